import type { ShownPost } from '../../model/shown.ts';
import { $$, isBefore } from '../../page/dom.ts';
import { pathOf } from './parts.ts';
import { css } from './selectors.ts';

/**
 * Where a post stands in the conversation of a page that is about one post: what that one answers stands before it,
 * what answers it after it. Nothing for advertisements, for what is recommended below a heading, and where the order of
 * the cells and their places on the page differ.
 */
export function threadPlaceOf(post: Element, id: string, about: string): ShownPost['thread'] {
  const list = post.closest(css.cell)?.parentElement;
  if (post.closest(css.promoted)) return undefined;
  if (id === about) return post.matches(css.focal) ? 'focal' : undefined;
  if (!list) return undefined;
  const focals = $$(css.focal, list).filter((one) => !one.closest(css.promoted));
  const places = new Set(
    focals.map((focal) => {
      const isAfter = isBefore(focal, post);
      const distance = topOf(post) - topOf(focal);
      const isOther = !$$(css.statusLink, focal).some((link) => pathOf(link).split('/')[3] === about);
      const isBelow = $$(css.heading, list).some((heading) => isBefore(focal, heading) && isBefore(heading, post));
      if (isOther || isBelow || (distance && distance > 0 !== isAfter)) return undefined;
      return isAfter ? 'after' : 'before';
    }),
  );
  return places.size === 1 ? [...places][0] : undefined;
}

/** How far down the list its cell is drawn; NaN where that is not told. */
const topOf = (post: Element): number =>
  Number(/translateY\(([\d.]+)/.exec(post.closest(css.cell)?.getAttribute('style') ?? '')?.[1]);
