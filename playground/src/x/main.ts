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
import { openComposeDialog } from './dialog.ts';
import type { DraftBox } from './draft.ts';
import { drawFrame, sidebar } from './frame.ts';
import {
  chatView,
  emptyView,
  engagersView,
  homeView,
  notificationsView,
  peopleView,
  profileView,
  replyOf,
  searchView,
  statusView,
  type View,
} from './pages.ts';
import { openCards } from './hover-card.ts';
import type { Site } from './site.ts';
import { wordsFor } from './words.ts';

const settings = readSettings();
const words = wordsFor(settings.lang);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.dir;

const store = createStore(buildWorld({ network: 'x', ...settings }));
const whole = new AbortController();
let editor: DraftBox | undefined;
let pageEditor: DraftBox | undefined;
let view: View | undefined;
let visit = new AbortController();
let dialog = new AbortController();
let hasHistory = false;

const site: Site = {
  store,
  words,
  settings,
  navigate: (path) => router.navigate(path),
  back: () => (hasHistory ? history.back() : router.navigate('/home')),
  useEditor: (used) => (editor = used),
};
const root = document.getElementById('react-root');
if (!root) throw new Error('The document has no #react-root');
const frame = drawFrame(site, root);
openCards(site, frame.main, frame.layers);
startSuggestions({
  network: 'x',
  accounts: store.world.accounts,
  home: (box) => box.closest('.composer-field') ?? document.body,
  list: () => h('div', { id: 'typeaheadDropdown-1', class: 'typeahead' }),
  option: () => h('button', { type: 'button', 'data-testid': 'typeaheadResult' }),
});

function viewFor(url: URL, arrival: Arrival): View {
  const [first = '', second = '', third = '', fourth = ''] = url.pathname.split('/').filter(Boolean);
  if (first === '' || first === 'home' || first === 'compose') return homeView(site);
  if (first === 'notifications') return notificationsView(site);
  if (first === 'search' && url.searchParams.get('f') === 'user')
    return peopleView(site, words.search, store.world.accounts.filter(isNamed(url.searchParams.get('q') ?? '')));
  if (first === 'search') return searchView(site, url.searchParams.get('q') ?? '');
  if (first === 'hashtag') return searchView(site, `#${decodeURIComponent(second)}`);
  if (first === 'i' && second === 'chat') {
    const partner = store.world.accounts.find(({ handles }) => handles.x === third);
    return partner ? chatView(site, partner) : emptyView(words.nav.messages);
  }
  if (second === 'status') {
    const post = findPost(third);
    // Others are not told who liked a post.
    if ((fourth === 'likes' || fourth === 'retweets') && post?.author === store.world.viewer)
      return engagersView(site, post, fourth);
    return post ? statusView(site, post) : emptyView(words.nav.post);
  }
  const account = store.world.accounts.find(({ handles }) => handles.x.toLowerCase() === first.toLowerCase());
  if (account && /^(?:verified_)?followers$/.test(second))
    return peopleView(
      site,
      words.followers,
      store.world.accounts.filter(({ relation }) => relation === 'contact'),
    );
  return account ? profileView(site, account, arrival === 'load', visit.signal) : emptyView(first);
}

const isNamed =
  (query: string) =>
  ({ name }: Account): boolean =>
    name.toLowerCase().includes(query.toLowerCase());

function findPost(id: string): Post | undefined {
  const post = store.postById(id);
  if (post) return post;
  for (const host of store.world.posts) {
    const comment = store.commentsOf(host).find((candidate) => candidate.id === id);
    if (comment) return replyOf(comment, host);
  }
  return undefined;
}

function draw(url: URL, arrival: Arrival): void {
  hasHistory = arrival !== 'load' && (hasHistory || arrival === 'push');
  const hadDialog = !dialog.signal.aborted && frame.layers.childElementCount > 0;
  dialog.abort();
  const isDialog = url.pathname === '/compose/post';
  if (isDialog) {
    if (!view) drawPage(url, arrival);
    dialog = new AbortController();
    openComposeDialog(site, frame.layers, dialog.signal);
    return;
  }
  editor = pageEditor;
  // Coming back from the dialog: the page behind it was never left.
  if (hadDialog && view && drawnPath === url.pathname + url.search) return;
  drawPage(url, arrival);
}

let drawnPath = '';

function drawPage(url: URL, arrival: Arrival): void {
  visit.abort();
  view?.editor?.end();
  visit = new AbortController();
  editor = undefined;
  view = viewFor(url, arrival);
  pageEditor = editor;
  drawnPath = url.pathname === '/compose/post' ? '/home' : url.pathname + url.search;
  document.title = view.title;
  frame.mark(drawnPath);
  frame.main.replaceChildren(
    h(
      'div',
      { class: 'columns' },
      h('div', { 'data-testid': 'primaryColumn', class: 'primary-column' }, view.parts),
      sidebar(site),
    ),
  );
  if (arrival !== 'back') window.scrollTo({ top: 0, behavior: 'instant' });
  view.timeline?.start(visit.signal);
}

const router = startRouter({ draw, lateMs: settings.lateMs, signal: whole.signal });

store.onChange((post) => {
  if (post) view?.timeline?.moveCounts(post);
  if (view?.entries && (!post || view.editor)) view.timeline?.setEntries(view.entries());
}, whole.signal);

const mounted = () => view?.timeline?.mounted() ?? [];
const ticker = startTicker({ store, mounted, everyMs: settings.tickMs, seed: settings.seed, signal: whole.signal });
exposeReplica({
  store,
  mounted,
  tick: ticker.tick,
  editorText: () => editor?.text(),
  navigate: (path) => router.navigate(path),
});
