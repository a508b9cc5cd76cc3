import type { WorkspaceDb } from '../schema.ts';

const perTurn = 200;

/**
 * Forgets strangers: accounts that nobody kept or followed, first seen before `before`, with their posts, sightings
 * comments and profile sightings. Seeing them again does not restart the clock. Small batches, each a transaction of its own,
 * so that it may be stopped at any point. Posts with a note stay.
 */
export async function forgetStrangers(db: WorkspaceDb, before: number, signal?: AbortSignal): Promise<number> {
  let forgotten = 0;
  for (;;) {
    if (signal?.aborted) return forgotten;
    const strangers = await db.profiles
      .where('relation')
      .equals('none')
      .filter(({ firstSeenAt, personId }) => firstSeenAt < before && personId === undefined)
      .limit(perTurn)
      .toArray();
    if (strangers.length === 0) return forgotten;
    await db.transaction(
      'rw',
      [db.profiles, db.profileSightings, db.posts, db.latest, db.sightings, db.comments, db.notes],
      async () => {
        for (const { key } of strangers) await forgetProfile(db, key);
      },
    );
    forgotten += strangers.length;
  }
}

async function forgetProfile(db: WorkspaceDb, key: string): Promise<void> {
  const posts = await db.posts.where('[authorKey+lastSeenAt]').between([key, 0], [key, Infinity]).toArray();
  for (const { key: id } of posts) {
    if ((await db.notes.where('[about.type+about.id]').equals(['post', id]).count()) > 0) continue;
    await db.sightings.where('[postKey+seenAt]').between([id, 0], [id, Infinity]).delete();
    await db.latest.delete(id);
    await db.posts.delete(id);
  }
  await db.comments.where('[authorKey+firstSeenAt]').between([key, 0], [key, Infinity]).delete();
  await db.profileSightings.where('[profileKey+seenAt]').between([key, 0], [key, Infinity]).delete();
  await db.profiles.delete(key);
}
