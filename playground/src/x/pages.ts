import { h } from '../dom.ts';
import type { Account, Comment, Post } from '../world.ts';
import { chat } from './chat.ts';
import { composer, type ComposerView } from './composer.ts';
import { xIcon } from './icons.ts';
import { profileHeader, writeSchema } from './profile.ts';
import type { Site } from './site.ts';
import { userCell } from './user-cell.ts';
import { timeline, type Entry, type OtherEntry, type Timeline } from './timeline.ts';

export interface View {
  /** What fills the primary column. */
  readonly parts: readonly Node[];
  readonly title: string;
  readonly timeline?: Timeline;
  readonly editor?: ComposerView;
  /** The entries anew, after something was published. */
  entries?(): readonly (Entry | OtherEntry)[];
}

const heading = (title: string, isRoot = false): HTMLElement =>
  h(
    'div',
    { class: 'top' },
    !isRoot &&
      h(
        'button',
        {
          type: 'button',
          role: 'button',
          'aria-label': 'Back',
          'data-testid': 'app-bar-back',
          class: 'back',
          onclick: () => history.back(),
        },
        xIcon('back'),
      ),
    h('h2', { dir: 'ltr', role: 'heading' }, h('span', {}, title)),
  );

export function homeView(site: Site): View {
  const { words, store } = site;
  const entries = () => store.feed();
  const list = timeline(site, words.timeline, entries());
  const editor = composer(site, { kind: 'home' });
  const tab = (label: string, isHere: boolean) =>
    h(
      'div',
      { role: 'presentation' },
      h(
        'a',
        { href: '/home', role: 'tab', 'aria-selected': String(isHere), class: isHere ? 'tab here' : 'tab' },
        h('div', { dir: 'ltr' }, h('span', {}, label)),
      ),
    );
  return {
    title: `(3) ${words.nav.home} / X`,
    parts: [
      h(
        'div',
        { 'aria-label': 'Home timeline', tabindex: '0' },
        h(
          'nav',
          { role: 'navigation', class: 'top' },
          h(
            'div',
            { role: 'tablist', class: 'tabs', 'data-testid': 'ScrollSnap-List' },
            tab(words.forYou, true),
            tab(words.following, false),
          ),
        ),
        editor.element,
        list.element,
      ),
    ],
    timeline: list,
    editor,
    entries,
  };
}

export function profileView(site: Site, account: Account, isLoad: boolean, signal: AbortSignal): View {
  const entries = (): readonly Entry[] => {
    const posts = site.store.postsBy(account.key).filter(({ isPromoted }) => !isPromoted);
    const pinned = posts.toSorted((a, b) => b.heat - a.heat)[0];
    const rest = posts.filter((post) => post !== pinned).map((post) => ({ key: post.id, post }));
    return pinned ? [{ key: `pinned-${pinned.id}`, post: pinned, isPinned: true }, ...rest] : rest;
  };
  const list = timeline(site, `${account.name}’s posts`, entries());
  writeSchema(site, account, isLoad ? 0 : 400, signal);
  return {
    title: `(3) ${account.name} (@${account.handles.x}) / X`,
    parts: [
      h(
        'div',
        { 'aria-label': 'Home timeline', tabindex: '0' },
        heading(account.name),
        profileHeader(site, account),
        list.element,
      ),
    ],
    timeline: list,
    entries,
  };
}

export function statusView(site: Site, post: Post): View {
  const { words, store } = site;
  const editor = composer(site, { kind: 'reply', post });
  const editorEntry: OtherEntry = { key: 'reply-editor', element: editor.element };
  const entries = (): readonly (Entry | OtherEntry)[] => [
    { key: post.id, post, isFocal: true },
    editorEntry,
    ...store
      .commentsOf(post)
      .map((comment) => ({ key: comment.id, post: replyOf(comment, post), replyTo: post.author })),
    ...store.world.promoted.slice(0, 1).map((promoted) => ({ key: `promoted-${promoted.id}`, post: promoted })),
  ];
  const list = timeline(site, words.conversation, entries());
  return {
    title: `(3) ${post.author.name} on X: “${post.text.slice(0, 60)}” / X`,
    parts: [h('div', { 'aria-label': 'Home timeline', tabindex: '0' }, heading(words.nav.post), list.element)],
    timeline: list,
    editor,
    entries,
  };
}

