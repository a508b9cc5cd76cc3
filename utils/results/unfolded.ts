import { plain } from '../files/headings.ts';
import type { Table } from '../files/table.ts';
import { guessField } from './columns.ts';

/**
 * Two tables side by side, as LinkedIn writes the best posts by engagement beside the best by impressions, one below the
 * other: a row across both would give one post the figures of another.
 */
export function unfolded(table: Table): Table {
  const { headings, rows } = table;
  const first = headings.findIndex((heading) => guessField(heading) === 'permalink');
  const second = headings.findIndex(
    (heading, column) => column > first && plain(heading) === plain(headings[first] ?? ''),
  );
  if (first < 0 || second < 0) return table;
  const blocks = [headings.slice(0, second), headings.slice(second)];
  const names = [...new Set(blocks.flat())].filter(Boolean);
  const placed = rows.flatMap((row) =>
    blocks.flatMap((block, index) => {
      const [from, to] = index === 0 ? [0, second] : [second, headings.length];
      const cells = row.cells.slice(from, to);
      if (!cells.some((cell) => cell.trim() !== '')) return [];
      const numbers = row.areNumbers?.slice(from, to);
      const placedNumbers = numbers && { areNumbers: names.map((name) => numbers[block.indexOf(name)] ?? false) };
      return [{ ...row, cells: names.map((name) => cells[block.indexOf(name)] ?? ''), ...placedNumbers }];
    }),
  );
  return { ...table, headings: names, rows: placed };
}
