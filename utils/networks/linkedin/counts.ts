import type { Count } from '../../lib/count.ts';
import { countsIn } from '../../lib/numbers.ts';
import type { Metrics } from '../../model/sighting.ts';
import type { LinkedInLabels } from '../../model/shown.ts';
import { hasNumber, known } from '../../lib/fields.ts';
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

/**
 * "10 reactions" and "Reactions: 10" count all, "NAME and 29 others reacted" all but the one who is named. One word alone
 * before a number can be either. A name without a number is one, or two: "NAME and NAME".
 */
export function reactionsOf(text: string, locale: string): Count | undefined {
  const label = lineOf(text);
  const counts = allCounts(label, locale);
  if (label && !hasNumber(label)) return { from: 1, to: 2 + commasIn(label) };
  // A name may hold a number itself; but it stands before the one that counts.
  const last = counts.at(-1);
  const [before = ''] = label.split(/ ?\p{Nd}/u, 1);
  if (!last || before === '') return counts[1] ? undefined : last;
  if (counts[1] || /[^:：]$/.test(before)) {
    const isOpen = !counts[1] && !/[\s、，,]/.test(before);
    const commas = commasIn(before);
    const shown = last.shown ?? (isOpen || commas ? label.slice(0, 40) : undefined);
    return known<Count>({ from: last.from + (isOpen ? 0 : 1), to: last.to + 1 + commas, shown });
  }
  return last;
}

/** Between two names, or within one: "Otto Berg, PhD". In Japanese it stands where others say "and". */
const commasIn = (names: string): number => names.match(/[,，،]|、(?!他)/g)?.length ?? 0;
