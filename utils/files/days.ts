/** Which number of "3/4/2026" is the day. */
export type DateOrder = 'dmy' | 'mdy';

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ ,T].*)?$/;

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

/** "3/4/26": which of its numbers is the year nobody can tell for certain, and of which century. It is no date here. */
export const hasShortYear = (value: string): boolean => /^\d{1,2}([./-])\d{1,2}\1\d{2}(?!\d)/.test(value.trim());

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

/** "Fri, Jun 5, 2026", "5 June 2026", "Fr., 5. Juni 2026", "1er juin 2026", "5 de junio de 2026". */
function named(text: string): Parts | undefined {
  const words = text.toLowerCase().replace(/^\p{L}{2,13}\.?(?:,\s*|\s+(?=\d{1,2}(?:\.|er)? \p{L}))/u, '');
  const [, monthFirst, dayAfter, yearAfter] = /^(\p{L}{3,10})\.? (\d{1,2}),? (\d{4})\b/u.exec(words) ?? [];
  const [, dayFirst, monthAfter, yearLast] =
    /^(\d{1,2})(?:\.|er|º)? (?:de )?(\p{L}{3,10})\.?,?(?: del?)? (\d{4})\b/u.exec(words) ?? [];
  const month = monthNamed(monthFirst ?? monthAfter ?? '');
  return month === undefined ? undefined : [text, yearAfter ?? yearLast, String(month), dayAfter ?? dayFirst];
}

/** Of the languages in which exports are written as often as not. Below it the short forms that no locale has any more. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
const alsoWritten: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['sep', 9],
  ['mar', 3],
  ['jun', 6],
  ['jul', 7],
];
let monthsByName: ReadonlyMap<string, number> | undefined;

const withoutMarks = (word: string): string => word.normalize('NFKD').replaceAll(/[\p{M}.]/gu, '');

/** The number of a month by its name, long or short; undefined where it is none, or another one in another language. */
function monthNamed(word: string): number | undefined {
  monthsByName ??= namesOfMonths();
  return monthsByName.get(withoutMarks(word));
}

function namesOfMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, Set<number>>();
  const add = (name: string, month: number): void => {
    const of = found.get(name) ?? new Set();
    found.set(name, of.add(month));
  };
  for (const language of languages)
    for (const form of ['long', 'short'] as const) {
      const names = new Intl.DateTimeFormat(language, { month: form, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = names.formatToParts(Date.UTC(2026, month - 1, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        add(withoutMarks(name.toLowerCase()), month);
      }
    }
  for (const [name, month] of alsoWritten) add(name, month);
  return new Map([...found].flatMap(([name, of]) => (of.size === 1 ? [...of].map((month) => [name, month]) : [])));
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
