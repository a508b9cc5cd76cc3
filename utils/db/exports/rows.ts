import type { Row } from '../../sync/merge.ts';
import { rowsByIds, unpackSightings } from '../blocks.ts';
import { daysByKeys } from '../day-packs.ts';
import { pagesOf } from '../backup/pages.ts';
import { wholeRows } from '../backup/whole-rows.ts';
import { sightingsOfPosts } from '../queries/sightings-of.ts';
import type { WorkspaceDb } from '../schema.ts';
import { storedPosts } from '../tables/same-post.ts';
import type { ExportTable } from './dictionary.ts';

const rowsPerPage = 500;
const postsPerPage = 100;

/** The rows of a table in pages; without those that the user took away, and without the stamps of the sync. */
export async function* rowsOf(db: WorkspaceDb, table: ExportTable): AsyncGenerator<readonly object[]> {
  if (table === 'sightings') yield* allSightings(db);
  else
    for await (const rows of wholeRows(db, table, rowsPerPage))
      yield (rows as readonly ({ deletedAt?: number } & Row)[])
        .filter(({ deletedAt }) => deletedAt === undefined)
        .map(({ _h, _f, ...row }) => row);
}

/** How many rows of each table an export has at most; of days those that ended since the last upkeep come to it. */
export async function exportCount(db: WorkspaceDb, table: ExportTable): Promise<number> {
  const rows = await db.table(table).count();
  if (table === 'days') {
    const keys = await db.days.toCollection().primaryKeys();
    return daysByKeys(keys.map(([, day]) => day)) + (await db.latest.count());
  }
  if (table !== 'sightings') return rows;
  const [flushes, blocks] = await Promise.all([
    db.flushes.toCollection().primaryKeys(),
    db.blocks.toCollection().primaryKeys(),
  ]);
  return rows + rowsByIds([...flushes, ...blocks]);
}

/** Post by post and in order of time, also those in flushes and blocks; then those whose post is not stored. */
async function* allSightings(db: WorkspaceDb): AsyncGenerator<readonly object[]> {
  for await (const posts of pagesOf(db.posts, postsPerPage)) {
    const lists = await sightingsOfPosts(
      db,
      posts.map(({ key }) => key),
    );
    yield [...lists.values()].flat();
  }
  for await (const rows of pagesOf(db.sightings, rowsPerPage)) {
    const posts = await db.posts.bulkGet(rows.map(({ postKey }) => postKey));
    yield rows.filter((_, index) => !posts[index]);
  }
  for await (const blocks of pagesOf(db.blocks, rowsPerPage / 10)) {
    const stored = await storedPosts(
      db,
      blocks.flatMap(({ posts }) => posts.map(([key]) => key)),
    );
    yield blocks
      .filter(({ posts }) => posts.some(([key]) => !stored.has(key)))
      .flatMap(unpackSightings)
      .filter(({ postKey }) => !stored.has(postKey));
  }
}
