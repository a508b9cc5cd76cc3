import Papa from 'papaparse';
import { restored } from '../lib/csv.ts';
import { guessField } from './columns.ts';
import type { Row, Table } from './fields.ts';
import { lineOfText } from './text.ts';

/** LinkedIn writes a few lines of explanation before the headings. */
const linesBefore = 10;

/** Any delimiter, quoted line breaks; each row with the line that it began on. Rows without a word are left out. */
export function readCsv(text: string, mostRows: number): Table | 'tooMany' {
  const { told, start } = toldDelimiter(text);
  const body = start > 0 ? text.slice(start) : text;
  const delimiter = told ?? guessDelimiter(body);
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
      isTooMany = rows.length > mostRows + linesBefore + 1;
      if (isTooMany) parser.abort();
    },
  });
  if (isTooMany) return 'tooMany';
  const head = headOf(rows);
  const width = Math.max(0, ...rows.slice(head).map(({ cells }) => cells.length));
  const names = rows[head]?.cells ?? [];
  // A row that is longer than the headings ends in cells without one.
  const headings = Array.from({ length: Math.min(width, Math.max(names.length, 1)) }, (_, i) =>
    lineOfText(names[i] ?? ''),
  );
  return { headings, rows: rows.slice(head + 1) };
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
function guessDelimiter(text: string): string {
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 100_000), { delimiter, preview: 30, skipEmptyLines: 'greedy' });
    const known = Math.max(0, ...data.slice(0, linesBefore).map((cells) => cells.filter(guessField).length));
    const widths = data.map((cells) => cells.length).sort((a, b) => a - b);
    return { delimiter, known, width: widths[Math.floor(widths.length / 2)] ?? 0 };
  });
  scores.sort((a, b) => b.known - a.known || b.width - a.width);
  return scores[0]?.delimiter ?? ',';
}

/** The first row with two headings that are known; else the first. */
function headOf(rows: readonly Row[]): number {
  const known = rows
    .slice(0, linesBefore)
    .findIndex(({ cells }) => new Set(cells.map(guessField).filter(Boolean)).size >= 2);
  return Math.max(0, known);
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
