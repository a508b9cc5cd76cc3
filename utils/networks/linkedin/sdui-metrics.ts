import { $$ } from '../../page/dom.ts';
import { countOf, type Metrics, pureCount, reactionsOf, viewsOf } from './counts.ts';
import { has, known, lineIn } from './parts.ts';

/**
 * Two layouts. Compact: numbers inside the buttons, and "10 reactions" beside them. Row: a line above the actions,
 * "NAME and 29 others" beside the icons, then "15 comments" (opens them in place: a button) and "1 repost" (a link).
 * A zero has no element in either.
 */
export function sduiMetrics(card: Element, actions: Element | undefined, locale: string): Metrics {
  const views = viewsOf(card, locale);
  if (!actions) return known<Metrics>({ views });
  const [comment, repost] = [...actions.children].filter((child) => child.tagName === 'BUTTON');
  const total = $$(':scope > a [id]:not(svg)', actions)
    .map(lineIn)
    .find((line) => /\p{Nd}/u.test(line));
  const [first] = $$('button', actions);
  let reactions =
    (first !== comment && pureCount(lineIn(first), locale)) || (total && reactionsOf(total, locale)) || undefined;
  let comments = pureCount(lineIn(comment), locale);
  let shares = pureCount(lineIn(repost), locale);

  const line = blockOf(card, actions)?.previousElementSibling;
  const row = line?.tagName === 'HR' ? line.previousElementSibling : undefined;
  if (row && !has('figure,video,[data-testid]', row)) {
    for (const label of $$('p > span[aria-hidden="true"]', row)) {
      const text = lineIn(label);
      const holder = label.parentElement?.parentElement;
      const beside = label.closest('a');
      if (beside && has('ul', beside)) reactions = reactionsOf(text, locale);
      else if (holder?.getAttribute('role') === 'button') comments = countOf(text, locale);
      else if (holder?.tagName === 'A') shares = countOf(text, locale);
    }
  }
  return known<Metrics>({ reactions, comments, shares, views });
}

/** The child of the card that holds the element. */
const blockOf = (card: Element, element: Element): Element | undefined =>
  [...card.children].find((block) => block.contains(element));
