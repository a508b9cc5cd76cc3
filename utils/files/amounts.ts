export type DecimalMark = '.' | ',';

const clean = (value: string): string => value.replaceAll(/[\p{Sc}\p{L}\s'’]/gu, '');

/**
 * The decimal mark that a column shows by itself; undefined where each of its values can be read both ways. `areWhole`: of
 * what is counted nothing is a thousandth, so that the mark of "2.000" parts thousands.
 */
export function decimalMarkOf(values: readonly string[], areWhole = false): DecimalMark | undefined {
  for (const written of values) {
    const value = clean(written);
    const marks = value.replaceAll(/[^.,]/g, '');
    const last = marks.at(-1);
    if (last !== '.' && last !== ',') continue;
    const isBoth = new Set(marks).size === 2;
    const digitsAfter = value.length - value.lastIndexOf(last) - 1;
    if (isBoth || (marks.length === 1 && digitsAfter !== 3)) return last;
    // The same mark several times parts thousands.
    if (marks.length > 1 || areWhole) return last === '.' ? ',' : '.';
  }
  return undefined;
}

const shapeWith = (dot: string, other: string): RegExp =>
  new RegExp(`^[+-]?(?:\\d{1,3}(?:${other}\\d{3})+|\\d+)(?:${dot}\\d+)?$`);
const shapes: Readonly<Record<DecimalMark, RegExp>> = { '.': shapeWith('\\.', ','), ',': shapeWith(',', '\\.') };

/** "€ 1.234,50", "1'234.50", "1234.5": a number; undefined where the text is none with this decimal mark. */
export function amountOf(value: string, mark: DecimalMark): number | undefined {
  const text = clean(value);
  if (!shapes[mark].test(text)) return undefined;
  const plainText = mark === '.' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
  return Number(plainText);
}

/** A currency that stands beside an amount and can be no other one: "$" and "¥" are several. */
export function currencyBeside(value: string): string | undefined {
  if (value.includes('€')) return 'EUR';
  if (value.includes('£')) return 'GBP';
  return currencyCode(/[A-Za-z]{3}/.exec(value)?.[0] ?? '');
}

let known: ReadonlySet<string> | undefined;

/** The code of a currency, ISO 4217. */
export function currencyCode(value: string): string | undefined {
  // The list is another one each time that it is asked for, and a file asks for each row.
  known ??= new Set(Intl.supportedValuesOf('currency'));
  const code = value.trim().toUpperCase();
  return known.has(code) ? code : undefined;
}
