import {
  type EarlyLife,
  earlyLives,
  type EarlyLives,
  type KeptLives,
  livesIn,
  packLives,
} from '../queries/early-lives.ts';
import { postsOfYear } from '../queries/posts-of-year.ts';
import type { WorkspaceDb } from '../schema.ts';
import { livesKey } from '../stale-rollups.ts';

const againAfterMs = 86_400_000;

/** Keeps what own posts had in their first day, once a day, so that what works is known without reading all sightings. */
export async function keepOwnLives(
  db: WorkspaceDb,
  now: number,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const at = (await db.meta.get('livesKept'))?.value;
  // A clock may have been set back.
  if (typeof at === 'number' && Math.abs(now - at) < againAfterMs) return;
  for (const key of await db.profiles.where('relation').equals('own').primaryKeys()) {
    if (signal?.aborted) return;
    const { fresh } = await earlyLives(db, await postsOfYear(db, [key], now));
    await keepLives(db, fresh);
    await pause();
  }
  await db.meta.put({ key: 'livesKept', value: now });
}

/** Keeps what was read, beside what is kept of other posts of these authors and still so. */
export async function keepLives(db: WorkspaceDb, fresh: EarlyLives['fresh']): Promise<void> {
  for (const [authorKey, lives] of fresh)
    await db.transaction('rw', db.meta, db.profiles, db.latest, async () => {
      // Nothing of an account that was erased meanwhile.
      if (!(await db.profiles.get(authorKey))) return;
      const kept = (await db.meta.get(livesKey(authorKey)))?.value as KeptLives | undefined;
      const others = kept ? [...livesIn(kept)].filter(([key]) => !lives.has(key)) : [];
      const latest = await db.latest.bulkGet(others.map(([key]) => key));
      const still = others.filter(
        ([, { sightings }], index) => latest[index]?.authorKey === authorKey && latest[index].sightings === sightings,
      );
      const all = new Map<string, EarlyLife>([...still, ...lives]);
      await db.meta.put({ key: livesKey(authorKey), value: packLives(all) });
    });
}

/** What was kept before sightings were thinned is gone with them. */
export const dropLives = (db: WorkspaceDb): PromiseLike<number> =>
  db.meta.where('key').startsWith(livesKey('')).delete();
