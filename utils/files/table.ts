/** A file as rows of cells, whatever it was. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Lines that stand above the headings, as they are: some programs say there what the file is of. */
  readonly above?: readonly string[];
}

export interface Row {
  /** Where it began in the file; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Of a workbook: which cells are numbers, with a point where their decimals begin. The others are texts. */
  readonly areNumbers?: readonly boolean[];
  /** A quotation mark stands where none may be. */
  readonly isBroken?: boolean;
  /** A card of a list that names other cards. */
  readonly isGroup?: boolean;
}
