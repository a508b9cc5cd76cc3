import type { TimeSpan } from '../model/sighting.ts';

/**
 * When something was published whose label reads "2h", "vor 3 Std.", "2 天", "yesterday", "15 November" or
 * "Mar 3, 2024": the closed interval in ms that the label can stand for. Networks cut: "2h" seen at T is (T-3h, T-2h].
 * Dates are days of the local calendar. Undefined when the label is not understood or could mean two things.
 */
export function parseRelativeTime(text: string, locale: string, seenAt: number): TimeSpan | undefined {
  const label = westernDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .split(/[•·|]/)
    .map((part) => part.trim())
    .find(Boolean);
  if (!label || label.length > 60) return undefined;
  const key = `${locale}|${label}`;
  let meaning = meanings.get(key);
  if (meaning === undefined) {
    const tag = supported(locale);
    meaning = agoOf(label, tag) ?? dateOf(label, tag) ?? null;
    if (meanings.size > 500) meanings.clear();
    meanings.set(key, meaning);
  }
  return meaning?.(new Date(seenAt));
}

/** What a label means, whenever it is seen. */
type Meaning = (seen: Date) => TimeSpan | undefined;

/** What labels meant so far; null: nothing. */
const meanings = new Map<string, Meaning | null>();

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** The least and the most that a unit can be, in seconds: months and years are counted in different ways. */
const least = [1, 60, 3600, 86_400, 604_800, 28 * 86_400, 360 * 86_400];
const most = [1, 60, 3600, 86_400, 604_800, 31 * 86_400, 366 * 86_400];

/** `unit` is an index into `units`. */
const age =
  (unit: number, n: number): Meaning =>
  (seen) => ({
    from: seen.getTime() - (n + 1) * (most[unit] ?? 0) * 1000 + 1,
    to: seen.getTime() - n * (least[unit] ?? 0) * 1000,
  });

/**
 * What the networks write and Intl does not, by language: unit and words, in the order of `units`. A bare `m` is
 * minutes to some and months to others, also within one language: it is never guessed.
 */
