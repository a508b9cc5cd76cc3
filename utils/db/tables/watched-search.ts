import { nextTurn } from '../../lib/pace.ts';
import { parseWatchword, seenWords, tokensOf, type WatchQuery } from '../../lib/watchwords.ts';
import { discussedForMs } from '../queries/watched-posts.ts';
import type { FlushRow, WorkspaceDb } from '../schema.ts';
import { leftOver } from './flushes.ts';

const flushesPerTurn = 20;

/**
 * Looks for a watchword that was just added in the posts that were seen in the last days, as long ago as a discussion is
 * told of. By the ids of the flushes, which are in order of time: a few of them in each transaction, until `signal` ends
 * it. Answers in how many posts it was found anew.
 */
export async function searchWatched(db: WorkspaceDb, typed: string, now: number, signal: AbortSignal): Promise<number> {
  const query = parseWatchword(typed);
  if (!query) return 0;
  let [found, last] = [0, String(now - discussedForMs)];
  while (!signal.aborted) {
    const flushes = await db.flushes.where('id').between(last, leftOver, false, false).limit(flushesPerTurn).toArray();
    found += await noteIn(db, flushes, typed, query);
    if (flushes.length < flushesPerTurn) break;
    last = flushes.at(-1)?.id ?? leftOver;
    await nextTurn();
  }
  return found;
}

function noteIn(db: WorkspaceDb, flushes: readonly FlushRow[], typed: string, query: WatchQuery): Promise<number> {
  const seen = new Map<string, number>();
  for (const { postKey, seenAt } of flushes.flatMap(({ rows }) => rows))
    seen.set(postKey, Math.max(seenAt, seen.get(postKey) ?? 0));
  const keys = [...seen.keys()];
  return db.transaction('rw', db.watched, db.posts, async () => {
    const [posts, known] = await Promise.all([db.posts.bulkGet(keys), db.watched.bulkGet(keys)]);
    const rows = keys.flatMap((postKey, index) => {
      const { text, promoted } = posts[index] ?? {};
      const before = known[index];
      if (!text || promoted || before?.words.includes(typed) || !seenWords(query, text, tokensOf(text))) return [];
      // What is decided of a discussion holds, whichever of its words came first.
      return [
        before
          ? { ...before, words: [...before.words, typed] }
          : { postKey, words: [typed], at: seen.get(postKey) ?? 0 },
      ];
    });
    await db.watched.bulkPut(rows);
    return rows.length;
  });
}
