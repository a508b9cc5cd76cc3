import type { ReportTable } from './report-tables.ts';

/** A cell of a workbook holds no more characters. */
const longestCell = 32_767;

/** The tables of a report as a workbook, with a sheet that says what each column means. */
export async function workbookOf(tables: readonly ReportTable[]): Promise<Blob> {
  // Only who wants a workbook loads what writes one.
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const head = (value: string) => ({ value, fontWeight: 'bold' as const });
  // Texts are cells of the type text: a spreadsheet runs none of them.
  const cell = (value: string | number | undefined) =>
    value === undefined
      ? null
      : typeof value === 'number'
        ? { value, type: Number }
        : { value: value.slice(0, longestCell), type: String };
  return writeWorkbook([
    ...tables.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map(({ id }) => head(id)), ...rows.map((row) => row.map(cell))],
      stickyRowsCount: 1,
    })),
    {
      sheet: 'dictionary',
      data: [
        ['table', 'column', 'unit', 'meaning'].map(head),
        ...tables.flatMap(({ name, columns }) =>
          columns.map(({ id, unit, about }) => [name, id, unit, about].map(cell)),
        ),
      ],
      columns: [{ width: 12 }, { width: 24 }, { width: 16 }, { width: 100 }],
      stickyRowsCount: 1,
    },
  ]).toBlob();
}
