import { dayOf } from '../../lib/ids.ts';
import type { Clipping } from '../../model/library.ts';
import type { PostRef } from '../../model/sighting.ts';
import { makeRecord, type Undo, undoChange, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';
import { storedKeyOf } from './same-post.ts';

/**
 * Keeps a post as it was seen last: text, author, address and counts, with how sure they were. One that is kept stays as it
 * is. Gives the id under which it is kept; undefined where the post was never stored.
 */
export async function keepPost(db: WorkspaceDb, post: PostRef, id: string, now: number): Promise<string | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'clippings'), db.posts, db.latest, db.ledger], async () => {
    const postKey = await storedKeyOf(db, post);
    const [row, latest, kept] = await Promise.all([
      db.posts.get(postKey),
      db.latest.get(postKey),
      db.clippings.where('postKey').equals(postKey).toArray(),
    ]);
    const there = kept.find(({ deletedAt }) => deletedAt === undefined);
    if (there) return there.id;
    const dropped = kept.find((each) => each.id === id);
    if (dropped) {
      // Taken back: with the note that it had.
      await writeRecord(db, 'clippings', id, { deletedAt: undefined, updatedAt: now });
      return id;
    }
    if (!row) return undefined;
    const clipping: Clipping = {
      id,
      postKey,
      post: row.post,
      text: row.text ?? '',
      ...(row.author ? { author: row.author } : {}),
      ...(row.permalink ? { permalink: row.permalink } : {}),
      ...(latest?.publishedAt ? { postedAt: latest.publishedAt } : {}),
      keptAt: now,
      ...(latest ? { metrics: latest.metrics, metricsAt: latest.seenAt } : {}),
      tags: [],
      createdAt: now,
      updatedAt: now,
    };
    await makeRecord(db, 'clippings', clipping);
    await addToLedger(db, dayOf(now), { typed: 1 });
    return id;
  });
}

export const changeClipping = async (
  db: WorkspaceDb,
  id: string,
  changes: { readonly note: string | undefined; readonly tags: string[] },
  now: number,
): Promise<Undo<'clippings'> | undefined> =>
  (await writeRecord(db, 'clippings', id, { ...changes, updatedAt: now }))?.undo;

export const dropClipping = async (db: WorkspaceDb, id: string, now: number): Promise<Undo<'clippings'> | undefined> =>
  (await writeRecord(db, 'clippings', id, { deletedAt: now, updatedAt: now }))?.undo;

export const takeClippingBack = (db: WorkspaceDb, undo: Undo<'clippings'>, now: number): Promise<unknown> =>
  undoChange(db, undo, now);
