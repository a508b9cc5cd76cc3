import { dayOf } from '../../lib/ids.ts';
import type { Clipping, Permission } from '../../model/library.ts';
import type { Anchor } from '../../model/records.ts';
import type { PostRef } from '../../model/sighting.ts';
import { highlightsOf, placeOf, withHighlight, withoutHighlight } from '../../notes/highlights.ts';
import { makeRecord, type Undo, undoChange, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';
import { storedKeyOf } from './same-post.ts';

/**
 * Keeps a post as it was seen last: text, author, address and counts, with how sure they were. One that is kept stays as it
 * is. `words` are highlighted in it, where its text has them. Gives the id under which it is kept; undefined where the post
 * was never stored.
 */
export async function keepPost(
  db: WorkspaceDb,
  post: PostRef,
  id: string,
  now: number,
  words?: Anchor,
): Promise<string | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'clippings'), db.posts, db.latest, db.ledger], async () => {
    const postKey = await storedKeyOf(db, post);
    const [row, latest, kept] = await Promise.all([
      db.posts.get(postKey),
      db.latest.get(postKey),
      db.clippings.where('postKey').equals(postKey).toArray(),
    ]);
    const there = kept.find(({ deletedAt }) => deletedAt === undefined);
    if (there) {
      if (words) await highlight(db, there.id, words, now);
      return there.id;
    }
    const dropped = kept.find((each) => each.id === id);
    if (dropped) {
      // Taken back: with the note that it had.
      await writeRecord(db, 'clippings', id, { deletedAt: undefined, updatedAt: now });
      if (words) await highlight(db, id, words, now);
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
      ...(words && placeOf(row.text ?? '', words) ? { highlights: [words] } : {}),
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
  changes: {
    readonly note: string | undefined;
    readonly tags: string[];
    readonly highlights?: Anchor[];
    readonly anchor?: undefined;
    readonly permission?: Permission | undefined;
    readonly permissionAt?: number | undefined;
  },
  now: number,
): Promise<Undo<'clippings'> | undefined> =>
  (await writeRecord(db, 'clippings', id, { ...changes, updatedAt: now }))?.undo;

export const dropClipping = async (db: WorkspaceDb, id: string, now: number): Promise<Undo<'clippings'> | undefined> =>
  (await writeRecord(db, 'clippings', id, { deletedAt: now, updatedAt: now }))?.undo;

export const takeClippingBack = (db: WorkspaceDb, undo: Undo<'clippings'>, now: number): Promise<unknown> =>
  undoChange(db, undo, now);

/** Marks words in a kept post, as one with those that they touch. What its text does not have is left out. */
const highlight = (db: WorkspaceDb, id: string, words: Anchor, now: number): Promise<unknown> =>
  writeRecord(db, 'clippings', id, (before) =>
    placeOf(before.text, words)
      ? {
          highlights: withHighlight(before.text, highlightsOf(before), words),
          anchor: undefined,
          updatedAt: now,
        }
      : {},
  );

/** Takes the highlight of these words in a kept post away. */
export const dropHighlight = (db: WorkspaceDb, id: string, words: Anchor, now: number): Promise<unknown> =>
  writeRecord(db, 'clippings', id, (before) => ({
    highlights: withoutHighlight(before.text, highlightsOf(before), words),
    anchor: undefined,
    updatedAt: now,
  }));
