import type { XLabels } from '../../model/shown.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { pathOf, type Parts } from './parts.ts';

/** What the page says of numbers: in labels of buttons and of their row, and beside the time. */
export function countLabelsOf({ byTestId, groups, statusLinks }: Parts): XLabels {
  const reply = byTestId.get('reply')?.at(-1);
  // Pages of long articles have the row twice, and only the last one tells everything.
  const labelled = (...names: readonly string[]): string | undefined =>
    labelOf(names.map((name) => byTestId.get(name)?.at(-1)).find(Boolean));
  return known<XLabels>({
    network: 'x',
    comments: labelOf(reply),
    shares: labelled('retweet', 'unretweet'),
    reactions: labelled('like', 'unlike'),
    views: labelOf(statusLinks.findLast((link) => pathOf(link).endsWith('/analytics'))),
    bookmarks: labelled('bookmark', 'removeBookmark'),
    row: labelOf(groups.find((group) => reply && group.contains(reply))),
    // The post of a page of its own shows its views there; no link leads to them when nobody is signed in.
    beside: (byTestId.get('app-text-transition-container') ?? [])
      .filter((shown) => !groups.some((group) => group.contains(shown)))
      .flatMap(({ textContent }) => numberLabel(textContent) ?? [])
      .slice(0, 20),
  });
}

const labelOf = (element: Element | undefined): string | undefined => numberLabel(element?.getAttribute('aria-label'));
