import { ageAt } from '../../lib/ages.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import type { PostRow, SightingRow, WorkspaceDb } from '../schema.ts';
import { flushesWith } from '../tables/flushes.ts';
import { sightingRows } from './sighting-rows.ts';
import { nobody, type SightingBlock, unpackWanted } from '../blocks.ts';

/** The tables that hold sightings, and what tells which of them are of one post. */
export const readForSightings = (db: WorkspaceDb) => [db.posts, db.sightings, db.flushes, db.blocks];

type SightingsByPost = ReadonlyMap<string, readonly SightingRow[]>;

/** All sightings of some posts by post key, oldest first, wherever they are, as they are stored. By index only. */
export const sightingsOfPosts = async (db: WorkspaceDb, keys: readonly string[]): Promise<SightingsByPost> =>
  (await readSightings(db, keys)).rows;

/**
 * The same for whoever asks how old posts were: ages follow the narrowest reading of when a post was published, since a page
 * that says "2 d" tells it to within a day, after it said "5 min".
 */
export async function agedSightings(db: WorkspaceDb, keys: readonly string[]): Promise<SightingsByPost> {
  const { rows, published } = await readSightings(db, keys);
  return new Map([...rows].map(([key, of]) => [key, of.map((row) => aged(row, published.get(key)))]));
}

async function readSightings(db: WorkspaceDb, keys: readonly string[]) {
  return db.transaction('r', readForSightings(db), async () => {
    // Rows of their own come from other devices and backups alone: where there are none, no post is asked for them.
    const [posts, [some]] = await Promise.all([db.posts.bulkGet([...keys]), db.sightings.limit(1).primaryKeys()]);
    const single = some === undefined ? [] : await Promise.all(keys.map((key) => sightingRows(db, key).toArray()));
    const rows = new Map(keys.map((key, index) => [key, single[index] ?? []]));
    /** A post that was once two has older sightings under the key that it had then. */
    const keyOf = new Map(keys.map((key) => [key, key]));
    const known = posts.filter((row) => row !== undefined);
    for (const { key, aliasKeys = [] } of known) for (const each of aliasKeys) keyOf.set(each, key);
    const [flushes, blocks] = await Promise.all([flushesWith(db, [...keyOf.keys()]), blocksWith(db, known, keyOf)]);
    for (const row of [
      ...flushes.flatMap(({ rows: of }) => of),
      ...blocks.flatMap((block) => unpackWanted(block, (key) => keyOf.has(key))),
    ]) {
      const key = keyOf.get(row.postKey);
      if (key === undefined) continue;
      rows.get(key)?.push(key === row.postKey ? row : { ...row, postKey: key, id: `${key}@${row.seenAt}` });
    }
    for (const each of rows.values()) each.sort((a, b) => a.seenAt - b.seenAt);
    return { rows, published: new Map(known.map(({ key, publishedAt }) => [key, publishedAt])) };
  });
}

function aged(row: SightingRow, published: TimeSpan | undefined): SightingRow {
  const { ageMs, seenAt } = row;
  const isAsNarrow = published && (!ageMs || published.to - published.from <= ageMs.to - ageMs.from);
  const known = isAsNarrow ? ageAt(seenAt, published) : undefined;
  return known ? { ...row, ageMs: known } : row;
}

export const sightingsOf = async (db: WorkspaceDb, key: string): Promise<readonly SightingRow[]> =>
  (await sightingsOfPosts(db, [key])).get(key) ?? [];

export const agedSightingsOf = async (db: WorkspaceDb, key: string): Promise<readonly SightingRow[]> =>
  (await agedSightings(db, [key])).get(key) ?? [];

/** The blocks that hold something of these posts. */
async function blocksWith(
  db: WorkspaceDb,
  posts: readonly PostRow[],
  keyOf: ReadonlyMap<string, string>,
): Promise<SightingBlock[]> {
  const since = new Map<string, number>();
  // Packed before anybody knew who wrote it, a post is in a block of nobody.
  for (const { authorKey = nobody, firstSeenAt } of posts)
    for (const key of [authorKey, nobody]) since.set(key, Math.min(since.get(key) ?? Infinity, firstSeenAt));
  const lists = await Promise.all(
    [...since].map(([key, from]) => db.blocks.where('[authorKey+to]').between([key, from], [key, Infinity]).toArray()),
  );
  return lists.flat().filter((block) => block.posts.some(([key]) => keyOf.has(key)));
}
