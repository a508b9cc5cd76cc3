import type { WorkspaceDb } from '../schema.ts';
import { ownMark, rowMarkKey } from '../row-mark.ts';
import { countsOpenDays } from '../stale-rollups.ts';
import { memoryOf } from './flush-memory.ts';

/** When posts and accounts were seen whose rows say nothing else that is new, by their keys. */
export interface SeenAgain {
  readonly posts: ReadonlyMap<string, number>;
  readonly profiles: ReadonlyMap<string, number>;
}

/** The row of `meta` in which they wait. */
export const seenAgainKey = 'seenAgain';

/** So many may wait; then a flush writes the rows itself. */
export const mostWaiting = 1000;
const rowsPerTurn = 200;

export const nothingAgain: SeenAgain = { posts: new Map(), profiles: new Map() };
export const countAgain = ({ posts, profiles }: SeenAgain): number => posts.size + profiles.size;

/**
 * Writes into the rows of posts and accounts when they were seen last. A flush only says which: these rows are indexed by
 * that moment, there are two of them for each post that was met weeks ago, and nobody waits for them. What a worker that
 * was killed left behind is noted by the next that comes.
 */
export async function noteSeenAgain(db: WorkspaceDb, signal?: AbortSignal): Promise<void> {
  for (;;) if (signal?.aborted || !(await noteSome(db))) return;
}

/** Answers whether there may be more. */
async function noteSome(db: WorkspaceDb): Promise<boolean> {
  const memory = memoryOf(db);
  const noted = await db.transaction('rw', db.posts, db.profiles, db.meta, async () => {
    const [waiting, mark] = await db.meta.bulkGet([seenAgainKey, rowMarkKey]);
    if (!waiting) return undefined;
    const { posts, profiles } = waiting.value as SeenAgain;
    const [somePosts, morePosts] = split(posts);
    const [someProfiles, moreProfiles] = split(profiles);
    const [postRows, profileRows] = await Promise.all([
      db.posts.bulkGet([...somePosts.keys()]),
      db.profiles.bulkGet([...someProfiles.keys()]),
    ]);
    const later = {
      posts: postRows.flatMap((row) => seenLater(row, row && somePosts.get(row.key))),
      accounts: profileRows.flatMap((row) => seenLater(row, row && someProfiles.get(row.key))),
    };
    const own = ownMark();
    // No day of these accounts is another one for it.
    countsOpenDays();
    const left: SeenAgain = { posts: morePosts, profiles: moreProfiles };
    const isMore = countAgain(left) > 0;
    await Promise.all([
      db.posts.bulkPut(later.posts),
      db.profiles.bulkPut(later.accounts),
      db.meta.put(own.row),
      isMore ? db.meta.put({ key: seenAgainKey, value: left }) : db.meta.delete(seenAgainKey),
    ]);
    return { isMore, rows: { from: mark?.value as string | undefined, to: own.mark, ...later } };
  });
  if (noted) memory.renew(noted.rows);
  return noted?.isMore ?? false;
}

/** As many as one transaction takes, and the others. */
function split(waiting: ReadonlyMap<string, number>): [Map<string, number>, Map<string, number>] {
  const all = [...waiting];
  return [new Map(all.slice(0, rowsPerTurn)), new Map(all.slice(rowsPerTurn))];
}

function seenLater<R extends { readonly lastSeenAt: number }>(row: R | undefined, seenAt: number | undefined): R[] {
  return row && seenAt !== undefined && row.lastSeenAt < seenAt ? [{ ...row, lastSeenAt: seenAt }] : [];
}
