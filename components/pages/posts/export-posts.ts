import { lineOf } from '../../../utils/lib/csv.ts';
import { exportColumns, type ExportedPost } from './export-columns.ts';

export const postExports = ['xlsx', 'csv', 'dictionary'] as const;
export type PostExport = (typeof postExports)[number];

/** Every column with its unit and meaning, as a table. */
const dictionaryRows = (): string[][] => [
  ['column', 'unit', 'meaning'],
  ...exportColumns.map(({ id, unit, about }) => [id, unit, about]),
];

const csvBlob = (lines: readonly string[]): Blob =>
  // The mark tells Excel that it is UTF-8.
  new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' });

/** Posts as a file: CSV, a workbook with a sheet that says what each column means, or what that sheet says as CSV. */
export async function exportPosts(posts: readonly ExportedPost[], shape: PostExport): Promise<Blob> {
  if (shape === 'dictionary') return csvBlob(dictionaryRows().map(lineOf));
  if (shape === 'csv')
    return csvBlob([
      lineOf(exportColumns.map(({ id }) => id)),
      ...posts.map((post) => lineOf(exportColumns.map(({ of }) => of(post)))),
    ]);
  // Only who wants a workbook loads what writes one.
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const head = (value: string) => ({ value, fontWeight: 'bold' as const });
  // Texts are cells of the type text: a spreadsheet runs none of them.
  const cell = (value: string | number | undefined) =>
    value === undefined
      ? null
      : typeof value === 'number'
        ? { value, type: Number }
        : { value: cut(value), type: String };
  const [names = [], ...meanings] = dictionaryRows();
  return writeWorkbook([
    {
      sheet: 'Posts',
      data: [
        exportColumns.map(({ id }) => head(id)),
        ...posts.map((post) => exportColumns.map(({ of }) => cell(of(post)))),
      ],
      stickyRowsCount: 1,
    },
    {
      sheet: 'Dictionary',
      data: [names.map(head), ...meanings.map((row) => row.map(cell))],
      columns: [{ width: 24 }, { width: 16 }, { width: 100 }],
      stickyRowsCount: 1,
    },
  ]).toBlob();
}

/** A cell of a workbook holds no more characters. */
const longestCell = 32_767;
const cut = (text: string): string => (text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text);
