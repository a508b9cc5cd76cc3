import type { LinkedInLabels } from '../../model/shown.ts';
import { $$, $optional } from '../../page/dom.ts';
import { hasNumber, known, longestLabel, numberLabel } from '../../lib/fields.ts';
import { has, lineAt, lineIn } from './parts.ts';
import { css } from './selectors.ts';

/**
 * Two layouts. Compact: numbers inside the buttons, and "10 reactions" beside them. Row: a line above the actions,
 * "NAME and 29 others" beside the icons, then "15 comments" (opens them in place: a button) and "1 repost" (a link).
 * A zero has no element in either.
 */
export function sduiLabels(card: Element, actions: Element | undefined): LinkedInLabels {
  const row = $$(css.rule, card).at(-1)?.previousElementSibling;
  const [first, second, another] = actions ? $$(css.buttons, actions) : [];
  // Icons are there in a moment; before that the order tells.
  const [comment, repost] = has('svg', actions)
    ? [css.toComment, css.toRepost].map((icon) => $optional(icon, actions)?.closest('button') ?? undefined)
    : [first, second];
  // Side by side, two numbers would read as one.
  const inButton = (button: Element | undefined): string | undefined => {
    const [number, other] = button
      ? $$('*', button).filter((part) => !part.firstElementChild && hasNumber(part.textContent ?? ''))
      : [];
    return another || other ? undefined : numberLabel(lineIn(number));
  };
  // Of few who reacted only names are said.
  const names = lineAt(css.rowReactions, row);
  return known<LinkedInLabels>({
    network: 'linkedin',
    reactions: names.length > longestLabel ? undefined : names || numberLabel(lineAt(css.barReactions, actions)),
    comments: numberLabel(lineAt(css.rowComments, row)) ?? inButton(comment),
    shares: numberLabel(lineAt(css.rowReposts, row)) ?? inButton(repost),
    // Only on own posts.
    views: numberLabel(lineAt(css.views, card)),
  });
}
