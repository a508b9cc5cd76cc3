import type { SightingRow, WorkspaceDb } from '../schema.ts';
import { sightingRows } from './sighting-rows.ts';
import { notedEveryMs } from '../tables/post-rows.ts';
import { nobody, unpackSightings } from '../blocks.ts';

/** All sightings of some posts by post key, oldest first: those in rows of their own and those in blocks. By index only. */
export async function sightingsOfPosts(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly SightingRow[]>> {
  return db.transaction('r', db.posts, db.sightings, db.blocks, async () => {
    const recent = await Promise.all(keys.map((key) => sightingRows(db, key).toArray()));
    const packed = await packedRows(db, keys);
    return new Map(keys.map((key, index) => [key, inOrder(packed.get(key) ?? [], recent[index] ?? [])]));
  });
}

/** Packed rows are older than the others, but where a backup was merged. */
function inOrder(packed: readonly SightingRow[], recent: readonly SightingRow[]): readonly SightingRow[] {
  const [last, first] = [packed.at(-1), recent[0]];
  const rows = [...packed, ...recent];
  return last && first && last.seenAt > first.seenAt ? rows.sort((a, b) => a.seenAt - b.seenAt) : rows;
}

export const sightingsOf = async (db: WorkspaceDb, key: string): Promise<readonly SightingRow[]> =>
  (await sightingsOfPosts(db, [key])).get(key) ?? [];

async function packedRows(db: WorkspaceDb, keys: readonly string[]): Promise<Map<string, SightingRow[]>> {
  const posts = (await db.posts.bulkGet([...keys])).filter((row) => row !== undefined);
  const found = new Map<string, SightingRow[]>();
  const until = Math.max(0, ...posts.map(({ lastSeenAt }) => lastSeenAt)) + notedEveryMs;
  const since = new Map<string, number>();
  // Packed before anybody knew who wrote it, a post is in a block of nobody.
  for (const { authorKey = nobody, firstSeenAt } of posts)
    for (const key of [authorKey, nobody]) since.set(key, Math.min(since.get(key) ?? Infinity, firstSeenAt));
  /** A post that was once two is in older blocks under the key that it had then. */
  const keyOf = new Map(posts.flatMap(({ key, aliasKeys = [] }) => [key, ...aliasKeys].map((each) => [each, key])));
  for (const [authorKey, from] of since) {
    const blocks = await db.blocks.where('[authorKey+to]').between([authorKey, from], [authorKey, Infinity]).toArray();
    for (const block of blocks) {
      if (block.from > until || !block.posts.some(([key]) => keyOf.has(key))) continue;
      for (const row of unpackSightings(block)) {
        const key = keyOf.get(row.postKey);
        if (key === undefined) continue;
        const rows = found.get(key) ?? [];
        rows.push(key === row.postKey ? row : { ...row, postKey: key, id: `${key}@${row.seenAt}` });
        found.set(key, rows);
      }
    }
  }
  for (const rows of found.values()) rows.sort((a, b) => a.seenAt - b.seenAt);
  return found;
}
