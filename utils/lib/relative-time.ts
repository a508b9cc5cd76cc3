import type { TimeSpan } from '../model/sighting.ts';
import { localeOf, westernDigits } from './locale.ts';

/**
 * When something was published whose label reads "2h", "vor 3 Std.", "2 天", "yesterday", "15 November" or
 * "Mar 3, 2024": the closed interval in ms that the label can stand for. Networks cut: "2h" seen at T is (T-3h, T-2h].
 * Dates are days of the local calendar. Undefined when the label is not understood or could mean two things.
 */
export function parseRelativeTime(text: string, locale: string, seenAt: number): TimeSpan | undefined {
  const [label = ''] = tidy(text).match(/[^\s•·|](?:[^•·|]*[^\s•·|])?/) ?? [];
  if (label === '' || label.length > 60) return undefined;
  return once(`${locale}|${label}`, () => meaningOf(label, locale))?.(new Date(seenAt));
}

/** What a label means, whenever it is seen. */
type Meaning = (seen: Date) => TimeSpan | undefined;

function meaningOf(label: string, tag: string): Meaning | undefined {
  const locale = tag.startsWith('en') ? 'en' : localeOf(tag);
  return nameIn(label, locale) ?? ageIn(label, locale) ?? dateIn(label, locale);
}

const day = 86_400;
/** The least and the most that a unit can be, in seconds: months and years are counted in different ways. */
const units = [
  ['second', 1, 1],
  ['minute', 60, 60],
  ['hour', 3600, 3600],
  ['day', day, day],
  ['week', 7 * day, 7 * day],
  ['month', 28 * day, 31 * day],
  ['year', 360 * day, 366 * day],
] as const;
type Unit = (typeof units)[number];

const age =
  ([, least, most]: Unit, n: number): Meaning =>
  (seen) => ({ from: seen.getTime() - (n + 1) * most * 1000 + 1, to: seen.getTime() - n * least * 1000 });

function ageIn(label: string, locale: string): Meaning | undefined {
  const [number, another] = label.match(/\d+/g) ?? [];
  // "3.01.2024 г." is a date, though "3 г." are years.
  if (another !== undefined) return undefined;
  // "An hour ago", and where a language has a form of its own for two.
  const amounts = number === undefined ? [1, 2] : [Number(number)];
  for (const n of amounts) {
    const [unit, second] = locale === 'en' ? englishUnits(label) : localUnits(label, n, locale);
    if (unit) return second ? undefined : age(unit, n);
  }
  return undefined;
}

/** Written with its first letters; hr, wk and yr with the last one too. */
function englishUnits(label: string): readonly Unit[] {
  const [, start] = /^(?:\d+ ?|an? )([a-z]+?)(?:(?<=[hy])r|(?<=w)k)?s?\.?(?: ago)?$/.exec(label) ?? [];
  return units.filter(([unit]) => start && unit.startsWith(start)).slice(0, 1);
}

/**
 * What the networks write and Intl does not. A bare m is minutes to some and months to others: it is never guessed; nor
 * is what means one thing to Intl or in English and another to those who speak the language.
 */
const ownUnits: Readonly<Record<string, string>> = {
  'pt#m': 'month',
  'pt#a': 'year',
  'it#o': 'hour',
  'it#g': 'day',
  'it#a': 'year',
  'ja#週': 'week',
  'nl#dgn': 'day',
  'nl#j': 'year',
  'pl#tyg': 'week',
  'cs#hod': 'hour',
  'sk#hod': 'hour',
  'hu#n': 'day',
  'hu#h': '',
  'el#ημ': 'day',
  'el#ώρ': 'hour',
  'id#mg': 'week',
  'id#h': '',
};

function localUnits(label: string, n: number, locale: string): readonly Unit[] {
  // "Since" where Intl says "before".
  const shape = shapeOf(label.replace(/^منذ /, 'قبل '));
  const own = ownUnits[locale.split('-', 1)[0] + shape];
  if (shape === '#m' && !own) return [];
  const isWritten = (unit: Unit[0], amount: number): boolean =>
    styles.some((style) =>
      [relative(locale, style).format(-amount, unit), duration(locale, style, unit).format(amount)]
        .map(shapeOf)
        .includes(shape),
    );
  const fitting = units.filter(([unit]) => (own === undefined ? isWritten(unit, n) : own === unit));
  // Seconds are hours to some, and no network shows them.
  if (own === '' || (shape === '#s' && fitting.every(([unit]) => unit === 'second'))) return [];
  if (fitting.length > 0) return fitting;
  // Networks do not bend every word as the number before it asks: "1 weeks".
  const unbent = shape.includes('#')
    ? units.filter(([unit]) => [1, 2, 5, 11, 100].some((other) => isWritten(unit, other)))
    : [];
  return unbent.length > 0 ? unbent : englishUnits(label);
}

/** Letters and the place of the number only: "Vor 3 Std." and "vor 3 std" are the same. */
const shapeOf = (label: string): string =>
  tidy(label)
    .replace(/[ヶヵケカ](?=月)/g, 'か')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .replace(/\d+/, '#');

