import { $$, $optional } from '../../page/dom.ts';
import { countOf, type Metrics, pureCount, reactionsOf, viewsOf } from './counts.ts';
import { has, known, lineIn, soleText } from './parts.ts';

/**
 * Two layouts. Compact: numbers inside the buttons, and "10 reactions" beside them. Row: a line above the actions,
 * "NAME and 29 others" beside the icons, then "15 comments" (opens them in place: a button) and "1 repost" (a link).
 * A zero has no element in either.
 */
export function sduiMetrics(card: Element, actions: Element | undefined, locale: string): Metrics {
  const views = viewsOf(card, locale);
  const inActions = actions ? compactCounts(actions, locale) : {};
  const counts = rowCounts(card, locale);
  return known<Metrics>({ ...inActions, ...counts, views });
}

function compactCounts(actions: Element, locale: string): Metrics {
  const buttons = [...actions.children].filter((child) => child.tagName === 'BUTTON');
  const isDrawn = has('svg[id]', actions);
  // Before the icons are there only the order tells, and only if nothing else stands in the row.
  const buttonAt = (icon: string, index: number): Element | undefined =>
    isDrawn
      ? ($optional(`svg[id="${icon}"]`, actions)?.closest('button') ?? undefined)
      : buttons.length === 2
        ? buttons[index]
        : undefined;
  const [react] = $$('button', actions).filter((button) => !buttons.includes(button));
  const inButton = pureCount(soleText(react), locale);
  const beside = $$(':scope > a [id]:not(svg)', actions)
    .map(lineIn)
    .find((line) => /\p{Nd}/u.test(line));
  const inWords = beside === undefined ? undefined : reactionsOf(beside, locale);
  const agree = !inButton || !inWords || (inButton.from <= inWords.to && inWords.from <= inButton.to);
  return known<Metrics>({
    reactions: agree ? (inButton ?? inWords) : undefined,
    comments: pureCount(soleText(buttonAt('comment-small', 0)), locale),
    shares: pureCount(soleText(buttonAt('repost-small', 1)), locale),
  });
}

function rowCounts(card: Element, locale: string): Metrics {
  const line = [...card.children].findLast((block) => block.tagName === 'HR');
  const row = line?.previousElementSibling;
  const counts: { -readonly [K in keyof Metrics]: Metrics[K] } = {};
  if (!row || has('figure,video,[data-testid]', row)) return counts;
  for (const label of $$('p > span[aria-hidden="true"]', row)) {
    const link = label.closest('a');
    const holder = label.parentElement?.parentElement;
    const name =
      link && has('ul', link)
        ? 'reactions'
        : holder?.getAttribute('role') === 'button'
          ? 'comments'
          : holder === link && link
            ? 'shares'
            : undefined;
    const count = name && (name === 'reactions' ? reactionsOf : countOf)(lineIn(label), locale);
    // Two of a kind: one of them is something else.
    if (name && name in counts) return {};
    if (count) counts[name] = count;
  }
  return counts;
}
