import type Dexie from 'dexie';
import type { DayRow, FlushRow, LatestRow } from '../schema.ts';
import { dayInLatest, wholeDays, withoutToday } from '../tables/days.ts';
import { pagesOf } from './pages.ts';
import type { BackupTable } from './tables.ts';

/** Each holds some thirty sightings. */
const flushesPerPage = 20;

/**
 * The rows of a table as a file has them, in pages. A flush and `latest` hold what belongs to other tables, so that seeing
 * costs less; a file shows nothing of that. A day that is in two places comes twice, at last as the two together.
 */
export async function* wholeRows(db: Dexie, name: BackupTable, size: number): AsyncGenerator<readonly object[]> {
  if (name === 'latest') {
    for await (const rows of pagesOf(db.table<LatestRow>(name), size)) yield rows.map(withoutToday);
    return;
  }
  yield* pagesOf(db.table<object>(name), size);
  if (name === 'sightings' && hasTable(db, 'flushes'))
    for await (const rows of pagesOf(db.table<FlushRow>('flushes'), flushesPerPage))
      yield rows.flatMap(({ rows: of }) => of);
  if (name === 'days' && hasTable(db, 'latest'))
    for await (const rows of pagesOf(db.table<LatestRow>('latest'), size)) {
      const open = rows.filter(({ today }) => today);
      const keys = open.flatMap((row) => dayInLatest(row) ?? []).map(({ postKey, day }) => [postKey, day]);
      const own = await db.table<DayRow, string[]>('days').bulkGet(keys);
      yield wholeDays(
        own.flatMap((row) => row ?? []),
        open,
      );
    }
}

export const hasTable = (db: Dexie, name: string): boolean => db.tables.some((table) => table.name === name);
