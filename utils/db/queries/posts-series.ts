import { engagementOf } from '../../metrics/engagement.ts';
import type { SeriesPoint } from '../../model/cards.ts';
import type { WorkspaceDb } from '../schema.ts';

/** The lines of several posts, oldest sighting first, by post key. */
export async function postSeries(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly SeriesPoint[]>> {
  const lists = await Promise.all(
    keys.map((key) => db.sightings.where('[postKey+seenAt]').between([key, 0], [key, Infinity]).toArray()),
  );
  return new Map(
    keys.map((key, index) => [
      key,
      (lists[index] ?? []).map(({ seenAt, ageMs, metrics }) => ({
        seenAt,
        ageMs: ageMs && (ageMs.from + ageMs.to) / 2,
        engagement: engagementOf(metrics),
      })),
    ]),
  );
}
