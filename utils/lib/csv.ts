/**
 * What a spreadsheet takes as a formula when a text begins with it, in half and in full width. Texts of strangers are in
 * these tables. What stands behind apostrophes counts too, so that taking one away gives the text back.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same behind a mark at which spreadsheets of other countries part cells, quotes or none: half of Europe opens a CSV
 * file at ";". Plus and minus stand before telephones too, which run nothing.
 */
const partAhead = String.raw`(?=["']*(?:[=@＝＠]|[+\-＋－]["']*[\p{L}(|]))`;
const parts = new RegExp(`([;|\\t])${partAhead}`, 'gu');
const safeParts = new RegExp(`([;|\\t])'${partAhead}`, 'gu');

/** A text that a spreadsheet would run, with an apostrophe before it. */
export function neutralised(text: string): string {
  const safe = text.replaceAll(parts, "$1'");
  return formula.test(safe) ? `'${safe}` : safe;
}

/** The text as it was before `neutralised`. */
export function restored(text: string): string {
  const safe = text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
  return safe.replaceAll(safeParts, '$1');
}

/** A cell after RFC 4180. Numbers are as they are; a text that a spreadsheet would run gets an apostrophe before it. */
export function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const safe = neutralised(typeof value === 'string' ? value : JSON.stringify(value));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const lineOf = (values: readonly unknown[]): string => `${values.map(cellOf).join(',')}\r\n`;
