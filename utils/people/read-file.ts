import { fail, ok, type Result } from '../lib/result.ts';
import type { Table } from './fields.ts';
import { readCsv } from './read-csv.ts';
import { decodeText } from './text.ts';
import { isVcard, readVcards } from './vcard.ts';

export type FileFault = 'empty' | 'tooLarge' | 'tooMany' | 'workbook' | 'notText' | 'noRows' | 'unreadable';

export const mostBytes = 25_000_000;
export const mostRows = 50_000;

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
  if (isWorkbook(bytes)) return fail('workbook');
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const kind = isVcard(text) ? 'vcard' : 'csv';
  const table = kind === 'vcard' ? readVcards(text, mostRows) : readCsv(text, mostRows);
  if (table === 'tooMany') return fail(table);
  return table.rows.length === 0 ? fail('noRows') : ok({ kind, table });
}

/** Excel's own files: an archive, or the older kind. */
const isWorkbook = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
