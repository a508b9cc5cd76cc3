import { wholeRows } from '../../utils/db/backup/whole-rows.ts';
import type { DayRow, LatestRow, SightingRow, WorkspaceDb } from '../../utils/db/schema.ts';

const rowsPerPage = 500;

/** The sightings that are not packed by author, by post and time: those in rows of their own and those in flushes. */
export async function storedSightings(db: WorkspaceDb): Promise<SightingRow[]> {
  const rows: object[] = [];
  for await (const page of wholeRows(db, 'sightings', rowsPerPage)) rows.push(...page);
  return (rows as SightingRow[]).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The days of all posts, by post and day, wherever they are counted. */
export async function storedDays(db: WorkspaceDb): Promise<DayRow[]> {
  const rows = new Map<string, DayRow>();
  for await (const page of wholeRows(db, 'days', rowsPerPage))
    for (const row of page as readonly DayRow[]) rows.set(`${row.postKey}|${row.day}`, row);
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export async function storedLatest(db: WorkspaceDb): Promise<LatestRow[]> {
  const rows: object[] = [];
  for await (const page of wholeRows(db, 'latest', rowsPerPage)) rows.push(...page);
  return rows as LatestRow[];
}
