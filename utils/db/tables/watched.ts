import { parseWatchword, seenWords, tokensOf } from '../../lib/watchwords.ts';
import { strategyOf } from '../queries/strategy.ts';
import type { PostRow, WatchedRow, WorkspaceDb } from '../schema.ts';

/** So long it is known which posts had a watchword, ms: a discussion is over by then. */
export const watchedForMs = 30 * 86_400_000;

/**
 * Notes which of the posts that just came in have a watchword. After the flush, in a transaction of its own: what was seen
 * is stored whatever happens here. A post that turns out to say more is looked through once more, and stays as it is where
 * it was found before. Advertisements are no discussions.
 */
export async function noteWatched(db: WorkspaceDb, posts: readonly PostRow[], now: number): Promise<number> {
  const read = posts.filter(({ text, promoted }) => text && !promoted);
  if (read.length === 0) return 0;
  const queries = ((await strategyOf(db))?.watchwords ?? []).flatMap((typed) => {
    const query = parseWatchword(typed);
    return query ? [{ typed, query }] : [];
  });
  if (queries.length === 0) return 0;
  const found = read.flatMap(({ key, text = '' }): WatchedRow[] => {
    const tokens = tokensOf(text);
    const words = queries.flatMap(({ typed, query }) => (seenWords(query, text, tokens) ? [typed] : []));
    return words.length > 0 ? [{ postKey: key, words, at: now }] : [];
  });
  if (found.length === 0) return 0;
  return db.transaction('rw', db.watched, db.posts, async () => {
    const keys = found.map(({ postKey }) => postKey);
    const [known, stored] = await Promise.all([db.watched.bulkGet(keys), db.posts.bulkGet(keys)]);
    const fresh = found.filter((_, index) => !known[index] && stored[index]);
    await db.watched.bulkPut(fresh);
    return fresh.length;
  });
}

/** What the user decided of a discussion: that it is done with, or that it comes later. */
export type WatchedSettled = Pick<WatchedRow, 'doneAt' | 'hiddenUntil'>;

/** Writes what was decided; answers what stood there before, for undo. Undefined where it is gone. */
export function settleWatched(
  db: WorkspaceDb,
  postKey: string,
  { doneAt, hiddenUntil }: WatchedSettled,
): Promise<WatchedSettled | undefined> {
  return db.transaction('rw', db.watched, async () => {
    const row = await db.watched.get(postKey);
    if (!row) return undefined;
    const { doneAt: done, hiddenUntil: hidden, ...rest } = row;
    await db.watched.put({
      ...rest,
      ...(doneAt === undefined ? {} : { doneAt }),
      ...(hiddenUntil === undefined ? {} : { hiddenUntil }),
    });
    return { doneAt: done, hiddenUntil: hidden };
  });
}

/** `postKeys`: every key that these posts have; what was found under another one stays under it when posts become one. */
export const forgetWatched = (db: WorkspaceDb, postKeys: readonly string[]): Promise<void> =>
  db.watched.bulkDelete([...postKeys]);

export const pruneWatched = (db: WorkspaceDb, now: number): Promise<number> =>
  db.watched
    .where('at')
    .below(now - watchedForMs)
    .delete();
