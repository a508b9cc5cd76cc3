import { h } from '../dom.ts';
import { shortCount } from '../numbers.ts';
import type { Counts, Post } from '../world.ts';
import { xIcon } from './icons.ts';
import { freshId, type Site } from './site.ts';

export interface ActionOptions {
  readonly post: Post;
  readonly isFocal: boolean;
}

/** The row of actions: exact numbers in labels, cut ones on show, fields with zero left out of the group's label. */
export function actionGroup(site: Site, { post, isFocal }: ActionOptions): HTMLElement {
  const { store } = site;
  const path = `/${post.author.handles.x}/status/${post.id}`;
  const group = h('div', { role: 'group', id: freshId(), class: 'actions' });
  group.append(
    action('button', 'reply', { 'data-testid': 'reply', onclick: () => site.navigate(path) }),
    action('button', 'repost', {
      'data-testid': 'retweet',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    }),
    action('button', 'like', {
      'data-testid': 'like',
      onclick: () => store.toggleLike(post),
    }),
  );
  if (!isFocal) group.append(action('a', 'views', { href: `${path}/analytics`, role: 'link' }));
  if (isFocal) group.append(action('button', 'bookmark', { 'data-testid': 'bookmark' }));
  else
    group.append(
      h(
        'div',
        { class: 'action' },
        h(
          'button',
          { type: 'button', role: 'button', 'aria-label': site.words.actions.bookmark, 'data-testid': 'bookmark' },
          xIcon('bookmark'),
        ),
      ),
    );
  group.append(
    h(
      'div',
      { class: 'action share' },
      h(
        'button',
        { type: 'button', role: 'button', 'aria-haspopup': 'menu', 'aria-label': 'Share post' },
        xIcon('share'),
      ),
    ),
  );
  writeCounts(site, group, post);
  return group;
}

/** Moves the numbers of a group that is drawn already; for a moment the old one stands beside the new one. */
export function writeCounts({ store, words }: Site, group: HTMLElement, post: Post): void {
  const counts = store.countsOf(post);
  const isLiked = store.isLiked(post);
  const labelled = [
    counts.comments > 0 && words.counted('reply', counts.comments),
    counts.shares > 0 && words.counted('repost', counts.shares),
    counts.reactions > 0 && words.counted('like', counts.reactions),
    isLiked && words.liked,
    counts.bookmarks > 0 && words.counted('bookmark', counts.bookmarks),
    counts.views > 0 && words.counted('view', counts.views),
  ].filter((part) => part !== false);
  group.setAttribute('aria-label', labelled.join(words.comma));

  for (const [name, field, metric] of fields) {
    const target = group.querySelector<HTMLElement>(`[data-count="${name}"]`);
    if (!target) continue;
    const count = counts[metric];
    const asked = field === 'like' && isLiked ? words.liked : words.actions[field];
    target.setAttribute('aria-label', `${capital(words.counted(field, count))}. ${asked}`);
    if (name === 'like') {
      target.dataset['testid'] = isLiked ? 'unlike' : 'like';
      target.classList.toggle('on', isLiked);
    }
    showCount(target, count === 0 ? '' : shortCount(count));
  }
  const focal = group.closest('article')?.querySelector<HTMLElement>('.focal-views');
  if (focal) showCount(focal, shortCount(counts.views));
}

/** The focal post has no link to its views, only this text; it moves too. */
export function focalViews({ store, words }: Site, post: Post): HTMLElement {
  const count = h('div', { class: 'action-number' });
  const element = h('div', { dir: 'ltr', class: 'focal-views' }, count, words.counted('view', 2).slice(2));
  showCount(element, shortCount(store.countsOf(post).views));
  return element;
}

const fields: readonly (readonly [
  name: string,
  field: 'reply' | 'repost' | 'like' | 'view' | 'bookmark',
  metric: keyof Counts,
])[] = [
  ['reply', 'reply', 'comments'],
  ['repost', 'repost', 'shares'],
  ['like', 'like', 'reactions'],
  ['views', 'view', 'views'],
  ['bookmark', 'bookmark', 'bookmarks'],
];

function action(
  tag: 'a' | 'button',
  name: 'reply' | 'repost' | 'like' | 'views' | 'bookmark',
  attributes: Parameters<typeof h>[1],
): HTMLElement {
  const button = tag === 'button' ? { type: 'button', role: 'button' } : {};
  return h(
    'div',
    { class: 'action' },
    h(
      tag,
      { ...button, ...attributes, 'data-count': name },
      h(
        'div',
        { dir: 'ltr', class: 'action-inner' },
        h('div', { class: 'action-icon' }, xIcon(name)),
        h('div', { class: 'action-number' }),
      ),
    ),
  );
}

function showCount(target: HTMLElement, text: string): void {
  const place = target.querySelector('.action-number');
  if (!place) return;
  const current = place.querySelector('[data-testid="app-text-transition-container"]');
  if (current?.textContent === text) return;
  const isAnimated = current !== null && target.isConnected;
  const old = isAnimated
    ? h(
        'span',
        { class: 'leaving', style: 'position: absolute; transform: translate3d(0px, -100%, 0px)' },
        current.textContent,
      )
    : undefined;
  const now = h(
    'span',
    { 'data-testid': 'app-text-transition-container', style: 'transform: translate3d(0px, 0px, 0px)' },
    h('span', { class: 'number' }, text),
  );
  place.replaceChildren(...(old ? [old, now] : [now]));
  if (old) setTimeout(() => old.remove(), 320);
}

const capital = (text: string): string => text.replace(/(?<=^\d+ )\p{Ll}/u, (letter) => letter.toUpperCase());
