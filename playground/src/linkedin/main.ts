import '../trusted.ts';
import { h } from '../dom.ts';
import { exposeReplica } from '../replica.ts';
import { startRouter } from '../router.ts';
import { readSettings } from '../settings.ts';
import { createStore } from '../store.ts';
import { startSuggestions } from '../suggestions.ts';
import { startTicker } from '../tick.ts';
import { buildWorld } from '../world.ts';
import { accountView } from './accounts.ts';
import type { OpenComposer } from './composer/composer.ts';
import { openDialog } from './composer/dialog.ts';
import { editorText } from './composer/last-editor.ts';
import { openModal } from './composer/modal.ts';
import * as ember from './ember/screens.ts';
import { openCards } from './hover-card.ts';
import { mountFront } from './fronts.ts';
import type { MountedFront } from './fronts.ts';
import { composerOf, frontOf, placeOf } from './routes.ts';
import type { Place } from './routes.ts';
import type { Screen } from './screen.ts';
import * as sdui from './sdui/screens.ts';
import { statisticsScreen } from './sdui/statistics.ts';
import { createShown } from './shown.ts';
import type { Front, Site } from './site.ts';
import { wordsIn } from './words.ts';
import { withEmployees } from './world.ts';

const settings = readSettings();
const { world, payers } = withEmployees(buildWorld({ network: 'linkedin', ...settings }));
const store = createStore(world);
const words = wordsIn(settings.lang === 'pt' ? 'pt' : 'en');
const viewer = accountView(world.viewer);
const contacts = world.accounts.filter(({ relation, kind }) => relation === 'contact' && kind === 'person');
const lifetime = new AbortController();

let front: Front | undefined;
let mounted: MountedFront | undefined;
let screen: Screen | undefined;
let composer: OpenComposer | undefined;

const siteOf = (): Site => ({ store, settings, words, viewer, contacts, front: front ?? 'sdui', payers, openComposer });
const shown = createShown(siteOf);
startSuggestions({
  network: 'linkedin',
  accounts: world.accounts,
  home: (editor) => editor.closest('dialog,[role="dialog"]') ?? document.body,
  list: () => h('div', { class: 'typeahead-list' }),
  option: () => h('div', { tabindex: '-1' }),
});

function draw(url: URL): void {
  const place = placeOf(url);
  const wanted = frontOf(url, place, settings);
  composer?.close();
  screen?.stop();
  if (wanted !== front || !mounted) {
    front = wanted;
    mounted = mountFront(wanted, viewer, words, settings, contacts[0]);
  }
  screen = screenOf(place, siteOf());
  mounted.stage.replaceChildren(screen.element);
  screen.start();
  if (front === 'ember') window.scrollTo({ top: 0, behavior: 'instant' });
  // The title comes late, as on the site.
  const { title } = screen;
  window.setTimeout(() => {
    document.title = `${title} | LinkedIn`;
  }, 200);
  if (url.searchParams.get('shareActive') === 'true') openComposer();
}

function screenOf(place: Place, site: Site): Screen {
  const isEmber = site.front === 'ember';
  if (place.type === 'feed') return isEmber ? ember.feedScreen(site, shown) : sdui.feedScreen(site, shown);
  if (place.type === 'search-content') return sdui.contentSearchScreen(place.keywords, site, shown);
  if (place.type === 'search-people') return sdui.peopleSearchScreen(place.keywords, site);
  if (place.type === 'post') {
    const post = store.postById(place.id);
    if (!post) return isEmber ? ember.otherScreen(site) : sdui.otherScreen(site);
    return isEmber ? ember.postScreen(post, site, shown) : sdui.postScreen(post, site, shown);
  }
  if (place.type === 'statistics') return statisticsScreen(place.page, site);
  const account = 'slug' in place ? world.accounts.find(({ handles }) => handles.linkedin === place.slug) : undefined;
  if (!account) return isEmber ? ember.otherScreen(site) : sdui.otherScreen(site);
  if (place.type === 'company') return ember.companyScreen(account, site, shown);
  return place.type === 'activity' ? ember.activityScreen(account, site, shown) : sdui.profileScreen(account, site);
}

function openComposer(): void {
  if (!mounted || !front) return;
  composer?.close();
  const site = {
    viewer,
    words,
    publish: (text: string) => void store.publish(text),
    onClose() {
      composer = undefined;
      if (location.search.includes('shareActive')) router.replace('/feed/');
    },
  };
  const kind = composerOf(new URL(location.href), front);
  composer = kind === 'C' ? openDialog(mounted.parents.dialog, site) : openModal(mounted.parents.modal, site);
}

store.onChange((post) => {
  if (post) shown.update(post);
  else screen?.refresh();
}, lifetime.signal);

const router = startRouter({
  draw,
  scroller: () => document.querySelector('main#workspace') ?? undefined,
  lateMs: settings.lateMs,
  signal: lifetime.signal,
});
const { tick } = startTicker({
  store,
  mounted: shown.mounted,
  everyMs: settings.tickMs,
  seed: settings.seed,
  signal: lifetime.signal,
});
openCards(world);
exposeReplica({ store, mounted: shown.mounted, tick, editorText, navigate: router.navigate });
