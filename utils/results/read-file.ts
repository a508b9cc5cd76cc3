import { openWorkbook, type WorkbookWorker } from '../files/open-workbook.ts';
import { type KnownHeadings, readCsv, tableOf } from '../files/read-csv.ts';
import type { Table } from '../files/table.ts';
import { decodeText } from '../files/text.ts';
import { workbookKind } from '../files/workbook-kind.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { guessField } from './columns.ts';
import { isHead } from './sources.ts';
import { unfolded } from './unfolded.ts';

export type ResultFault =
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  | 'oldWorkbook'
  | 'sealed'
  | 'brokenWorkbook'
  | 'otherArchive'
  | 'bomb'
  | 'notText'
  | 'noRows'
  | 'unreadable';

export const mostBytes = 25_000_000;
export const mostRows = 50_000;
/** Google Analytics draws a chart above its table, with a line for each day. */
const rowsAbove = 400;

const known: KnownHeadings = { isKnown: guessField, isHead, above: rowsAbove };

export interface SheetTable {
  readonly name: string;
  readonly table: Table;
}

/** A file as tables, the one that looks most like results first; or why it cannot be one. What is inside decides. */
export async function readResultFile(
  file: Blob,
  begin: () => WorkbookWorker,
  signal: AbortSignal,
): Promise<Result<readonly SheetTable[], ResultFault>> {
  if (file.size > mostBytes) return fail('tooLarge');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail('unreadable');
  }
  const kind = workbookKind(bytes);
  if (kind === 'xls') return fail('oldWorkbook');
  if (kind === 'xlsx') return readSheets(bytes, begin, signal);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = readCsv(decoded.value, mostRows, known);
  if (table === 'tooMany') return fail(table);
  return table.rows.length === 0 ? fail('noRows') : ok([{ name: '', table: ready(table) }]);
}

async function readSheets(
  bytes: Uint8Array<ArrayBuffer>,
  begin: () => WorkbookWorker,
  signal: AbortSignal,
): Promise<Result<readonly SheetTable[], ResultFault>> {
  const read = await openWorkbook(bytes, begin, signal);
  if (!read.ok) {
    if (read.error === 'sealed' || read.error === 'otherArchive') return fail(read.error);
    return fail(read.error === 'broken' ? 'brokenWorkbook' : 'bomb');
  }
  if (read.value.some(({ rows }) => rows.length > mostRows + rowsAbove)) return fail('tooMany');
  const tables = read.value
    .map(({ name, rows }) => ({ name, table: ready(tableOf(rows, known)) }))
    .filter(({ table }) => table.rows.length > 0);
  if (tables.length === 0) return fail('noRows');
  const knows = ({ table }: SheetTable): number => (isHead(table.headings) ? 1 : 0);
  return ok(tables.sort((a, b) => knows(b) - knows(a)));
}

/** Remarks between the rows, which Google Analytics writes, are none of them. */
const ready = (table: Table): Table =>
  unfolded({ ...table, rows: table.rows.filter(({ cells }) => !/^\s*#(?:[\s-]|$)/.test(cells[0] ?? '')) });
