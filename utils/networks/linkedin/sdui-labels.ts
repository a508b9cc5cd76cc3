import type { LinkedInLabels } from '../../model/shown.ts';
import { $$, $optional } from '../../page/dom.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { lineOf, singleNumber } from '../../page/text.ts';
import { has, lineAt } from './parts.ts';
import { css } from './selectors.ts';

/**
 * Two layouts. Compact: numbers inside the buttons, and "10 reactions" beside them. Row: a line above the actions,
 * "NAME and 29 others" beside the icons, then "15 comments" (opens them in place: a button) and "1 repost" (a link).
 * A zero has no element in either.
 */
export function sduiLabels(card: Element, actions: Element | undefined): LinkedInLabels {
  const row = $$(':scope > hr', card).at(-1)?.previousElementSibling;
  const [first, second, another] = actions ? $$(':scope > button', actions) : [];
  // Icons are there in a moment; before that the order tells.
  const [comment, repost] = has('svg', actions)
    ? [css.sduiCommentIcon, css.sduiRepostIcon].map((icon) => $optional(icon, actions)?.closest('button') ?? undefined)
    : [first, second];
  const inButton = (button: Element | undefined) => (another ? undefined : numberLabel(lineOf(singleNumber(button))));
  const inRow = (holder: string) => numberLabel(lineAt(`${holder} > p > ${css.forEyes}`, row));
  return known<LinkedInLabels>({
    network: 'linkedin',
    reactions: numberLabel(lineAt(`ul + div > p > ${css.forEyes}`, row) || lineAt(':scope > a > div[id]', actions)),
    comments: inRow('[role="button"]') ?? inButton(comment),
    shares: inRow('a') ?? inButton(repost),
    // Only on own posts.
    views: numberLabel(lineAt(css.sduiViews, card)),
  });
}