const ownWords: Readonly<Record<string, string>> = {
  en: '1 m mins 2 hr hrs 4 wk 5 mo mos 6 yr',
  pt: '5 m 6 a',
  it: '2 o 3 g',
  pl: '4 tydz',
  sv: '3 dag dagar',
  nb: '3 dag dager',
  no: '3 dag dager',
  ja: '5 ヶ月 カ月 ヶ月前 カ月前',
};
const nowWords =
  /^(?:just now|gerade eben|à l['’]instant|(?:justo )?ahora(?: mismo)?|agora (?:mesmo|há pouco)|adesso|az önce|przed chwilą|только что|[刚剛]{2}|たった今|방금(?: 전)?|baru saja|vừa xong)$/;
const one = /(?<!\p{L})(?:an?|one|una?|une|uma?|eine[rmn]?|een|ett?)(?!\p{L})/u;

function agoOf(label: string, locale: string): Meaning | undefined {
  const words = relative(locale, 'long', 'auto');
  const numbered = /\d/.test(label) ? label : label.replace(one, '1');
  const shape = shapeOf(numbered);
  const digits = numbered.match(/\d+/g);
  if (!digits) {
    if (nowWords.test(label) || shape === shapeOf(words.format(0, 'second'))) return age(1, 0);
    // Arabic and Hebrew say one and two without a number.
    for (const n of [1, 2]) {
      const unit = onlyUnit(shape, n, locale);
      if (unit >= 0) return age(unit, n);
    }
  }
  for (const n of [0, 1]) {
    const word = words.format(-n, 'day').toLowerCase();
    const rest = label.startsWith(word) ? label.slice(word.length) : undefined;
    if (rest !== undefined && !/\d/.test(word) && !/^\p{L}/u.test(rest)) return (seen) => dayBefore(seen, n);
  }
  if (digits?.length !== 1) return undefined;
  const n = Number(digits[0]);
  const found = [locale, 'en'].map((language) => {
    const own = ownUnit(shape, language);
    if (own >= 0 && (shape !== '#m' || language === locale)) return own;
    return shape === '#m' || (shape === '#s' && language !== locale) ? several : onlyUnit(shape, n, language);
  });
  const unit = found.find((index) => index !== none) ?? none;
  return unit >= 0 ? age(unit, n) : undefined;
}

const none = -1;
const several = -2;

/** Index of the one unit whose spelling of `n` this is. */
function onlyUnit(shape: string, n: number, locale: string): number {
  const fitting = units.filter((unit) =>
    (['long', 'short', 'narrow'] as const).some(
      (style) =>
        shapeOf(relative(locale, style).format(-n, unit)) === shape ||
        shapeOf(duration(locale, style, unit).format(n)) === shape,
    ),
  );
  return fitting.length > 1 ? several : fitting[0] ? units.indexOf(fitting[0]) : none;
}

function ownUnit(shape: string, locale: string): number {
  let unit = none;
  for (const word of ownWords[locale.split('-')[0] ?? '']?.split(' ') ?? []) {
    if (/\d/.test(word)) unit = Number(word);
    else if (shape === `#${word}`) return unit;
  }
  return none;
}

function dateOf(label: string, locale: string): Meaning | undefined {
  const [, y, m, d] =
    /^(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(label) ??
    /^(\d{4})-(\d\d)-(\d\d)/.exec(label) ??
    [];
  if (d) return dayOf(Number(d), Number(m) - 1, y);
  if (!/\d/.test(label)) return undefined;
  const { months, weekdays } = calendarOf(locale);
  const named = months.find(([name]) => includesWord(label, name));
  if (!named) return undefined;
  const weekday = weekdays.find(([name]) => includesWord(label, name))?.[0] ?? '';
  const rest = label
    .replace(named[0], ' ')
    .replace(weekday, ' ')
    .replace(/\d{1,2}[:.h]\d\d/, ' ');
  const [day, ...otherDays] = rest.match(/(?<!\d)\d\d?(?!\d)/g) ?? [];
  const [year, ...otherYears] = rest.match(/\d{3,}/g) ?? [];
  // Anything longer than "de", "at", "alle" says that this is a sentence, not a date.
  if (!day || otherDays.length || otherYears.length || /\p{L}{5,}/u.test(rest)) return undefined;
  return dayOf(Number(day), named[1], year);
}

function dayOf(day: number, month: number, shownYear: string | undefined): Meaning | undefined {
  const written = Number(shownYear ?? 0);
  // A Thai year is 543 ahead.
  const year = written > 2400 ? written - 543 : written;
  if (day > 31 || month < 0 || month > 11 || (year && (year < 1990 || year > 2200))) return undefined;
  return (seen) => {
    const last = year || seen.getFullYear();
    // Without a year the last such day is meant; 29 February can be eight years back.
    for (let back = 0; back < (year ? 1 : 9); back += 1) {
      const start = new Date(last - back, month, day);
      if (start.getDate() === day && start <= seen) return dayBefore(start, 0, seen);
    }
    return undefined;
  };
}

/** The calendar day `n` days before; never beyond the moment at which it is seen. */
function dayBefore(day: Date, n: number, seen = day): TimeSpan {
  const startOf = (offset: number): number =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() + offset).getTime();
  return { from: startOf(-n), to: Math.min(startOf(1 - n) - 1, seen.getTime()) };
}

type Style = 'long' | 'short' | 'narrow';
type Names = readonly (readonly [name: string, index: number])[];

const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const latin = (locale: string): string => `${locale}-u-nu-latn-ca-gregory`;

const duration = (locale: string, unitDisplay: Style, unit: string): Intl.NumberFormat =>
  once(locale + unitDisplay + unit, () => new Intl.NumberFormat(latin(locale), { style: 'unit', unit, unitDisplay }));

const relative = (locale: string, style: Style, numeric: 'always' | 'auto' = 'always'): Intl.RelativeTimeFormat =>
  once(locale + style + numeric, () => new Intl.RelativeTimeFormat(latin(locale), { style, numeric }));

/** Names of months and weekdays in lower case, longest first. */
const calendarOf = (locale: string): { readonly months: Names; readonly weekdays: Names } =>
  once(locale, () => ({
    // Many languages bend the month after a day: "lipiec", but "11 lipca".
    months: namesOf(locale, 'month', [
      { month: 'long', day: 'numeric' },
      { month: 'long' },
      { month: 'short', day: 'numeric' },
      { month: 'short' },
    ]),
    weekdays: namesOf(locale, 'weekday', [{ weekday: 'long' }, { weekday: 'short' }]),
  }));

function namesOf(locale: string, type: string, forms: readonly Intl.DateTimeFormatOptions[]): Names {
  const names = new Map<string, number>();
  for (const form of forms) {
    const format = new Intl.DateTimeFormat(latin(locale), form);
    for (let index = 0; index < 12; index += 1) {
      const part = format.formatToParts(new Date(2024, index, 1 + index)).find((one) => one.type === type);
      const name = part?.value.normalize('NFKC').toLowerCase().replace(/\.$/, '') ?? '';
      if (/\p{L}/u.test(name)) names.set(name, index);
    }
  }
  return [...names].sort(([a], [b]) => b.length - a.length);
}

const supported = (locale: string): string =>
  once(`tag ${locale}`, () => {
    try {
      return Intl.RelativeTimeFormat.supportedLocalesOf(locale.replace('_', '-'))[0]?.split('-u-')[0] ?? 'en';
    } catch {
      return 'en';
    }
  });

/** Letters and the place of the number only: "Vor 3 Std." and "vor 3 std" are the same. */
const shapeOf = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .replace(/\d+/, '#');

function includesWord(label: string, word: string): boolean {
  const at = label.indexOf(word);
  return at >= 0 && !/[\p{L}\p{M}\p{N}]/u.test((label[at - 1] ?? '') + (label[at + word.length] ?? ''));
}

/** Decimal digits of every script as 0–9. Unicode begins each set of ten at a code ending in 0 or 6. */
const westernDigits = (text: string): string =>
  text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const low = code & 15;
    return String(low < 6 || /\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
  });
