import Dexie, { type Table } from 'dexie';
import type { StoredDay } from '../day-packs.ts';
import type { FlushRow, LatestRow } from '../schema.ts';
import { wholeDays, withoutToday } from '../tables/days.ts';
import { pagesOf } from './pages.ts';
import type { BackupTable } from './tables.ts';

/** Each holds some thirty sightings. */
const flushesPerPage = 20;

/**
 * The rows of a table as a file has them, in pages. A flush and `latest` hold what belongs to other tables, so that seeing
 * costs less, and days are packed; a file shows nothing of that. A day that `latest` counts too comes twice, at last as the
 * two together.
 */
export async function* wholeRows(db: Dexie, name: BackupTable, size: number): AsyncGenerator<readonly object[]> {
  if (name === 'latest') {
    for await (const rows of pagesOf(db.table<LatestRow>(name), size)) yield rows.map(withoutToday);
    return;
  }
  if (name === 'days') yield* dayPages(db.table<StoredDay>(name), size);
  else yield* pagesOf(db.table<object>(name), size);
  if (name === 'sightings' && hasTable(db, 'flushes'))
    for await (const rows of pagesOf(db.table<FlushRow>('flushes'), flushesPerPage))
      yield rows.flatMap(({ rows: of }) => of);
  if (name === 'days' && hasTable(db, 'latest'))
    for await (const rows of pagesOf(db.table<LatestRow>('latest'), size)) {
      const open = rows.filter(({ today }) => today);
      const ends = new Map(open.map(({ postKey, today }) => [postKey, today?.day ?? '']));
      const table = db.table<StoredDay>('days');
      const own = [...ends].map(([key, day]) => table.where(':id').between([key, day], [key, Dexie.maxKey]).toArray());
      yield wholeDays((await Promise.all(own)).flat(), open).filter(({ postKey, day }) => day === ends.get(postKey));
    }
}

/** Days by post and day, a page at a time, each with all the days of its posts: of one moment, and each day once. */
async function* dayPages(table: Table<StoredDay>, size: number): AsyncGenerator<readonly object[]> {
  for (let after: string | undefined; ;) {
    const rows = await table.db.transaction('r', table, async () => {
      const rest = after === undefined ? table.orderBy(':id') : table.where(':id').above([after, Dexie.maxKey]);
      const some = await rest.limit(size).toArray();
      const last = some.at(-1);
      if (!last || some.length < size) return some;
      const { postKey, day } = last;
      const more = await table.where(':id').between([postKey, day], [postKey, Dexie.maxKey], false).toArray();
      return [...some, ...more];
    });
    if (rows.length > 0) yield wholeDays(rows, []);
    if (rows.length < size) return;
    after = rows.at(-1)?.postKey;
  }
}

export const hasTable = (db: Dexie, name: string): boolean => db.tables.some((table) => table.name === name);
