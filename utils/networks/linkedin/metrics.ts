import type { Count } from '../../lib/count.ts';
import { countsIn, parseCount } from '../../lib/numbers.ts';
import type { Metric } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import { emberCounts } from './selectors.ts';

export type Metrics = Partial<Record<Metric, Count>>;

/** Whether LinkedIn cuts or rounds "1.2K" was never seen: both are allowed for. */
const options = { shortened: 'unknown' } as const;

/** The only number of a label such as "15 comments"; undefined where there is none or a second one. */
export function countOf(text: string | null | undefined, locale: string): Count | undefined {
  const counts = countsIn(lineOf(text ?? ''), locale, options);
  return counts.length === 1 ? counts[0] : undefined;
}

/** A text that is nothing but a number: "1,107", "1.2K". */
export function pureCount(text: string | null | undefined, locale: string): Count | undefined {
  const line = lineOf(text ?? '');
  return /^\p{Nd}/u.test(line) && line.replace(/[\p{Nd}\s.,'’٬٫]/gu, '').length <= 4
    ? parseCount(line, locale, options)
    : undefined;
}

/** "10 reactions" counts all, "NAME and 29 others reacted" all but the named one. The names come first. */
function reactionsOf(text: string, locale: string): Count | undefined {
  const line = lineOf(text);
  const counts = countsIn(line, locale, options);
  const last = counts.at(-1);
  if (!last) return undefined;
  if (counts.length === 1 && /^\p{Nd}/u.test(line)) return last;
  // A name may hold a number itself; but then it stands before the one that counts.
  return { ...last, from: last.from + 1, to: last.to + 1 };
}

/**
 * Two layouts. Row: a line above the actions, "NAME and 29 others" beside the icons, then "15 comments" (opens them in
 * place: a button) and "1 repost" (a link). Compact: numbers inside the buttons. A zero has no element in either.
 */
export function sduiMetrics(row: Element, card: Element, locale: string): Metrics {
  const metrics: Metrics = {};
  const set = (metric: Metric, count: Count | undefined): void => {
    if (count) metrics[metric] = count;
  };
  const [commentButton, repostButton] = [...row.children].filter((child) => child.tagName === 'BUTTON');
  const reactButton = $optional('button', row);
  set('comments', pureCount(commentButton?.textContent, locale));
  set('shares', pureCount(repostButton?.textContent, locale));
  const total = $$(':scope > a [id]:not(svg)', row).find((element) => /\p{Nd}/u.test(element.textContent));
  const inButton = reactButton !== commentButton ? pureCount(reactButton?.textContent, locale) : undefined;
  set('reactions', inButton ?? (total && reactionsOf(total.textContent, locale)));

  let actions = row;
  while (actions.parentElement && actions.parentElement !== card) actions = actions.parentElement;
  const line = actions.previousElementSibling;
  const counts = line?.tagName === 'HR' ? line.previousElementSibling : undefined;
  if (!counts || counts.querySelector('figure,video,[data-testid]')) return metrics;
  for (const label of counts.querySelectorAll('p > span[aria-hidden="true"]')) {
    const holder = label.parentElement?.parentElement;
    const text = label.textContent;
    if (label.closest('a')?.querySelector('ul')) set('reactions', pureCount(text, locale) ?? reactionsOf(text, locale));
    else if (holder?.getAttribute('role') === 'button') set('comments', countOf(text, locale));
    else if (holder?.tagName === 'A') set('shares', countOf(text, locale));
  }
  return metrics;
}

export function emberMetrics(post: Element, locale: string): Metrics {
  const counts = $optional(emberCounts, post);
  if (!counts) return {};
  const textOf = (selector: string): string | undefined => $optional(selector, counts)?.textContent ?? undefined;
  const part = (name: string): string => `[class*="social-counts__${name}"]`;
  const all = $optional('[data-reaction-details]', counts);
  const total = pureCount(textOf(`${part('reactions-count')},${part('social-proof-fallback-number')}`), locale);
  const label = all?.getAttribute('aria-label') ?? all?.textContent;
  const reactions = total ?? (label ? reactionsOf(label, locale) : undefined);
  const comments = countOf(textOf(`${part('comments')} [aria-hidden="true"]`) ?? textOf(part('comments')), locale);
  const others = $$(`li${part('item')}:not(${part('comments')},${part('reactions')},${part('video-views')})`, counts);
  const shares = countOf(
    (others[0] && $optional('[aria-hidden="true"]', others[0]))?.textContent ?? others[0]?.textContent,
    locale,
  );
  return { ...(reactions && { reactions }), ...(comments && { comments }), ...(shares && { shares }) };
}

export function guestMetrics(post: Element, locale: string): Metrics {
  const countIn = (attribute: string): Count | undefined =>
    parseCount($optional(`[${attribute}]`, post)?.getAttribute(attribute) ?? '', locale);
  const reactions = countIn('data-num-reactions');
  const comments = countIn('data-num-comments');
  return { ...(reactions && { reactions }), ...(comments && { comments }) };
}

/** Only on own posts: how often it was shown, as the link to its statistics says. */
export function viewsOf(post: Element, locale: string): Metrics {
  const views = countOf($optional('a[href*="/analytics/post-summary/"]', post)?.textContent, locale);
  return views ? { views } : {};
}
