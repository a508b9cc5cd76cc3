import type { Count } from '../../lib/count.ts';
import { countsIn, parseCount } from '../../lib/numbers.ts';
import type { Metric } from '../../model/sighting.ts';
import { lineOf } from '../../page/text.ts';
import { lineAt } from './parts.ts';

export type Metrics = Partial<Record<Metric, Count>>;

/** Whether LinkedIn cuts or rounds "1.2K" was never seen: both are allowed for. */
const options = { shortened: 'unknown' } as const;

export const allCounts = (text: string, locale: string): readonly Count[] => countsIn(lineOf(text), locale, options);

/** The only number of a label such as "15 comments"; undefined where there is none or a second one. */
export function countOf(text: string, locale: string): Count | undefined {
  const counts = allCounts(text, locale);
  return counts.length === 1 ? counts[0] : undefined;
}

/** A text that is nothing but a number: "1,107", "1.2K". */
export function pureCount(text: string, locale: string): Count | undefined {
  const line = lineOf(text);
  return startsWithNumber.test(line) && line.length < 12 && !/[\p{L}]{4}/u.test(line)
    ? parseCount(line, locale, options)
    : undefined;
}

/** "10 reactions" counts all, "NAME and 29 others reacted" all but the one who is named. */
export function reactionsOf(text: string, locale: string): Count | undefined {
  const counts = allCounts(text, locale);
  const last = counts.at(-1);
  if (!last || (counts.length === 1 && startsWithNumber.test(lineOf(text)))) return last;
  // A name may hold a number itself; but it stands before the one that counts.
  return { ...last, from: last.from + 1, to: last.to + 1 };
}

/** Only on own posts: how often it was shown, as the link to its statistics says. */
export const viewsOf = (post: Element, locale: string): Count | undefined =>
  countOf(lineAt('a[href*="/analytics/post-summary/"]', post), locale);

const startsWithNumber = /^\p{Nd}/u;
