import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { hash } from '../../random.ts';
import type { Account, FeedItem, Post } from '../../world.ts';
import { accountView } from '../accounts.ts';
import { lazyList } from '../lazy-list.ts';
import type { Screen } from '../screen.ts';
import type { Shown } from '../shown.ts';
import { news, ownNumbers } from '../site.ts';
import type { Site } from '../site.ts';
import { activityHead, companyCard } from './company.ts';
import { columns, identityCard, newsCard, shareBox } from './frame.ts';
import { emberId } from './parts.ts';

interface Update extends FeedItem {
  readonly number: number;
}

export function feedScreen(site: Site, shown: Shown): Screen {
  const updates = (): readonly Update[] => site.store.feed().map((item, index) => ({ ...item, number: index + 1 }));
  return updatesScreen({
    site,
    shown,
    updates,
    title: 'Feed',
    above: shareBox(site.viewer, site.words, site.openComposer),
    withHeader: true,
    left: identity(site),
  });
}

export function companyScreen(account: Account, site: Site, shown: Shown): Screen {
  const above = companyCard(accountView(account), site.words);
  return updatesScreen({
    site,
    shown,
    updates: () => updatesOf(account, site),
    title: account.name,
    above,
    withHeader: false,
  });
}

export function activityScreen(account: Account, site: Site, shown: Shown): Screen {
  const left = activityHead(accountView(account), site.words);
  return updatesScreen({
    site,
    shown,
    updates: () => updatesOf(account, site),
    title: account.name,
    left,
    withHeader: false,
  });
}

export function postScreen(post: Post, site: Site, shown: Shown): Screen {
  const item = shown.draw({
    post,
    showComments: 20,
    layout: 'row',
    withHeader: false,
    surface: 'FEED_DETAIL',
    number: 1,
  });
  const main = h('div', { class: 'scaffold-finite-scroll' }, item);
  return still(main, `${post.author.name} on LinkedIn`, site);
}

/** What stands at addresses that the replica knows nothing of. */
export function otherScreen(site: Site): Screen {
  return still(
    h('div', { class: 'artdeco-card empty-state' }, h('h2', { class: 't-20' }, site.words.t('nothing'))),
    'LinkedIn',
    site,
  );
}

function still(main: HTMLElement, title: string, site: Site): Screen {
  return {
    element: columns({ left: identity(site), main, right: newsCard(site.words, news) }),
    title,
    start: () => undefined,
    refresh: () => undefined,
    stop: () => undefined,
  };
}

const identity = (site: Site): HTMLElement => identityCard(site.viewer, site.words, ownNumbers(site));

const updatesOf = (account: Account, { store }: Site): readonly Update[] =>
  store.postsBy(account.key).map((post, index) => ({ key: post.id, post, number: index + 1 }));

interface UpdatesOptions {
  readonly site: Site;
  readonly shown: Shown;
  readonly updates: () => readonly Update[];
  readonly title: string;
  readonly above?: Child;
  readonly left?: Child;
  readonly withHeader: boolean;
}

/** A list of updates: what is far from the screen is an empty placeholder. */
function updatesScreen({ site, shown, updates, title, above, left, withHeader }: UpdatesOptions): Screen {
  const list = lazyList<Update>({
    draw: ({ post, repostedBy, number }) =>
      shown.draw({
        post,
        repostedBy,
        withHeader,
        number,
        layout: 'row',
        surface: 'MAIN_FEED_RELEVANCE',
        showComments: hash(post.luck, 'talk') % 5 === 0 ? 2 : 0,
      }),
    wrap: () => h('div', { id: emberId(), class: 'ember-view occludable-update-hint occludable-update' }),
    scroller: () => null,
    onMount: (wrapper, isMounted) => wrapper.classList.toggle('occludable-update-hint', !isMounted),
  });
  list.show(updates());
  const main: Child = [
    above,
    h(
      'div',
      { class: 'scaffold-finite-scroll scaffold-finite-scroll--infinite' },
      h('div', { class: 'scaffold-finite-scroll__content' }, list.element),
    ),
  ];
  return {
    element: columns({ left, main, right: newsCard(site.words, news) }),
    title,
    start: list.start,
    refresh: () => list.show(updates()),
    stop: list.stop,
  };
}
