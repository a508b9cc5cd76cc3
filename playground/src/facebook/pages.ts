import { h } from '../dom.ts';
import { shortCount } from '../numbers.ts';
import { bannerAddress } from '../picture.ts';
import type { Account, Post } from '../world.ts';
import { avatarImage } from './avatar.ts';
import { feedOf, type Feed } from './feed.ts';
import { accountPath } from './ids.ts';
import { cover, fbIcon } from './icons.ts';
import type { Site } from './site.ts';

export interface View {
  readonly title: string;
  readonly parts: readonly Node[];
  readonly feed?: Feed;
  posts?(): readonly Post[];
}

const prompt = ({ store }: Site, text: string, open: () => void): HTMLElement =>
  h(
    'div',
    { class: 'card prompt' },
    h(
      'a',
      { href: accountPath(store.world.viewer), role: 'link', 'aria-label': store.world.viewer.name },
      avatarImage(store.world.viewer, 40),
    ),
    h(
      'div',
      { role: 'button', tabindex: '0', class: 'prompt-button', onclick: open },
      h('div', {}, h('span', {}, text)),
      cover(),
    ),
  );

export function homeView(site: Site, compose: () => void): View {
  const posts = () => site.store.feed().map(({ post }) => post);
  const feed = feedOf(site, { posts: posts(), heading: 'h4', kind: 'home' });
  return {
    title: '(2) Facebook',
    parts: [
      prompt(site, site.words.mind(site.store.world.viewer.name), compose),
      h('h3', { dir: 'auto', class: 'unseen' }, 'Feed posts'),
      feed.element,
    ],
    feed,
    posts,
  };
}

export function profileView(site: Site, account: Account, compose: () => void): View {
  const { words, store } = site;
  const posts = () => store.postsBy(account.key).filter(({ isPromoted }) => !isPromoted);
  const feed = feedOf(site, { posts: posts(), heading: 'h4', kind: 'profile' });
  const path = accountPath(account);
  const below = (name: string) => (path.includes('?') ? `${path}&sk=${name}` : `${path}/${name}/`);
  const followers = shortCount(account.followers.facebook, words.decimalMark);
  const likes = shortCount(Math.floor(account.followers.facebook * 0.93), words.decimalMark);
  const isOwn = account === store.world.viewer;
  const button = (label: string, isStrong = false) =>
    h(
      'div',
      { 'aria-label': label, role: 'button', tabindex: '0', class: isStrong ? 'big strong' : 'big' },
      h('span', { dir: 'auto' }, label),
      cover(),
    );
  const head = h(
    'div',
    { class: 'profile card' },
    h('img', { alt: '', src: bannerAddress(account), class: 'cover-picture' }),
    h(
      'div',
      { class: 'profile-row' },
      avatarImage(account, 132, account.name),
      h(
        'div',
        { class: 'profile-names' },
        h(
          'span',
          { dir: 'auto' },
          h(
            'h1',
            {},
            account.name,
            '\u00a0',
            h('span', { class: 'badge' }, account.isVerified && fbIcon('verified', words.verified)),
          ),
        ),
        h(
          'span',
          { dir: 'auto', class: 'grey' },
          account.kind !== 'person' &&
            h(
              'a',
              { href: `https://www.facebook.com${below('friends_likes')}`, role: 'link', tabindex: '0' },
              words.likes(likes),
            ),
          account.kind !== 'person' && ' · ',
          h(
            'a',
            { href: `https://www.facebook.com${below('followers')}`, role: 'link', tabindex: '0' },
            words.followers(followers),
          ),
        ),
      ),
      h(
        'div',
        { 'data-pagelet': 'ProfileActions', class: 'profile-actions' },
        isOwn ? button('Edit') : [button(words.follow, true), button(words.message)],
      ),
    ),
    h(
      'div',
      { 'data-pagelet': 'ProfileTabs', class: 'profile-tabs' },
      h(
        'div',
        { role: 'tablist' },
        [words.posts, words.about].map((label, index) =>
          h(
            'a',
            { href: index === 0 ? path : below('about'), role: 'tab', 'aria-selected': String(index === 0) },
            h('span', { dir: 'auto' }, label),
          ),
        ),
      ),
    ),
  );
  const intro = h(
    'div',
    { class: 'card intro' },
    h('h2', { dir: 'auto' }, words.about),
    h('div', { dir: 'auto' }, account.headline),
    account.location !== '' && h('div', { class: 'grey' }, account.location),
  );
  return {
    title: `(2) ${account.name} | Facebook`,
    parts: [head, intro, ...(isOwn ? [prompt(site, words.mind(account.name), compose)] : []), feed.element],
    feed,
    posts,
  };
}

export function groupView(site: Site, compose: () => void): View {
  const { group, words } = site;
  const posts = () => group.posts;
  const feed = feedOf(site, { posts: posts(), place: { groupId: group.id }, heading: 'h2', kind: 'group' });
  const path = `/groups/${group.id}`;
  const head = h(
    'div',
    { class: 'profile card' },
    h(
      'div',
      { class: 'profile-names group-names' },
      h(
        'h1',
        { dir: 'auto' },
        h(
          'span',
          { dir: 'auto' },
          h('a', { href: `https://www.facebook.com${path}/`, role: 'link', tabindex: '0' }, group.name),
        ),
      ),
      h(
        'span',
        { dir: 'auto', class: 'grey' },
        'Public group',
        h('span', { 'aria-hidden': 'true' }, ' · '),
        h(
          'a',
          { href: `${path}/members/`, role: 'link', tabindex: '0' },
          words.members(shortCount(group.members, words.decimalMark)),
        ),
      ),
    ),
  );
  return {
    title: `(2) ${group.name} | Facebook`,
    parts: [head, prompt(site, words.writeSomething, compose), feed.element],
    feed,
    posts,
  };
}

export const emptyView = (title: string): View => ({
  title: `(2) ${title} | Facebook`,
  parts: [h('div', { class: 'card nothing' }, h('h2', {}, 'This content isn’t available right now'))],
});
