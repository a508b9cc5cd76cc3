export interface WorkbookSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** Of its columns, where they are not as wide as usual, in characters. */
  readonly widths?: readonly number[];
}

/** Tables as a workbook. Texts are cells of the type text: a spreadsheet runs none of them. */
export async function workbookOf(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  // Only who wants a workbook loads what writes one.
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  return writeWorkbook(
    sheets.map(({ name, heads, rows, widths }) => ({
      sheet: name,
      data: [heads.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))],
      ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}

const cellOf = (value: string | number | undefined) =>
  value === undefined
    ? null
    : typeof value === 'number'
      ? { value, type: Number }
      : { value: cut(value), type: String };

/** A cell of a workbook holds no more characters. */
const longestCell = 32_767;
const cut = (text: string): string => (text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text);
