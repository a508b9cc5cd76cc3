import { $$, $optional } from '../../page/dom.ts';
import { countOf, type Metrics, reactionsOf } from './counts.ts';
import { lineOf, singleNumber } from '../../page/text.ts';
import { has, known, lineAt } from './parts.ts';
import { forEyes } from './selectors.ts';

/**
 * Two layouts. Compact: numbers inside the buttons, and "10 reactions" beside them. Row: a line above the actions,
 * "NAME and 29 others" beside the icons, then "15 comments" (opens them in place: a button) and "1 repost" (a link).
 * A zero has no element in either.
 */
export function sduiMetrics(card: Element, actions: Element | undefined, locale: string): Metrics {
  const row = $$(':scope > hr', card).at(-1)?.previousElementSibling;
  const [first, second, another] = actions ? $$(':scope > button', actions) : [];
  // Icons are there in a moment; before that the order tells.
  const [comment, repost] = has('svg', actions)
    ? ['comment', 'repost'].map((icon) => $optional(`svg[id="${icon}-small"]`, actions)?.closest('button') ?? undefined)
    : [first, second];
  const inButton = (button: Element | undefined) =>
    another ? undefined : countOf(lineOf(singleNumber(button)), locale);
  const inRow = (holder: string) => countOf(lineAt(`${holder} > p > ${forEyes}`, row), locale);
  return known<Metrics>({
    reactions: reactionsOf(lineAt(`ul + div > p > ${forEyes}`, row) || lineAt(':scope > a > div[id]', actions), locale),
    comments: inRow('[role="button"]') ?? inButton(comment),
    shares: inRow('a') ?? inButton(repost),
    // Only on own posts.
    views: countOf(lineAt('a[href*="/analytics/post-summary/"]', card), locale),
  });
}
