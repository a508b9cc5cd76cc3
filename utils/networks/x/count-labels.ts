import type { XLabels } from '../../model/shown.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { pathOf, type Parts } from './parts.ts';
import { css } from './selectors.ts';

/** What the page says of numbers: in labels of buttons and of their row, and beside the time. */
export function countLabelsOf({ own, all }: Parts): XLabels {
  // Pages of long articles have the row twice, and only the last one tells everything.
  const reply = all(css.reply).at(-1);
  return known<XLabels>({
    network: 'x',
    comments: labelOf(reply),
    shares: labelOf(all(css.repost).at(-1)),
    reactions: labelOf(all(css.like).at(-1)),
    views: labelOf(own.findLast((link) => pathOf(link).endsWith('/analytics'))),
    bookmarks: labelOf(all(css.bookmark).at(-1)),
    row: labelOf(reply?.closest(css.group)),
    // The post of a page of its own shows its views there; no link leads to them when nobody is signed in.
    beside: all(css.rolling)
      .filter((shown) => !shown.closest(css.group))
      .flatMap(({ textContent }) => numberLabel(textContent) ?? [])
      .slice(0, 20),
  });
}

const labelOf = (element: Element | null | undefined): string | undefined =>
  numberLabel(element?.getAttribute('aria-label'));
