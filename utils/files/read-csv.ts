import Papa from 'papaparse';
import { restored } from '../lib/csv.ts';
import type { Row, Table } from './table.ts';
import { lineOfText } from './text.ts';

/** What is known of headings, so that the row of them is found under what some programs write above it. */
export interface KnownHeadings {
  readonly isKnown: (cell: string) => unknown;
  /** The row of headings; without it the first with two that are known. */
  readonly isHead?: (cells: readonly string[]) => boolean;
  /** How many rows may stand above. */
  readonly above: number;
}

/** Any delimiter, quoted line breaks; each row with the line that it began on. Rows without a word are left out. */
export function readCsv(text: string, mostRows: number, known: KnownHeadings): Table | 'tooMany' {
  const { told, start } = toldDelimiter(text);
  const body = start > 0 ? text.slice(start) : text;
  const delimiter = told ?? guessDelimiter(body, known);
  const lines = lineCounter(body);
  const rows: Row[] = [];
  let at = 0;
  let isTooMany = false;
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const line = lines(at) + (start > 0 ? 1 : 0);
      at = meta.cursor;
      const isBroken = errors.some(({ type }) => type === 'Quotes');
      if (!isBroken && data.every((cell) => cell.trim() === '')) return;
      rows.push({ line, cells: data.map(restored), ...(isBroken ? { isBroken } : {}) });
      isTooMany = rows.length > mostRows + known.above + 1;
      if (isTooMany) parser.abort();
    },
  });
  return isTooMany ? 'tooMany' : tableOf(rows, known);
}

/** Rows without those above the headings. */
export function tableOf(rows: readonly Row[], known: KnownHeadings): Table {
  const head = headOf(rows, known);
  const width = rows.slice(head).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const names = rows[head]?.cells ?? [];
  // A row that is longer than the headings ends in cells without one.
  const headings = Array.from({ length: Math.min(width, Math.max(names.length, 1)) }, (_, i) =>
    lineOfText(names[i] ?? ''),
  );
  const above = rows.slice(0, head).map(({ cells }) => lineOfText(cells.join(' ')));
  return { headings, rows: rows.slice(head + 1), ...(above.length > 0 ? { above } : {}) };
}

/** "sep=;", a line that Excel understands and writes. */
function toldDelimiter(text: string): { told: string | undefined; start: number } {
  const line = /^sep=(.)\r?\n/i.exec(text);
  return { told: line?.[1], start: line?.[0].length ?? 0 };
}

/**
 * The mark that makes the most known headings, and of those that make as many the one that makes the most columns that
 * every row has. Papa's own guess is wrong in files of a few lines.
 */
function guessDelimiter(text: string, { isKnown, above }: KnownHeadings): string {
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 100_000), {
      delimiter,
      preview: above + 20,
      skipEmptyLines: 'greedy',
    });
    const known = Math.max(0, ...data.slice(0, above).map((cells) => cells.filter(isKnown).length));
    const widths = data.map((cells) => cells.length).sort((a, b) => a - b);
    return { delimiter, known, width: widths[Math.floor(widths.length / 2)] ?? 0 };
  });
  scores.sort((a, b) => b.known - a.known || b.width - a.width);
  return scores[0]?.delimiter ?? ',';
}

/** The row of headings; the first row where there is none that looks like it. */
function headOf(rows: readonly Row[], { isKnown, isHead, above }: KnownHeadings): number {
  const twoKnown = (cells: readonly string[]): boolean =>
    new Set(cells.map((cell) => isKnown(cell)).filter(Boolean)).size >= 2;
  const found = rows.slice(0, above).findIndex(({ cells }) => (isHead ?? twoKnown)(cells));
  return Math.max(0, found);
}

/** The line that a place in the text is on. Places are asked for in their order. */
function lineCounter(text: string): (at: number) => number {
  const breaks = /\r\n|\n|\r/g;
  let line = 1;
  let next = breaks.exec(text);
  return (at) => {
    while (next && next.index < at) {
      line += 1;
      next = breaks.exec(text);
    }
    return line;
  };
}
