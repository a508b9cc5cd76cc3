import type { SeriesPoint } from '../../model/cards.ts';
import type { WorkspaceDb } from '../schema.ts';
import { shownCount, type ShownMetric, shownRows } from './post-lines.ts';
import { agedSightings } from './sightings-of.ts';

/** The lines of several posts, oldest sighting first, by post key. What is counted stands as `engagement`. */
export async function postSeries(
  db: WorkspaceDb,
  keys: readonly string[],
  metric: ShownMetric = 'engagement',
): Promise<ReadonlyMap<string, readonly SeriesPoint[]>> {
  const series = await agedSightings(db, keys);
  return new Map(
    keys.map((key) => [
      key,
      shownRows(series.get(key) ?? [], metric).map(({ seenAt, ageMs, metrics }) => ({
        seenAt,
        ageMs: ageMs && (ageMs.from + ageMs.to) / 2,
        engagement: shownCount(metrics, metric),
      })),
    ]),
  );
}
