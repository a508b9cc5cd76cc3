import { fail, ok, type Result } from '../lib/result.ts';
import type { Table } from '../files/table.ts';
import { type KnownHeadings, readCsv } from '../files/read-csv.ts';
import { accountOfLink } from './accounts.ts';
import { guessField } from './columns.ts';
import { decodeText } from '../files/text.ts';
import { workbookKind } from '../files/workbook-kind.ts';
import { emailOf } from './values.ts';
import { isVcard, readVcards } from './vcard.ts';

export type FileFault = 'empty' | 'tooLarge' | 'tooMany' | 'workbook' | 'notText' | 'noRows' | 'unreadable';

export const mostBytes = 25_000_000;
export const mostRows = 50_000;

/** LinkedIn writes a few lines of explanation before the headings. */
const known: KnownHeadings = { isKnown: guessField, above: 10 };

export interface PeopleFile {
  readonly kind: 'csv' | 'vcard';
  readonly table: Table;
}

/** A file as rows, or why it cannot be one. Its name says nothing: what is inside decides. */
export async function readPeopleFile(file: Blob): Promise<Result<PeopleFile, FileFault>> {
  if (file.size > mostBytes) return fail('tooLarge');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail('unreadable');
  }
  if (workbookKind(bytes)) return fail('workbook');
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const kind = isVcard(text) ? 'vcard' : 'csv';
  const read = kind === 'vcard' ? readVcards(text, mostRows) : readCsv(text, mostRows, known);
  if (read === 'tooMany') return fail(read);
  const table = kind === 'vcard' ? read : withFirstRow(read);
  return table.rows.length === 0 ? fail('noRows') : ok({ kind, table });
}

/** An address or an account in the place of the headings is somebody's: the file has none, and nobody of it is lost. */
function withFirstRow(table: Table): Table {
  const { headings, rows } = table;
  const isHead = headings.some(guessField) || !headings.some((cell) => emailOf(cell) ?? accountOfLink(cell));
  return isHead ? table : { headings: headings.map(() => ''), rows: [{ line: 1, cells: headings }, ...rows] };
}
