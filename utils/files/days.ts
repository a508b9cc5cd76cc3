/** Which number of "3/4/2026" is the day. */
export type DateOrder = 'dmy' | 'mdy';

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ ,T].*)?$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The order that a column shows by itself; undefined where each of its dates can be read both ways, or none has one. */
export function dateOrderOf(values: readonly string[]): DateOrder | undefined {
  for (const value of values) {
    const [, first, second] = slashed.exec(value.trim()) ?? [];
    if (Number(first) > 12) return 'dmy';
    if (Number(second) > 12) return 'mdy';
  }
  return undefined;
}

/** Whether its dates mean another day in the other order. */
export const isUnclear = (values: readonly string[]): boolean =>
  dateOrderOf(values) === undefined && values.some((value) => slashed.test(value.trim()));

/**
 * The day of a cell, `yyyy-mm-dd`: as it stands, or of a moment that names its time zone the day in `zone`. Undefined
 * where it is none.
 */
export function dayIn(value: string, order: DateOrder, zone: string): string | undefined {
  const text = value.trim();
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?(?:Z|UTC|[+-]\d\d:?\d\d)$/.test(text))
    return momentDay(text, zone);
  const [, year, month, day] =
    /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?:[T ,].*)?$/.exec(text) ??
    dotted(text) ??
    ordered(text, order) ??
    named(text) ??
    [];
  return year && month && day ? sound(year, month, day) : undefined;
}

type Parts = readonly [string, string | undefined, string | undefined, string | undefined];

function dotted(text: string): Parts | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T].*)?$/.exec(text) ?? [];
  return day ? [text, year, month, day] : undefined;
}

function ordered(text: string, order: DateOrder): Parts | undefined {
  const [, first, second, year] = slashed.exec(text) ?? [];
  if (!first) return undefined;
  return order === 'dmy' ? [text, year, second, first] : [text, year, first, second];
}

/** "Fri, Jun 5, 2026", "5 June 2026". */
function named(text: string): Parts | undefined {
  const words = text.toLowerCase().replace(/^[a-z]{3,9},\s*/, '');
  const [, monthFirst, dayAfter, yearAfter] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})\b/.exec(words) ?? [];
  const [, dayFirst, monthAfter, yearLast] = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})\b/.exec(words) ?? [];
  const month = months.indexOf((monthFirst ?? monthAfter ?? '').slice(0, 3)) + 1;
  return month > 0 ? [text, yearAfter ?? yearLast, String(month), dayAfter ?? dayFirst] : undefined;
}

function sound(year: string, month: string, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isThere = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isThere ? date.toISOString().slice(0, 10) : undefined;
}

function momentDay(text: string, zone: string): string | undefined {
  const iso = text
    .replace(' ', 'T')
    .replace(/ ?UTC$/, 'Z')
    .replace(/ ([+-])/, '$1')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return undefined;
  // As in Sweden, where days are written so.
  return dayFormat(zone).format(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, made);
  return made;
}
