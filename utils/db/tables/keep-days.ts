import { type DayRollup, packDays, rollupForm } from '../queries/day-rollup.ts';
import { daySeries, openSince } from '../queries/profile-days.ts';
import type { WorkspaceDb } from '../schema.ts';
import { rollupKey } from '../stale-rollups.ts';

/**
 * Brings the days of every followed profile up to date in one row each, so that a series is one read. Those of which nothing
 * is new since yesterday stay as they are.
 */
export async function keepDays(
  db: WorkspaceDb,
  now: number,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const through = openSince(now);
  const keys = await db.profiles.where('relation').notEqual('none').primaryKeys();
  for (const key of keys) {
    if (signal?.aborted) return;
    const isMade = await db.transaction('rw', db.meta, db.days, db.latest, async () => {
      const kept = (await db.meta.get(rollupKey(key)))?.value as Partial<DayRollup> | undefined;
      if (kept?.form === rollupForm && kept.through === through) return false;
      const series = await daySeries(db, key, now, through);
      await db.meta.put({ key: rollupKey(key), value: packDays(series, through) });
      return true;
    });
    if (isMade) await pause();
  }
}
