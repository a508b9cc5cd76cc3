import { lineOf } from '../../../utils/lib/csv.ts';
import { exportColumns, type ExportedPost } from './export-columns.ts';
import { workbookOf } from './workbook.ts';

export const postExports = ['xlsx', 'csv', 'ndjson', 'dictionary'] as const;
export type PostExport = (typeof postExports)[number];

/** Every column with its unit and meaning, as a table. */
const dictionaryRows = (): string[][] => [
  ['column', 'unit', 'meaning'],
  ...exportColumns.map(({ id, unit, about }) => [id, unit, about]),
];

const csvBlob = (lines: readonly string[]): Blob =>
  // The mark tells Excel that it is UTF-8.
  new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' });

/** Posts as a file: CSV, a line of JSON for each, a workbook with a sheet that says what each column means, or what that sheet says as CSV. */
export async function exportPosts(posts: readonly ExportedPost[], shape: PostExport): Promise<Blob> {
  if (shape === 'dictionary') return csvBlob(dictionaryRows().map(lineOf));
  if (shape === 'csv')
    return csvBlob([
      lineOf(exportColumns.map(({ id }) => id)),
      ...posts.map((post) => lineOf(exportColumns.map(({ of }) => of(post)))),
    ]);
  if (shape === 'ndjson')
    // What was not seen has no name in its line: it is not 0, nor anything else.
    return new Blob(
      posts.map((post) => `${JSON.stringify(Object.fromEntries(exportColumns.map(({ id, of }) => [id, of(post)])))}\n`),
      { type: 'application/x-ndjson;charset=utf-8' },
    );
  const [heads = [], ...meanings] = dictionaryRows();
  return workbookOf([
    {
      name: 'Posts',
      heads: exportColumns.map(({ id }) => id),
      rows: posts.map((post) => exportColumns.map(({ of }) => of(post))),
    },
    { name: 'Dictionary', heads, rows: meanings, widths: [24, 16, 100] },
  ]);
}
