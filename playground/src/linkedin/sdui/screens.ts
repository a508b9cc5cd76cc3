import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { hash } from '../../random.ts';
import type { Account, Post } from '../../world.ts';
import { accountView } from '../accounts.ts';
import { feedEntries } from '../entries.ts';
import type { FeedEntry } from '../entries.ts';
import { lazyList } from '../lazy-list.ts';
import { postView } from '../posts.ts';
import type { Screen } from '../screen.ts';
import type { Shown } from '../shown.ts';
import { news, ownNumbers } from '../site.ts';
import type { Site } from '../site.ts';
import type { PostView } from '../view.ts';
import { c } from './classes.ts';
import type { Surface } from './drawing.ts';
import { screen } from './frame.ts';
import { peopleResults } from './people.ts';
import { drawRecommendation } from './post.ts';
import { profileCards } from './profile.ts';
import { accountList, leftRail, rightRail } from './rails.ts';
import { shareBox, sortLine } from './sharebox.ts';

export function feedScreen(site: Site, shown: Shown): Screen {
  const { store, words, viewer } = site;
  const list = lazyList<FeedEntry>({
    draw: (entry) => drawEntry(entry, site, shown),
    wrap: () => h('div', { 'data-lazy-mount-id': mountId() }),
    scroller: () => document.querySelector('main#workspace'),
  });
  list.show(feedEntries(store.feed()));
  const feed = h(
    'div',
    {
      role: 'list',
      'data-testid': 'mainFeed',
      'data-component-type': 'LazyColumn',
      componentkey: 'container-update-list_mainFeed-lazy-container',
    },
    h('div', { 'data-lazy-mount-id': mountId() }, shareBox(viewer, words, site.openComposer)),
    h('div', { 'data-lazy-mount-id': mountId() }, sortLine(words)),
    list.element,
  );
  return {
    element: screen(
      'feed.MainFeed',
      { left: leftRail(viewer, ownNumbers(site), words), centre: feed, right: right(site) },
      words,
    ),
    title: 'Feed',
    start: list.start,
    refresh: () => list.show(feedEntries(store.feed())),
    stop: list.stop,
  };
}

function drawEntry(entry: FeedEntry, site: Site, shown: Shown): HTMLElement {
  if (entry.type !== 'post') return drawExtra(entry.type, site);
  const { post, repostedBy } = entry.item;
  const draw = hash(post.luck, 'layout') % 4;
  return shown.draw({
    post,
    repostedBy,
    withHeader: true,
    surface: 'MAIN_FEED_RELEVANCE',
    layout: site.words.language === 'pt' || draw === 0 ? 'compact' : 'row',
    showComments: hash(post.luck, 'talk') % 5 === 0 ? 2 : 0,
    number: entry.number,
  });
}

function drawExtra(type: 'people' | 'course', site: Site): HTMLElement {
  const { words, store, settings } = site;
  const people = store.world.accounts.filter(({ kind, relation }) => kind === 'person' && relation === 'other');
  const drawing = { words, now: settings.now, surface: 'MAIN_FEED_RELEVANCE' as const, act: () => undefined };
  const children: Child =
    type === 'people'
      ? accountList(people.slice(0, 3).map(accountView), words)
      : h(
          'div',
          { class: c('padded') },
          h('p', { class: c('strong') }, 'Reading a water meter, and other quiet skills'),
          h('div', { class: c('counts') }, h('p', {}, h('span', {}, words.plural('reaction', 1204)))),
        );
  return drawRecommendation(type, children, drawing);
}

const right = ({ store, words }: Site): Child => {
  const brands = store.world.accounts.filter(({ kind, relation }) => kind === 'brand' && relation === 'other');
  return rightRail(news, brands.slice(0, 3).map(accountView), words);
};

const mountId = (): string => Math.random().toString(36).slice(2, 9);

export function profileScreen(account: Account, site: Site): Screen {
  const { store, words, settings } = site;
  const posts = store.postsBy(account.key).filter(({ isPromoted }) => !isPromoted);
  const views = posts.slice(0, 6).map((post) => bareView(post, site));
  const cards = profileCards(accountView(account), views, words, settings.now);
  return still(
    screen(
      'profile.Profile',
      { centre: h('div', { 'data-testid': 'lazy-column', class: c('stack') }, cards), right: right(site) },
      words,
    ),
    account.name,
  );
}

function bareView(post: Post, { store }: Site): PostView {
  return postView({
    post,
    counts: store.countsOf(post),
    showComments: 0,
    layout: 'row',
    withHeader: false,
    contacts: [],
  });
}

export function postScreen(post: Post, site: Site, shown: Shown): Screen {
  const { words, viewer } = site;
  const item = place(post, 'FEED_DETAIL', 20, shown);
  return still(
    screen(
      'feed.UpdateDetail',
      { left: leftRail(viewer, ownNumbers(site), words), centre: h('div', { role: 'list' }, item), right: right(site) },
      words,
    ),
    `${post.author.name} on LinkedIn`,
  );
}

function place(post: Post, surface: Surface, showComments: number, shown: Shown, number = 1): HTMLElement {
  const layout = surface === 'FLAGSHIP_SEARCH' ? 'compact' : 'row';
  return shown.draw({ post, surface, showComments, layout, withHeader: false, number });
}

export function contentSearchScreen(keywords: string, site: Site, shown: Shown): Screen {
  const { words, store } = site;
  const found = store.world.posts.filter(({ text, author }) => matches(keywords, text, author.name)).slice(0, 40);
  const list = lazyList<{ readonly key: string; readonly post: Post }>({
    draw: ({ post }) => place(post, 'FLAGSHIP_SEARCH', 0, shown),
    wrap: () => h('div', { 'data-display-contents': 'true' }),
    scroller: () => document.querySelector('main#workspace'),
  });
  list.show(found.map((post) => ({ key: post.id, post })));
  const column = h('div', { 'data-testid': 'lazy-column', 'data-component-type': 'LazyColumn' }, list.element);
  return {
    element: screen(
      'search.SearchResultsContent',
      { centre: found.length > 0 ? column : nothing(site), right: right(site) },
      words,
    ),
    title: words.t('search'),
    start: list.start,
    refresh: () => undefined,
    stop: list.stop,
  };
}

export function peopleSearchScreen(keywords: string, site: Site): Screen {
  const { words, store } = site;
  const people = store.world.accounts.filter(({ kind }) => kind === 'person');
  const found = people.filter(({ name, headline }) => matches(keywords, name, headline)).slice(0, 10);
  return still(
    screen(
      'search.SearchResultsPeople',
      { centre: found.length > 0 ? peopleResults(found.map(accountView), words) : nothing(site), right: right(site) },
      words,
    ),
    words.t('search'),
  );
}

const matches = (keywords: string, ...texts: readonly string[]): boolean => {
  const wanted = keywords.toLowerCase().split(/\s+/);
  const text = texts.join(' ').toLowerCase();
  return wanted.every((word) => text.includes(word));
};

const nothing = ({ words }: Site): HTMLElement =>
  h('div', { class: c('card', 'padded') }, h('h2', { class: c('cardTitle') }, words.t('nothing')));

/** What stands at addresses that the replica knows nothing of. */
export function otherScreen(site: Site): Screen {
  const { words, viewer } = site;
  return still(
    screen(
      'other',
      { left: leftRail(viewer, ownNumbers(site), words), centre: nothing(site), right: right(site) },
      words,
    ),
    'LinkedIn',
  );
}

const still = (element: HTMLElement, title: string): Screen => ({
  element,
  title,
  start: () => undefined,
  refresh: () => undefined,
  stop: () => undefined,
});
