import Dexie, { type Table } from 'dexie';
import type { StoredDay } from '../day-packs.ts';
import type { FlushRow, LatestRow } from '../schema.ts';
import { wholeDays, withoutDays } from '../tables/days.ts';
import { pagesOf } from './pages.ts';
import type { BackupTable } from './tables.ts';

/** Each holds some thirty sightings. */
const flushesPerPage = 20;

/**
 * The rows of a table as a file has them, in pages. A flush and `latest` hold what belongs to other tables, so that seeing
 * costs less, and days are packed; a file shows nothing of that.
 */
export async function* wholeRows(db: Dexie, name: BackupTable, size: number): AsyncGenerator<readonly object[]> {
  if (name === 'latest') for await (const rows of pagesOf(db.table<LatestRow>(name), size)) yield rows.map(withoutDays);
  else if (name === 'days') yield* dayPages(db.table<StoredDay>(name), db.table<LatestRow>('latest'), size);
  else yield* pagesOf(db.table<object>(name), size);
  if (name === 'sightings' && hasTable(db, 'flushes'))
    for await (const rows of pagesOf(db.table<FlushRow>('flushes'), flushesPerPage))
      yield rows.flatMap(({ rows: of }) => of);
}

/**
 * Days by post, some posts at a time, each with all of its days as they are at that moment, wherever they lie: others move
 * them from one place to the other meanwhile, and none may be missed or told twice.
 */
async function* dayPages(
  days: Table<StoredDay>,
  latest: Table<LatestRow>,
  size: number,
): AsyncGenerator<readonly object[]> {
  for (let after: string | undefined; ;) {
    const [rows, last] = await days.db.transaction('r', days, latest, async () => {
      const [some, newest] = await Promise.all([
        (after === undefined ? days.orderBy(':id') : days.where(':id').above([after, Dexie.maxKey]))
          .limit(size)
          .toArray(),
        (after === undefined ? latest.orderBy(':id') : latest.where(':id').above(after)).limit(size).toArray(),
      ]);
      // As far as both were read.
      const [end] = [some, newest].flatMap((of) => (of.length < size ? [] : (of.at(-1)?.postKey ?? []))).sort();
      if (end === undefined) return [wholeDays(some, newest), undefined] as const;
      const isIn = ({ postKey }: StoredDay | LatestRow): boolean => postKey <= end;
      const own = await days.where('postKey').equals(end).toArray();
      const others = some.filter((row) => isIn(row) && row.postKey !== end);
      return [wholeDays([...others, ...own], newest.filter(isIn)), end] as const;
    });
    if (rows.length > 0) yield rows;
    if (last === undefined) return;
    after = last;
  }
}

export const hasTable = (db: Dexie, name: string): boolean => db.tables.some((table) => table.name === name);
