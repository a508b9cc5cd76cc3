import { exactly, isExact, type Count } from '../../lib/count.ts';
import { countsIn, parseCount } from '../../lib/numbers.ts';
import type { Metrics } from '../../model/sighting.ts';
import type { XLabels } from '../../model/shown.ts';

/** Posts of before this day have no views; X began to show them during December 2022. */
const lastDayWithoutViews = Date.UTC(2022, 10, 30);
const firstDayWithViews = Date.UTC(2023, 0, 1);

type Known = { [M in keyof Metrics]: Count | undefined };

/**
 * Exact counts from the labels of the buttons; views and bookmarks also from the label of the whole row. Shown numbers
 * are not used: they are cut, and while one changes the old number stands beside the new one.
 */
export function metricsOfX(labels: XLabels, locale: string, publishedAt: number | undefined): Metrics {
  const known: Known = {
    comments: countOfLabel(labels.comments, locale),
    shares: countOfLabel(labels.shares, locale),
    reactions: countOfLabel(labels.reactions, locale),
    views: countOfLabel(labels.views, locale),
    bookmarks: countOfLabel(labels.bookmarks, locale),
  };
  const shown = labels.beside.flatMap((text) => parseCount(text, locale) ?? []);
  const all = { ...known, ...deduced(left(labels.row, known, locale), known, shown, publishedAt) };
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count)) as Metrics;
}

/** Whether a post of this age has a number of views. */
export const hasViews = (publishedAt: number | undefined): boolean =>
  publishedAt !== undefined && publishedAt >= firstDayWithViews;

/** "1 Like. Like": the number is in the first sentence, and a full stop must not look like a shortening. */
const countOfLabel = (label: string | undefined, locale: string): Count | undefined =>
  parseCount((label ?? '').split(/\.(?=\s|$)/, 1)[0] ?? '', locale);

/**
 * The numbers in the label of the row ("8 replies, 7 bookmarks, 120 views") that no button accounts for. The row leaves
 * zeros out and its order is not ours to trust. Empty as soon as a button is silent or the two disagree.
 */
function left(row: string | undefined, known: Known, locale: string): number[] {
  const counts = countsIn(row ?? '', locale);
  const numbers = counts.map(({ from }) => from);
  const { comments, shares, reactions } = known;
  if (!comments || !shares || !reactions || !counts.every(isExact)) return [];
  for (const count of Object.values(known)) {
    if (!count) continue;
    const at = numbers.indexOf(count.from);
    if (!isExact(count) || (at < 0 && count.from > 0)) return [];
    if (at >= 0) numbers.splice(at, 1);
  }
  return numbers;
}

/** What one or two numbers without a button can only mean; nothing when they can mean two things. */
function deduced(
  [one, two, ...more]: readonly number[],
  { views, bookmarks }: Known,
  shown: readonly Count[],
  publishedAt: number | undefined,
): Metrics {
  if (one === undefined || more.length > 0 || (views && bookmarks)) return {};
  const isShown = (number: number) => shown.some(({ from, to }) => from <= number && number <= to);
  if (two !== undefined) {
    // Nobody bookmarks a post without having it on screen.
    const most = Math.max(one, two);
    return views || bookmarks || !isShown(most) ? {} : { views: exactly(most), bookmarks: exactly(Math.min(one, two)) };
  }
  const hasNoViews = publishedAt !== undefined && publishedAt <= lastDayWithoutViews;
  if (views || hasNoViews) return bookmarks ? {} : { bookmarks: exactly(one) };
  return bookmarks || isShown(one) ? { views: exactly(one) } : {};
}
