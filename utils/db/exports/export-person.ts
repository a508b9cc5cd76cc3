import { lineOf } from '../../lib/csv.ts';
import type { WorkspaceDb } from '../schema.ts';
import { moment } from './columns.ts';
import { other, valuesOf } from './flatten.ts';
import { columnsOf, personRows, personTables } from './person-rows.ts';

/** json: for machines, with a dictionary. csv: for people, one line for each thing that is known. */
export type PersonFormat = 'json' | 'csv';

/** Everything on one person as a file. Undefined where nobody of that id is there. */
export async function exportPerson(
  db: WorkspaceDb,
  personId: string,
  format: PersonFormat,
  now: number,
): Promise<Blob | undefined> {
  const tables = await personRows(db, personId);
  if (tables.people.length === 0) return undefined;
  if (format === 'csv') return new Blob(['\uFEFF', ...linesOf(tables)], { type: 'text/csv;charset=utf-8' });
  const used = personTables.filter((table) => tables[table].length > 0);
  const whole = {
    format: 'alongside-person',
    exportedAt: new Date(now).toISOString(),
    personId,
    dictionary: used.flatMap((table) => columnsOf(table).map((column) => ({ table, ...column }))),
    tables: Object.fromEntries(used.map((table) => [table, tables[table]])),
  };
  return new Blob([JSON.stringify(whole, undefined, 2)], { type: 'application/json' });
}

/** One line for each value: what it is about, which record, what it means, what it says. Empty values are left out. */
function* linesOf(tables: Awaited<ReturnType<typeof personRows>>): Generator<string> {
  yield lineOf(['table', 'record', 'field', 'meaning', 'value']);
  for (const table of personTables) {
    const columns = columnsOf(table);
    for (const [index, row] of tables[table].entries())
      for (const [at, value] of valuesOf(row, columns).entries()) {
        const column = columns[at];
        if (value === undefined || value === null || value === '') continue;
        const shown = column?.unit === moment && typeof value === 'number' ? isoOf(value) : value;
        yield lineOf([table, index + 1, column?.name ?? other, column?.meaning ?? '', shown]);
      }
  }
}

/** A time that no calendar has stays the number that it is. */
const isoOf = (at: number): string | number => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : at);
