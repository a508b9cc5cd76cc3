import { dropFromFlushes } from './flushes.ts';
import { sightingRows } from '../queries/sighting-rows.ts';
import { packSightings, unpackSightings } from '../blocks.ts';
import type { WorkspaceDb } from '../schema.ts';
import { forgetWatched } from './watched.ts';

const perTurn = 50;

/**
 * Forgets strangers: accounts that nobody kept or followed, first seen before `before`, with their posts, sightings,
 * comments and profile sightings. Seeing them again does not restart the clock. Small batches, each a transaction of its
 * own, so that it may be stopped at any point. Posts with a note or with imported results stay.
 */
export async function forgetStrangers(
  db: WorkspaceDb,
  before: number,
  signal?: AbortSignal,
  pause: () => Promise<void> = async () => undefined,
): Promise<number> {
  let forgotten = 0;
  for (;;) {
    if (signal?.aborted) return forgotten;
    const strangers = await db.profiles
      .where('[relation+firstSeenAt]')
      .between(['none', 0], ['none', before])
      .filter(({ personId }) => personId === undefined)
      .limit(perTurn)
      .toArray();
    if (strangers.length === 0) return forgotten;
    await db.transaction('rw', all(db), async () => {
      for (const { key } of strangers) await forgetProfile(db, key);
    });
    forgotten += strangers.length;
    await pause();
  }
}

const all = (db: WorkspaceDb) => [
  db.profiles,
  db.profileSightings,
  db.posts,
  db.latest,
  db.sightings,
  db.flushes,
  db.blocks,
  db.days,
  db.comments,
  db.notes,
  db.outcomes,
  db.watched,
];

async function forgetProfile(db: WorkspaceDb, key: string): Promise<void> {
  const posts = await db.posts.where('[authorKey+lastSeenAt]').between([key, 0], [key, Infinity]).toArray();
  const staying = new Set<string>();
  const gone: string[] = [];
  for (const { key: id, aliasKeys = [] } of posts) {
    const notes = await db.notes.where('[about.type+about.id]').equals(['post', id]).count();
    const results = await db.outcomes
      .where('postKey')
      .anyOf([id, ...aliasKeys])
      .count();
    if (notes + results > 0) {
      for (const each of [id, ...aliasKeys]) staying.add(each);
      continue;
    }
    await sightingRows(db, id).delete();
    gone.push(id, ...aliasKeys);
    await db.days.where('postKey').equals(id).delete();
    await db.latest.delete(id);
    await db.posts.delete(id);
  }
  await dropFromFlushes(db, gone);
  await forgetWatched(db, gone);
  await forgetBlocks(db, key, staying);
  await db.comments.where('[authorKey+firstSeenAt]').between([key, 0], [key, Infinity]).delete();
  await db.profileSightings.where('[profileKey+seenAt]').between([key, 0], [key, Infinity]).delete();
  await db.profiles.delete(key);
}

/** What is packed of posts that stay is packed anew. */
async function forgetBlocks(db: WorkspaceDb, authorKey: string, staying: ReadonlySet<string>): Promise<void> {
  const blocks = await db.blocks.where('[authorKey+to]').between([authorKey, 0], [authorKey, Infinity]).toArray();
  const kept = blocks.flatMap(unpackSightings).filter(({ postKey }) => staying.has(postKey));
  await db.blocks.bulkDelete(blocks.map(({ id }) => id));
  if (kept.length > 0) await db.blocks.put(packSightings(authorKey, kept));
}
