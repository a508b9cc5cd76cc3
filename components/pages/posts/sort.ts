import { isExact } from '../../../utils/lib/count.ts';
import { type PostLine, publishedMoment, shownCount, type ShownMetric } from '../../../utils/db/queries/post-lines.ts';

export const postSorts = ['usual', 'published', 'engagement', 'seen', 'sightings'] as const;
export type PostSort = (typeof postSorts)[number];

export interface Sorting {
  readonly by: PostSort;
  readonly direction: 'up' | 'down';
}

export const usualSorting: Sorting = { by: 'seen', direction: 'down' };

/** What a line does not say of itself. */
export interface SortContext {
  readonly metric: ShownMetric;
  /** How many times its usual a post had; undefined where that cannot be said. */
  readonly factorOf: (key: string) => number | undefined;
}

function valueOf(line: PostLine, by: PostSort, { metric, factorOf }: SortContext): number | undefined {
  switch (by) {
    case 'usual':
      return factorOf(line.key);
    case 'published':
      return publishedMoment(line);
    case 'engagement': {
      const count = shownCount(line.metrics, metric);
      return count && (count.from + count.to) / 2;
    }
    case 'seen':
      return line.seenAt;
    case 'sightings':
      return line.sightings;
  }
}

/** What is not known goes last in both directions: it is not a small number. */
export function sortPosts(
  lines: readonly PostLine[],
  { by, direction }: Sorting,
  context: SortContext,
): readonly PostLine[] {
  const sign = direction === 'up' ? 1 : -1;
  return lines
    .map((line) => ({ line, value: valueOf(line, by, context) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (a.value - b.value);
    })
    .map(({ line }) => line);
}

/** How many of the first, in their order, cannot be told apart from the first: their intervals overlap with its. */
export function tiedWithFirst(spans: readonly ({ readonly low: number; readonly high: number } | undefined)[]): number {
  const [first] = spans;
  if (!first) return 0;
  let tied = 0;
  for (const span of spans) {
    if (!span || span.high < first.low || span.low > first.high) break;
    tied += 1;
  }
  return tied;
}

/** What stood on the page, where the count is not exact. */
export const shownText = (line: PostLine, metric: ShownMetric): string | undefined => {
  const counts = metric === 'engagement' ? Object.values(line.metrics) : [line.metrics[metric]];
  return counts.find((count) => count?.shown && !isExact(count))?.shown;
};
