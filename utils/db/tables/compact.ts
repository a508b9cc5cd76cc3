import { sightingRows } from '../queries/sighting-rows.ts';
import { nobody } from '../blocks.ts';
import type { SightingRow, WorkspaceDb } from '../schema.ts';
import { addToBlocks, lastBlockOf, rowsWorthIt } from './add-to-blocks.ts';
import { packFlushes } from './pack-flushes.ts';

const dayMs = 86_400_000;

/** Sightings stay as they came for so long: until then posts are seen again and again. */
export const packedAfterMs = 14 * dayMs;
/** One window is packed at a time: shorter ones would hold too few rows of each author. */
const windowMs = 7 * dayMs;
/** What is read at once without letting others have the database. */
const idsPerTurn = 2000;
const postsPerTurn = 200;

export interface CompactDeps {
  /** When the work went on last time, ms: everything seen before is packed or stays as it is. */
  readonly since: number;
  /** Called when a window is done; what was done before that is not done twice. */
  saveSince(since: number): Promise<void>;
  /** Lets others have the database; called after each transaction. */
  pause(): Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Packs sightings that are older than two weeks into blocks, an author at a time, each in a transaction of its own: it
 * may end at any point, and goes on from there. Answers how many rows were packed.
 */
export async function compactSightings(db: WorkspaceDb, now: number, deps: CompactDeps): Promise<number> {
  let packed = await packFlushes(db, now - packedAfterMs, deps);
  const oldest = await db.sightings.where('seenAt').aboveOrEqual(deps.since).first();
  let from = Math.max(deps.since, oldest?.seenAt ?? now);
  while (from + windowMs <= now - packedAfterMs) {
    for (const [authorKey, postKeys] of await authorsIn(db, [from, from + windowMs], deps)) {
      if (deps.signal?.aborted) return packed;
      packed += await packAuthor(db, authorKey, postKeys, [from, from + windowMs]);
      await deps.pause();
    }
    from += windowMs;
    await deps.saveSince(from);
  }
  return packed;
}

/** The posts of each author that has enough sightings in a window. Reads keys only. */
async function authorsIn(
  db: WorkspaceDb,
  window: readonly [number, number],
  deps: CompactDeps,
): Promise<Map<string, Set<string>>> {
  const counts = [...(await postsIn(db, window, deps))];
  const found = new Map<string, { keys: Set<string>; rows: number }>();
  for (let at = 0; at < counts.length && !deps.signal?.aborted; at += postsPerTurn) {
    const some = counts.slice(at, at + postsPerTurn);
    const posts = await db.posts.bulkGet(some.map(([postKey]) => postKey));
    some.forEach(([postKey, count], index) => {
      const authorKey = posts[index]?.authorKey ?? nobody;
      const one = found.get(authorKey) ?? { keys: new Set(), rows: 0 };
      one.keys.add(postKey);
      found.set(authorKey, { keys: one.keys, rows: one.rows + count });
    });
    await deps.pause();
  }
  return new Map([...found].flatMap(([key, { keys, rows: n }]) => (n >= rowsWorthIt ? [[key, keys]] : [])));
}

/** How many sightings of each post lie in a window; by their ids, some thousand at a time. */
async function postsIn(
  db: WorkspaceDb,
  [from, to]: readonly [number, number],
  { pause, signal }: CompactDeps,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let at = from; ;) {
    if (signal?.aborted) break;
    const ids = await db.sightings.where('seenAt').between(at, to).limit(idsPerTurn).primaryKeys();
    for (const id of ids) {
      const postKey = id.slice(0, id.lastIndexOf('@'));
      counts.set(postKey, (counts.get(postKey) ?? 0) + 1);
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < idsPerTurn) break;
    // A row of the same millisecond may be left out of the count; whoever packs its author finds it all the same.
    at = Number(last.slice(last.lastIndexOf('@') + 1)) + 1;
    await pause();
  }
  return counts;
}

function packAuthor(
  db: WorkspaceDb,
  authorKey: string,
  postKeys: ReadonlySet<string>,
  [from, to]: readonly [number, number],
): Promise<number> {
  return db.transaction('rw', db.sightings, db.blocks, async () => {
    const lists = await Promise.all([...postKeys].map((key) => sightingRows(db, key).toArray()));
    const isIn = ({ seenAt }: SightingRow): boolean => seenAt >= from && seenAt <= to;
    const rows = lists.flat().filter(isIn);
    if (rows.length === 0) return 0;
    await addToBlocks(db, authorKey, rows, await lastBlockOf(db, authorKey));
    await db.sightings.bulkDelete(rows.map(({ id }) => id));
    return rows.length;
  });
}
