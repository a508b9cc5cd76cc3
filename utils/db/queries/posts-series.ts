import { engagementOf } from '../../metrics/engagement.ts';
import type { SeriesPoint } from '../../model/cards.ts';
import type { WorkspaceDb } from '../schema.ts';
import { sightingsOfPosts } from './sightings-of.ts';

/** The lines of several posts, oldest sighting first, by post key. */
export async function postSeries(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly SeriesPoint[]>> {
  const series = await sightingsOfPosts(db, keys);
  return new Map(
    keys.map((key) => [
      key,
      (series.get(key) ?? []).map(({ seenAt, ageMs, metrics }) => ({
        seenAt,
        ageMs: ageMs && (ageMs.from + ageMs.to) / 2,
        engagement: engagementOf(metrics),
      })),
    ]),
  );
}
