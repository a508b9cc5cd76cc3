import readWorkbookFile from 'read-excel-file/universal';
import { fail, ok, type Result } from '../lib/result.ts';
import { type ArchiveFault, stored, type Unpacked, unpack } from './archive.ts';
import type { Row } from './table.ts';

/** otherArchive: as some programs write several CSV files into one. */
export type WorkbookFault = ArchiveFault | 'tooManyCells' | 'otherArchive';

export interface Sheet {
  readonly name: string;
  /** With the number of each row; rows without a word are left out. */
  readonly rows: readonly Row[];
}

/** What all parts of a workbook may come to when they are unpacked. */
const mostBytes = 100_000_000;
/** Of one sheet, from its first cell to the corner of its last: empty ones cost as much as others. */
const mostCells = 3_000_000;

const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?(?:workbook|sharedStrings|styles)\.xml(?:\.rels)?|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  );

/** The sheets of a workbook. For a worker: it takes as long as it takes. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly Sheet[], WorkbookFault>> {
  const unpacked = await unpack(bytes, isWanted, mostBytes);
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.some((file) => /worksheets/i.test(file.name) && isTooWide(file))) return fail('tooManyCells');
  if (!unpacked.value.some(({ name }) => /^xl\/workbook\.xml$/i.test(name))) return fail('otherArchive');
  try {
    // Its own reader of archives believes what they say, and begins workers that an extension may not have.
    const sheets = await readWorkbookFile(stored(unpacked.value.map(outspoken)).buffer, {
      parseNumber: (text) => numberMark + text,
      trim: false,
    });
    return ok(sheets.map(({ sheet, data }) => ({ name: String(sheet), rows: rowsOf(data) })));
  } catch {
    return fail('broken');
  }
}

/** A cell with a formula and no value. */
const uncomputed = /<((?:\w+:)?)c(\s[^>]*)><\1f\b[^>]*?(?:\/>|>([^<]*)<\/\1f>)(<\1v\s*\/>|<\1v><\/\1v>)?<\/\1c>/g;

/** Errors, and formulas that nobody computed, as texts: the reader leaves their cells empty, as if nothing were there. */
function outspoken({ name, bytes }: Unpacked): Unpacked {
  if (!/worksheets/i.test(name)) return { name, bytes };
  const said = new TextDecoder()
    .decode(bytes)
    .replaceAll(/(<(?:\w+:)?c\s[^>]*?\bt=)"e"/g, '$1"str"')
    .replaceAll(uncomputed, (cell, p: string, attributes: string, formula = '', empty?: string) =>
      // A formula may come to a text without a word.
      empty && /\st="str"/.test(attributes)
        ? cell
        : `<${p}c${attributes.replace(/\st="\w+"/, '')} t="str"><${p}v>=${formula}</${p}v></${p}c>`,
    );
  return { name, bytes: new TextEncoder().encode(said) };
}

/** Whether its last row and its last column span more cells than may be made. */
function isTooWide({ bytes }: Unpacked): boolean {
  const text = new TextDecoder().decode(bytes);
  let [rows, columns, cells] = [0, 0, 0];
  for (const [, letters = '', digits = ''] of text.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters));
    cells += 1;
    if (cells > mostCells || rows * columns > mostCells) return true;
  }
  return false;
}

const columnOf = (letters: string): number => [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);

const rowsOf = (data: readonly (readonly unknown[])[]): Row[] =>
  data.flatMap((cells, index) => {
    const texts = cells.map(textOf);
    if (!texts.some((text) => text.trim() !== '')) return [];
    const areNumbers = cells.map(isNumber);
    return [{ line: index + 1, cells: texts, ...(areNumbers.includes(true) ? { areNumbers } : {}) }];
  });

/** Before each number, until it is told from texts: no text of a workbook can hold it. */
const numberMark = '\u0000';

const isNumber = (value: unknown): value is string => typeof value === 'string' && value.startsWith(numberMark);

/** A cell as text: a day without a time zone for a date, a number with its digits as they are stored. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (isNumber(value)) return numberText(value.slice(numberMark.length));
  return typeof value === 'string' ? value : String(value as number | boolean);
}

/** Excel writes "0.025" as "2.5000000000000001E-2". What has more digits than it keeps stays as it is: it was rounded. */
const numberText = (digits: string): string =>
  /e/i.test(digits) && Math.abs(Number(digits)) < 1e15 ? String(Number(digits)) : digits;

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
