import { h } from '../dom.ts';
import { shortCount } from '../numbers.ts';
import { hash } from '../random.ts';
import type { Counts, Post } from '../world.ts';
import { cover, fbIcon } from './icons.ts';
import type { Site } from './site.ts';

export interface SlotIds {
  readonly toolbar: string;
  readonly comments: string;
}

/** How a unit shows its numbers: words in a row above the buttons, or bare digits inside them. */
export const isCompact = ({ isHardened }: Site, post: Post): boolean =>
  isHardened && hash(post.luck, 'compact') % 3 === 0;

/** Numbers and buttons of a unit. A count of zero has no element. */
export function footer(site: Site, post: Post, ids: SlotIds): HTMLElement {
  const compact = isCompact(site, post);
  return h(
    'div',
    { class: 'unit-foot' },
    h('div', { class: 'count-row' }, !compact && countRow(site, post, ids)),
    actionBar(site, post, compact),
    compact && reactionToolbar(site, post, ids),
  );
}

/** Draws the numbers of a unit again, in place. */
export function rewriteCounts(site: Site, foot: Element, post: Post, ids: SlotIds): void {
  if (!isCompact(site, post)) {
    foot.querySelector('.count-row')?.replaceChildren(...countRow(site, post, ids));
    return;
  }
  const counts = shownCounts(site, post);
  for (const [name, text] of [
    ['like', counts.reactions],
    ['comment', counts.comments],
    ['share', counts.shares],
  ] as const) {
    foot.querySelector(`[data-ad-rendering-role="${name}_button"] + span`)?.replaceChildren(text);
  }
}

function shownCounts({ store, words }: Site, post: Post): Readonly<Record<keyof Counts, string>> {
  const counts = store.countsOf(post);
  const shown = (metric: keyof Counts) => (counts[metric] === 0 ? '' : shortCount(counts[metric], words.decimalMark));
  return {
    reactions: shown('reactions'),
    comments: shown('comments'),
    shares: shown('shares'),
    views: shown('views'),
    bookmarks: '',
  };
}

function countRow(site: Site, post: Post, ids: SlotIds): readonly HTMLElement[] {
  const { words, store } = site;
  const counts = store.countsOf(post);
  const shown = shownCounts(site, post);
  const left =
    counts.reactions > 0 &&
    h(
      'div',
      { class: 'reactions' },
      reactionToolbar(site, post, ids),
      h(
        'div',
        { role: 'button', tabindex: '0' },
        h('div', { class: 'unseen' }, words.allReactions),
        h('span', { 'aria-hidden': 'true', class: 'total' }, h('span', {}, h('span', {}, shown.reactions))),
        h('span', { class: 'unseen' }, h('span', {}, shown.reactions)),
      ),
    );
  const isVideo = post.media?.kind === 'video';
  const right = h(
    'div',
    { class: 'count-right' },
    counts.comments > 0 &&
      h(
        'div',
        { id: ids.comments, role: 'button', tabindex: '0' },
        h('span', { dir: 'auto' }, words.comments(shown.comments, counts.comments === 1)),
      ),
    counts.shares > 0 &&
      h(
        'div',
        { role: 'button', tabindex: '0' },
        h('span', { dir: 'auto' }, words.shares(shown.shares, counts.shares === 1)),
      ),
    site.isHardened && isVideo && counts.views > 0 && h('span', { dir: 'auto' }, words.views(shown.views)),
  );
  return left || right.hasChildNodes() ? [...(left ? [left] : []), right] : [];
}

/** The three most given kinds with their numbers. */
function reactionToolbar({ words, store }: Site, post: Post, ids: SlotIds): HTMLElement {
  const { reactions } = store.countsOf(post);
  const love = Math.floor(reactions * 0.2);
  const wow = Math.floor(reactions * 0.06);
  const kinds = [
    { name: words.like, count: reactions - love - wow, color: '#1877d2' },
    { name: words.love, count: love, color: '#d9415d' },
    { name: words.wow, count: wow, color: '#e0a92e' },
  ].filter(({ count }) => count > 0);
  return h(
    'span',
    { 'aria-label': words.whoReacted, role: 'toolbar', class: 'toolbar' },
    h(
      'span',
      { id: ids.toolbar },
      kinds.map(({ name, count, color }) =>
        h(
          'span',
          {},
          h('div', {
            'aria-label': words.people(name, shortCount(count, words.decimalMark), count === 1),
            role: 'button',
            tabindex: '0',
            class: 'reaction',
            style: `background-color: ${color}`,
          }),
        ),
      ),
    ),
  );
}

function actionBar(site: Site, post: Post, compact: boolean): HTMLElement {
  const { words, store } = site;
  const counts = shownCounts(site, post);
  const button = (name: 'like' | 'comment' | 'share', label: string, text: string, onclick: () => void) =>
    h(
      'div',
      { 'aria-label': label, role: 'button', tabindex: '0', class: 'act', onclick },
      h(
        'div',
        { class: 'act-inner' },
        h('i', { class: 'act-icon' }, fbIcon(name)),
        h('div', { 'data-ad-rendering-role': `${name}_button` }),
        h('span', { dir: 'auto' }, text),
      ),
      cover(),
    );
  const like = button('like', words.like, compact ? counts.reactions : words.like, () => {
    store.toggleLike(post);
    like.classList.toggle('on', store.isLiked(post));
  });
  like.classList.toggle('on', store.isLiked(post));
  return h(
    'div',
    { class: 'acts' },
    like,
    h('div', { 'aria-label': words.react, role: 'button', tabindex: '0', class: 'unseen' }, cover()),
    button('comment', words.leaveComment, compact ? counts.comments : words.comment, () => site.openComments(post)),
    button('share', words.sendThis, compact ? counts.shares : words.share, () => site.openShare(post)),
  );
}
