import { exactly, isExact, type Count } from '../../lib/count.ts';
import { countsIn, parseCount } from '../../lib/numbers.ts';
import type { Metric } from '../../model/sighting.ts';
import { pathOf, type Parts } from './parts.ts';

type Metrics = Partial<Record<Metric, Count>>;

/** Posts of before this day have no views; X began to show them during December 2022. */
const lastDayWithoutViews = Date.UTC(2022, 10, 30);
export const firstDayWithViews = Date.UTC(2023, 0, 1);

/**
 * Exact counts from the labels of the buttons; views and bookmarks also from the label of the whole row. Shown numbers
 * are not used: they are cut, and while one changes the old number stands beside the new one.
 */
export function readMetrics(parts: Parts, publishedAt: number | undefined): Metrics {
  const { byTestId, groups, statusLinks } = parts;
  const reply = byTestId.get('reply')?.at(-1);
  const locale = reply?.ownerDocument.documentElement.lang || 'en';
  // Pages of long articles have the row twice, and only the last one tells everything.
  const labelled = (...names: readonly string[]): Count | undefined =>
    countOfLabel(names.map((name) => byTestId.get(name)?.at(-1)).find(Boolean), locale);
  const known: Partial<Record<Metric, Count | undefined>> = {
    comments: countOfLabel(reply, locale),
    shares: labelled('retweet', 'unretweet'),
    reactions: labelled('like', 'unlike'),
    views: countOfLabel(
      statusLinks.findLast((link) => pathOf(link).endsWith('/analytics')),
      locale,
    ),
    bookmarks: labelled('bookmark', 'removeBookmark'),
  };
  const row = groups.find((group) => reply && group.contains(reply));
  const all = { ...known, ...deduced(left(row, known, locale), known, shownViews(parts, locale), publishedAt) };
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count)) as Metrics;
}

/** "1 Like. Like": the number is in the first sentence, and a full stop must not look like a shortening. */
const countOfLabel = (element: Element | undefined, locale: string): Count | undefined =>
  parseCount((element?.getAttribute('aria-label') ?? '').split(/\.(?=\s|$)/, 1)[0] ?? '', locale);

/**
 * The numbers in the label of the row ("8 replies, 7 bookmarks, 120 views") that no button accounts for. The row leaves
 * zeros out and its order is not ours to trust. Empty as soon as a button is silent or the two disagree.
 */
function left(row: Element | undefined, known: Partial<Record<Metric, Count | undefined>>, locale: string): number[] {
  const counts = countsIn(row?.getAttribute('aria-label') ?? '', locale);
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
  { views, bookmarks }: Partial<Record<Metric, Count | undefined>>,
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
  if (views) return { bookmarks: exactly(one) };
  if (bookmarks || isShown(one)) return { views: exactly(one) };
  return publishedAt !== undefined && publishedAt <= lastDayWithoutViews ? { bookmarks: exactly(one) } : {};
}

/** The post of a page of its own shows its views beside the time; no link leads to them when nobody is signed in. */
const shownViews = ({ byTestId, groups }: Parts, locale: string): readonly Count[] =>
  (byTestId.get('app-text-transition-container') ?? [])
    .filter((shown) => !groups.some((group) => group.contains(shown)))
    .flatMap((shown) => parseCount(shown.textContent ?? '', locale) ?? []);