/** What the networks write and Intl does not. */
const ownNow =
  /^(?:(?:just )?now|vừa xong|刚刚|剛剛|ahora mismo|justo ahora|à l[’']instant|agora mesmo|gerade eben|たった今|방금)$/;

const ownYesterday = /^(?:เมื่อวานนี้|igår|вчора)/;
/** Where words are not set apart, the part of the day stands before it. */
const clock = /^(?:(?:\P{L}|[上下]午|午[前後]|[早晚]上|凌晨|中午).*\d.*)?$/u;

/** "Yesterday", "now". */
const named = (locale: string, n: number, unit: 'second' | 'day'): string =>
  tidy(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(n, unit));

function nameIn(label: string, locale: string): Meaning | undefined {
  if (ownNow.test(label) || (locale !== 'en' && label === named(locale, 0, 'second'))) return age(units[1], 0);
  const yesterday = ownYesterday.exec(label)?.[0] ?? (locale === 'en' ? 'yesterday' : named(locale, -1, 'day'));
  // With perhaps a clock behind it: "Yesterday at 10:04".
  const isNamed = label.startsWith(yesterday) && clock.test(label.slice(yesterday.length));
  return isNamed ? (seen) => dayBefore(seen, 1) : undefined;
}

function dateIn(label: string, locale: string): Meaning | undefined {
  const [, y, m, d] = /^(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(label) ?? [];
  if (d) return dateOf(d, Number(m) - 1, y);
  if (!/\d/.test(label)) return undefined;
  const [name = '', month] = monthsOf(locale).find(([name]) => includesWord(label, name)) ?? [];
  const rest = label.replace(name, ' ').replace(/(?:pukul )?\d{1,2}[:.h]\d\d/, ' ');
  const numbers = rest.match(/\d+/g) ?? [];
  const date = numbers.find(({ length }) => length < 3);
  const year = numbers.find(({ length }) => length > 2);
  // The weekday is one long word; two make a sentence.
  const isSentence = /[\p{L}-]{5}.*[^\p{L}-]\p{L}{5}/u.test(rest);
  const isDate = month !== undefined && date && numbers.length === (year ? 2 : 1) && !isSentence;
  return isDate ? dateOf(date, month, year) : undefined;
}

function dateOf(date: string, month: number, shownYear = ''): Meaning | undefined {
  const written = Number(shownYear);
  // A Thai year is 543 ahead.
  const year = written > 2400 ? written - 543 : written;
  if (year && year < 1990) return undefined;
  return (seen) => {
    const start = new Date(year || seen.getFullYear(), month, Number(date));
    // Without a year the last such day is meant.
    if (!year && start > seen) start.setFullYear(start.getFullYear() - 1);
    return start.getMonth() === month && start <= seen ? dayBefore(start, 0, seen) : undefined;
  };
}

/** The calendar day `n` days before; never beyond the moment at which it is seen. */
function dayBefore(of: Date, n: number, seen = of): TimeSpan {
  const startOf = (offset: number): number =>
    new Date(of.getFullYear(), of.getMonth(), of.getDate() + offset).getTime();
  return { from: startOf(-n), to: Math.min(startOf(1 - n) - 1, seen.getTime()) };
}

/** Intl's tools are slow to make; labels come again and again. */
const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  if (made.size > 500) made.clear();
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const styles = ['long', 'short', 'narrow'] as const;
type Style = (typeof styles)[number];

const tidy = (text: string): string =>
  westernDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();

const duration = (locale: string, unitDisplay: Style, unit: string): Intl.NumberFormat =>
  once(locale + unitDisplay + unit, () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }));

const relative = (locale: string, style: Style): Intl.RelativeTimeFormat =>
  once(locale + style, () => new Intl.RelativeTimeFormat(locale, { style }));

/** As written after a day: many languages bend the name. The longest first: "tháng 11" before "tháng 1". */
const monthsOf = (locale: string): readonly (readonly [name: string, index: number])[] =>
  once(`${locale} months`, () => {
    const months = new Map<string, number>();
    for (const month of ['long', 'short'] as const) {
      for (const year of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month, day: 'numeric', year, calendar: 'gregory' });
        for (let index = 0; index < 12; index++)
          months.set(monthIn(format.formatToParts(new Date(2024, index))), index);
      }
    }
    return [...months].sort(([a], [b]) => b.length - a.length);
  });

/** With what is written in one word with it: in Hebrew "in January" is one. */
function monthIn(parts: readonly Intl.DateTimeFormatPart[]): string {
  const at = parts.findIndex(({ type }) => type === 'month');
  const [glued = ''] = /\p{L}*$/u.exec(parts[at - 1]?.value ?? '') ?? [];
  return tidy(glued + (parts[at]?.value ?? '')).replace(/\.$/, '');
}

const includesWord = (label: string, word: string): boolean => {
  const at = label.indexOf(word);
  return (
    at >= 0 &&
    /\p{L}/u.test(word) &&
    !/[\p{L}\p{M}\p{N}]/u.test((label[at - 1] ?? '') + (label[at + word.length] ?? ''))
  );
};
