import type { Count } from '../../lib/count.ts';
import { countsIn } from '../../lib/numbers.ts';
import type { Metrics } from '../../model/sighting.ts';
import type { LinkedInLabels } from '../../model/shown.ts';
import { known } from '../../lib/fields.ts';
import { lineOf } from '../../page/text.ts';

export const metricsOfLinkedIn = ({ reactions, comments, shares, views }: LinkedInLabels, locale: string): Metrics =>
  known<Metrics>({
    reactions: reactionsOf(reactions ?? '', locale),
    comments: countOf(comments ?? '', locale),
    shares: countOf(shares ?? '', locale),
    views: countOf(views ?? '', locale),
  });

/** Whether LinkedIn cuts or rounds "1.2K" was never seen: both are allowed for. */
export const allCounts = (text: string, locale: string): readonly Count[] =>
  countsIn(lineOf(text), locale, { shortened: 'unknown' });

/** The only number of a label such as "15 comments"; undefined where there is none or a second one. */
export function countOf(text: string, locale: string): Count | undefined {
  const [count, another] = allCounts(text, locale);
  return another ? undefined : count;
}

/** "10 reactions" counts all, "NAME and 29 others reacted" all but the one who is named. */
export function reactionsOf(text: string, locale: string): Count | undefined {
  // A name may hold a number itself; but it stands before the one that counts.
  const last = allCounts(text, locale).at(-1);
  if (!last || /^\p{Nd}/u.test(lineOf(text))) return last;
  return { ...last, from: last.from + 1, to: last.to + 1 };
}
