/** What a spreadsheet takes as a formula when a text begins with it. Texts of strangers are in these tables. */
const formula = /^[=+\-@\t\r]/;

/** A cell after RFC 4180. Numbers are as they are; a text that a spreadsheet would run gets an apostrophe before it. */
export function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const lineOf = (values: readonly unknown[]): string => `${values.map(cellOf).join(',')}\r\n`;
