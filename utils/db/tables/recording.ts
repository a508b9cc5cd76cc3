import type { EntityTable } from 'dexie';
import type { Profile } from '../../model/records.ts';
import { type DirectRows, rowsFor } from '../direct.ts';
import type { WorkspaceDb } from '../schema.ts';
import { type Change, shareAccounts } from '../sync/share.ts';
import type { StoppedFields } from './left-out.ts';
import { countAgain } from './seen-again.ts';
import type { StoredRows } from './stored-rows.ts';

/** A batch while it is recorded. */
export interface Recording {
  readonly db: WorkspaceDb;
  readonly now: number;
  readonly stored: StoredRows;
  /** Posts of which nothing was asked: their rows are added, which fails where there are some. */
  readonly guessed: ReadonlySet<string>;
  readonly isSynced: boolean;
  readonly stopped: StoppedFields;
  /**
   * What is to be written, begun at the end and all at once: an answer that is waited for costs as much as ten writes.
   * Not earlier, as Dexie loses a transaction in which other work goes on beside what is waited for.
   */
  readonly writes: (() => PromiseLike<unknown>)[];
  /** What is written beside that without Dexie between: most of a batch. */
  readonly rows: DirectRows[];
  /** Those whose rows say nothing new but that they were seen again: it is noted later, as long as there is room to wait. */
  readonly again: { readonly posts: Map<string, number>; readonly profiles: Map<string, number> };
  readonly mostAgain: number;
}

export const canWait = ({ again, mostAgain }: Recording): boolean => countAgain(again) < mostAgain;

export const hasWrites = ({ writes, rows }: Recording): boolean => writes.length + rows.length > 0;

/** Writes accounts with the batch, those that are shared with their stamps; answers them as they are stored then. */
export async function putAccounts(
  { db, stored, isSynced, rows: direct }: Recording,
  changes: readonly Change<Profile>[],
): Promise<Profile[]> {
  const rows = isSynced ? await shareAccounts(db, changes) : changes.map(({ after }) => after);
  for (const row of rows) stored.accounts.set(row.key, row);
  direct.push(rowsFor(db.profiles, rows));
  return rows;
}

/** How rows are written of which some are taken to be new. */
export function putOrAdd<T extends object, K extends keyof T>(
  table: EntityTable<T, K>,
  rows: readonly T[],
  isGuessed: (row: T) => boolean,
): readonly DirectRows[] {
  const [added, put] = [rows.filter(isGuessed), rows.filter((row) => !isGuessed(row))];
  return [...(added[0] ? [rowsFor(table, added, 'add')] : []), ...(put[0] ? [rowsFor(table, put)] : [])];
}
