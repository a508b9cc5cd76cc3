import '../trusted.ts';
import './style.css';
import { h } from '../dom.ts';
import { exposeReplica } from '../replica.ts';
import { startRouter, type Arrival } from '../router.ts';
import { readSettings } from '../settings.ts';
import { createStore } from '../store.ts';
import { startSuggestions } from '../suggestions.ts';
import { startTicker } from '../tick.ts';
import { buildWorld, type Account, type Post } from '../world.ts';
import { composeDialog, postDialog, type Dialog, type PostDialog } from './dialogs.ts';
import { drawFrame } from './frame.ts';
import { groupOf } from './group.ts';
import { openCards } from './hover-card.ts';
import { numberOf } from './ids.ts';
import type { LexicalBox } from './lexical.ts';
import { emptyView, groupView, homeView, profileView, type View } from './pages.ts';
import type { Site } from './site.ts';
import { stageFirstUnit, writeAppLink } from './staging.ts';
import { wordsFor } from './words.ts';

const settings = readSettings();
const words = wordsFor(settings.lang);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.dir;

const store = createStore(buildWorld({ network: 'facebook', ...settings }));
const { world } = store;
const whole = new AbortController();
let visit = new AbortController();
let view: View | undefined;
let drawnPath = '';
let editor: LexicalBox | undefined;
let open: { readonly dialog: Dialog; readonly post?: Post; readonly unit?: PostDialog['unit'] } | undefined;
let hasHistory = false;

const site: Site = {
  store,
  words,
  settings,
  isHardened: settings.arm === 'hardened',
  group: groupOf(world),
  navigate: (path) => router.navigate(path),
  useEditor: (used) => (editor = used),
  openShare: (post) => showDialog(composeDialog(site, closeDialog, post)),
  openComments: (post) =>
    (open?.post === post ? open.unit?.comments : view?.feed?.unitOf(post)?.comments)?.editor.focus(),
};
const root = document.querySelector<HTMLElement>('[id^="mount_"]');
if (!root) throw new Error('The document has no mount');
const frame = drawFrame(site, root);
openCards(site, root, frame.layers);
startSuggestions({
  network: 'facebook',
  accounts: world.accounts,
  home: () => root,
  list: () => h('ul', { class: 'typeahead' }),
  option: () => h('li', {}),
});

function showDialog(dialog: Dialog, post?: PostDialog, shown?: Post): void {
  closeDialog();
  open = { dialog, ...(shown && { post: shown }), ...(post && { unit: post.unit }) };
  frame.layers.replaceChildren(dialog.element);
  frame.behind.setAttribute('aria-hidden', 'true');
  requestAnimationFrame(dialog.focus);
}

function closeDialog(): void {
  open?.dialog.end();
  open = undefined;
  frame.layers.replaceChildren();
  frame.behind.removeAttribute('aria-hidden');
}

const compose = () => showDialog(composeDialog(site, closeDialog));

interface Target {
  readonly kind: 'page' | 'post';
  readonly path: string;
  readonly post?: Post;
  readonly groupId?: string;
}

/** A post's address is a dialog over the page of its author or group. */
function targetOf(url: URL): Target {
  const [first = '', second = '', third = '', fourth = ''] = url.pathname.split('/').filter(Boolean);
  const path = url.pathname + url.search;
  const number = numberOf(
    first === 'groups' && (third === 'posts' || third === 'permalink')
      ? fourth
      : second === 'posts'
        ? third
        : (url.searchParams.get('story_fbid') ?? ''),
  );
  if (!number) return { kind: 'page', path };
  const inGroup = site.group.posts.find(({ id }) => id === number);
  if (inGroup) return { kind: 'post', path: `/groups/${second}`, post: inGroup, groupId: second };
  const post = store.postById(number);
  return post ? { kind: 'post', path: '/', post } : { kind: 'page', path };
}

function viewFor(path: string): View {
  const url = new URL(path, location.href);
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  if (first === '' || first === 'home.php') return homeView(site, compose);
  if (first === 'groups' && second === site.group.id) return groupView(site, compose);
  const account = accountAt(first, url.searchParams.get('id') ?? '');
  return account ? profileView(site, account, compose) : emptyView(first);
}

const accountAt = (name: string, id: string): Account | undefined =>
  world.accounts.find((account) =>
    name === 'profile.php' ? account.ids.facebook === id : account.handles.facebook === name.toLowerCase(),
  );

function draw(url: URL, arrival: Arrival): void {
  hasHistory = arrival !== 'load' && (hasHistory || arrival === 'push');
  const target = targetOf(url);
  const isOver = target.kind === 'post' && view !== undefined && arrival === 'push';
  if (open) closeDialog();
  if (!isOver && (drawnPath !== target.path || !view)) drawPage(target.path, arrival);
  if (target.post) {
    const { post, groupId } = target;
    const dialog = postDialog(site, post, { groupId }, () =>
      hasHistory ? history.back() : router.navigate(drawnPath),
    );
    showDialog(dialog, dialog, post);
    document.title = `(2) ${post.author.name} - ${post.text.slice(0, 60)} | Facebook`;
  } else if (view) document.title = view.title;
}

function drawPage(path: string, arrival: Arrival): void {
  visit.abort();
  visit = new AbortController();
  editor = undefined;
  view = viewFor(path);
  drawnPath = path;
  frame.main.replaceChildren(...view.parts);
  if (arrival !== 'back') window.scrollTo({ top: 0, behavior: 'instant' });
  view.feed?.start(visit.signal);
  if (arrival === 'load') {
    writeAppLink(accountAt(new URL(path, location.href).pathname.split('/')[1] ?? '', ''));
    stageFirstUnit(frame.main, visit.signal);
  }
}

const router = startRouter({ draw, lateMs: settings.lateMs, signal: whole.signal });
document.addEventListener(
  'keydown',
  (event) =>
    event.key === 'Escape' &&
    !event.defaultPrevented &&
    open &&
    (open.post && hasHistory ? history.back() : closeDialog()),
  { signal: whole.signal },
);

store.onChange((post) => {
  if (!post) {
    if (view?.feed && view.posts) view.feed.setPosts(view.posts());
    return;
  }
  view?.feed?.update(post);
  if (open?.post?.id === post.id) {
    open.unit?.rewriteCounts();
    open.unit?.comments.update();
  }
}, whole.signal);

const mounted = () => [...(open?.post ? [open.post] : []), ...(view?.feed?.mounted() ?? [])];
const ticker = startTicker({ store, mounted, everyMs: settings.tickMs, seed: settings.seed, signal: whole.signal });
exposeReplica({
  store,
  mounted,
  tick: ticker.tick,
  editorText: () => editor?.text(),
  navigate: (path) => router.navigate(path),
});