/** A reply is a post like any other. */
export const replyOf = (comment: Comment, post: Post): Post => ({
  id: comment.id,
  luck: comment.id,
  network: 'x',
  author: comment.author,
  createdAt: comment.createdAt,
  language: comment.author.language,
  text: comment.text,
  mentions: [],
  isPromoted: false,
  heat: 1,
  counts: {
    reactions: comment.reactions,
    comments: 0,
    shares: 0,
    views: 30 + comment.reactions * 21 + (post.counts.views >> 5),
    bookmarks: 0,
  },
  comments: [],
});

/** Answers to own posts, newest first. */
export function notificationsView(site: Site): View {
  const { store, words } = site;
  const entries = () =>
    store
      .postsBy(store.world.viewer.key)
      .flatMap((post) =>
        post.comments.map((comment) => ({ key: comment.id, post: replyOf(comment, post), replyTo: post.author })),
      )
      .toSorted((a, b) => b.post.createdAt - a.post.createdAt)
      .slice(0, 60);
  const list = timeline(site, words.nav.notifications, entries());
  return {
    title: `(3) ${words.nav.notifications} / X`,
    parts: [heading(words.nav.notifications, true), list.element],
    timeline: list,
    entries,
  };
}

export function searchView(site: Site, query: string): View {
  const { store, words } = site;
  const wanted = query.toLowerCase();
  const found = store
    .feed()
    .filter(({ post }) => !post.isPromoted && `${post.text} ${post.author.name}`.toLowerCase().includes(wanted));
  const list = timeline(site, words.search, found);
  return {
    title: `(3) ${query} - ${words.search} / X`,
    parts: [heading(`${words.search}: ${query}`), list.element],
    timeline: list,
  };
}

/** A conversation with one account. */
export function chatView(site: Site, account: Account): View {
  const { element, editor } = chat(site, account);
  return {
    title: `(3) ${account.name} / X`,
    parts: [heading(site.words.nav.messages), element],
    editor: { element, ...editor },
  };
}

/** A list of accounts: who follows one, or who is found. */
export function peopleView(site: Site, title: string, accounts: readonly Account[]): View {
  const cells = accounts.map((account) => h('div', { 'data-testid': 'cellInnerDiv' }, userCell(site, account, true)));
  return {
    title: `(3) ${title} / X`,
    parts: [heading(title), h('section', { role: 'region', 'aria-label': title }, h('div', {}, cells))],
  };
}

/** Who liked a post of the viewer's own, or passed it on: a list of accounts under three tabs. */
export function engagersView(site: Site, post: Post, list: 'likes' | 'retweets'): View {
  const path = `/${post.author.handles.x}/status/${post.id}`;
  const tab = (label: string, end: string) =>
    h(
      'div',
      { role: 'presentation' },
      h(
        'a',
        {
          href: `${path}/${end}`,
          role: 'tab',
          'aria-selected': String(end === list),
          class: end === list ? 'tab here' : 'tab',
        },
        h('div', { dir: 'ltr' }, h('span', {}, label)),
      ),
    );
  const contacts = site.store.world.accounts.filter(({ relation }) => relation === 'contact');
  const accounts = list === 'likes' ? contacts : contacts.slice(0, 2);
  const cells = accounts.map((account) =>
    h('div', { 'data-testid': 'cellInnerDiv' }, h('div', {}, userCell(site, account, true))),
  );
  const title = 'Post engagements';
  return {
    title: `(3) ${title} / X`,
    parts: [
      heading(title),
      h(
        'nav',
        { 'aria-label': title, role: 'navigation' },
        h(
          'div',
          { role: 'tablist', class: 'tabs' },
          tab('Quotes', 'quotes'),
          tab('Reposts', 'retweets'),
          tab('Likes', 'likes'),
        ),
      ),
      h('section', { role: 'region', 'aria-label': 'Timeline' }, h('div', {}, cells)),
    ],
  };
}

export const emptyView = (title: string): View => ({
  title: `(3) ${title} / X`,
  parts: [
    heading(title),
    h(
      'div',
      { class: 'nothing', 'data-testid': 'emptyState' },
      h('span', { dir: 'auto' }, 'Nothing here in the replica.'),
    ),
  ],
});
