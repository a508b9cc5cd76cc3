/** What a column of a file can hold. */
export const fields = [
  'id',
  'name',
  'firstName',
  'lastName',
  'organisation',
  'email',
  'phone',
  'company',
  'title',
  'website',
  'account',
  'x',
  'linkedin',
  'facebook',
  'stage',
  'tags',
  'purpose',
  'nextStep',
  'nextDue',
] as const;

export type Field = (typeof fields)[number];

/** One for each column; nothing where the column is left out. */
export type Mapping = readonly (Field | undefined)[];

/** Values of one cell stand in lines of their own, or behind a semicolon. */
export const valuesIn = (cell: string): string[] =>
  cell
    .split(/[;\r\n]+/)
    .map((value) => value.trim())
    .filter(Boolean);
