import { dayOf } from '../../lib/ids.ts';
import type { NetworkId, Surface } from '../../model/network.ts';
import type { HealthRow, WorkspaceDb } from '../schema.ts';

export interface FieldCounts {
  readonly surface: Surface;
  readonly posts: number;
  readonly missing: Readonly<Record<string, number>>;
  /** Not shown, and not expected of these posts either: neither read nor missing. */
  readonly absent?: Readonly<Record<string, number>> | undefined;
}

/** The fields whose state is shown even on a day when none was missing. */
export const watchedFields = [
  'author',
  'publishedAt',
  'text',
  'metrics.reactions',
  'metrics.comments',
  'metrics.shares',
  'metrics.views',
] as const;

/** Adds to the day's count of fields read and missing. Not part of the sightings' transaction: it may be lost. */
export async function countHealth(
  db: WorkspaceDb,
  network: NetworkId,
  counts: readonly FieldCounts[],
  now: number,
): Promise<void> {
  if (counts.length === 0) return;
  const day = dayOf(now);
  await db.transaction('rw', db.health, async () => {
    for (const { surface, posts, missing, absent = {} } of counts) {
      for (const field of new Set([...watchedFields, ...Object.keys(missing)])) {
        const id = `${network}|${surface}|${field}|${day}`;
        const row = await db.health.get(id);
        const lacking = missing[field] ?? 0;
        const next: HealthRow = {
          id,
          network,
          surface,
          field,
          day,
          read: (row?.read ?? 0) + posts - lacking - (absent[field] ?? 0),
          missing: (row?.missing ?? 0) + lacking,
          lastAt: now,
        };
        await db.health.put(next);
      }
    }
  });
}
