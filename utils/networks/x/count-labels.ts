import type { XLabels } from '../../model/shown.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { pathOf, type Parts } from './parts.ts';
import { css } from './selectors.ts';

/** What the page says of numbers: in labels of buttons and of their row, and beside the time. */
export function countLabelsOf({ all, groups, statusLinks }: Parts): XLabels {
  // Pages of long articles have the row twice, and only the last one tells everything.
  const reply = all(css.idReply).at(-1);
  return known<XLabels>({
    network: 'x',
    comments: labelOf(reply),
    shares: labelOf(all(css.idRepost).at(-1)),
    reactions: labelOf(all(css.idLike).at(-1)),
    views: labelOf(statusLinks.findLast((link) => pathOf(link).endsWith('/analytics'))),
    bookmarks: labelOf(all(css.idBookmark).at(-1)),
    row: labelOf(groups.find((group) => reply && group.contains(reply))),
    // The post of a page of its own shows its views there; no link leads to them when nobody is signed in.
    beside: all(css.idRolling)
      .filter((shown) => !groups.some((group) => group.contains(shown)))
      .flatMap(({ textContent }) => numberLabel(textContent) ?? [])
      .slice(0, 20),
  });
}

const labelOf = (element: Element | undefined): string | undefined => numberLabel(element?.getAttribute('aria-label'));
