import { type Count } from '../lib/count.ts';
import { Metric, type Metrics } from '../model/sighting.ts';

/** A count that fell between two sightings: people take back what they gave, and networks correct what they counted. */
export interface Fall {
  readonly metric: Metric;
  readonly before: Count;
  readonly after: Count;
  /** The last sighting with the higher count, and the first with the lower one, ms. */
  readonly beforeAt: number;
  readonly afterAt: number;
}

interface Seen {
  readonly seenAt: number;
  readonly metrics: Metrics;
}

/**
 * The falls in a series, oldest first. Only those that follow from the intervals: a shortened number that may be the same
 * has not fallen. Between them other sightings may lie that do not show the count.
 */
export function fallsOf(series: readonly Seen[]): readonly Fall[] {
  const falls: Fall[] = [];
  for (const metric of Metric.options) {
    let last: { readonly count: Count; readonly seenAt: number } | undefined;
    for (const { seenAt, metrics } of series) {
      const count = metrics[metric];
      if (!count) continue;
      if (last && count.to < last.count.from)
        falls.push({ metric, before: last.count, after: count, beforeAt: last.seenAt, afterAt: seenAt });
      last = { count, seenAt };
    }
  }
  return falls.sort((a, b) => a.afterAt - b.afterAt);
}
