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
    .find(hasText)
    ?.trim();
  if (!label || label.length > 60) return undefined;
  const key = `${locale}|${label}`;
  let meaning = meanings.get(key);
  if (meaning === undefined) {
    const tag = supportedLocale(locale);
    meaning = agoOf(label, tag) ?? dateOf(label, tag) ?? null;
    if (meanings.size > 500) meanings.clear();
    meanings.set(key, meaning);
  }
  if (!meaning) return undefined;
  return 'unit' in meaning ? spanOfAge(meaning, seenAt) : spanOfDay(meaning, seenAt);
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type Unit = (typeof units)[number];

interface Age {
  readonly unit: Unit;
  readonly n: number;
}

/** A calendar day, by name or as so many days before the one on which it is seen. */
type Day =
  { readonly daysAgo: number } | { readonly day: number; readonly month: number; readonly year?: number | undefined };

/** What labels meant so far; null: nothing. */
const meanings = new Map<string, Age | Day | null>();

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
/** Months and years are counted in different ways: the least and the most that one can be. */
const lengths: Readonly<Record<Unit, readonly [least: number, most: number]>> = {
  second: [1000, 1000],
  minute: [minuteMs, minuteMs],
  hour: [60 * minuteMs, 60 * minuteMs],
  day: [dayMs, dayMs],
  week: [7 * dayMs, 7 * dayMs],
  month: [28 * dayMs, 31 * dayMs],
  year: [360 * dayMs, 366 * dayMs],
};

/** What the networks write and Intl does not, by language: word → index of the unit. `m` is never guessed. */
const ownWords: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { m: 1, mins: 1, hr: 2, hrs: 2, wk: 4, mo: 5, mos: 5, yr: 6 },
  pt: { m: 5, a: 6 },
  it: { g: 3, o: 2 },
  pl: { tydz: 4 },
  sv: { dag: 3, dagar: 3 },
  nb: { dag: 3, dager: 3 },
  no: { dag: 3, dager: 3 },
  ja: { ヶ月: 5, カ月: 5, ヶ月前: 5, カ月前: 5 },
};
const nowWords =
  "now,just now,gerade eben,à l'instant,justo ahora,ahora mismo,agora mesmo,agora há pouco,proprio adesso,adesso,az önce,przed chwilą,только что,刚刚,剛剛,たった今,방금,방금 전,baru saja,vừa xong".split(
    ',',
  );
const one = /(?<!\p{L})(?:an?|one|una?|une|uma?|eine[rmn]?|een|ett?)(?!\p{L})/u;

function agoOf(label: string, locale: string): Age | Day | undefined {
  const numbered = /\d/.test(label) ? label : label.replace(one, '1');
  const digits = numbered.match(/\d+/g);
  const spell = spellingOf(locale);
  if (!digits) {
    const shape = shapeOf(label);
    if (
      shape === shapeOf(spell.relative('long', 'auto').format(0, 'second')) ||
      nowWords.some((word) => shapeOf(word) === shape)
    ) {
      return { unit: 'minute', n: 0 };
    }
    // Arabic and Hebrew say one and two without a number.
    for (const n of [1, 2]) {
      const unit = onlyUnit(shape, n, spell);
      if (unit) return { unit, n };
    }
  }
  const daysAgo = [0, 1].find((n) =>
    startsWithWord(label, spell.relative('long', 'auto').format(-n, 'day').toLowerCase()),
  );
  if (daysAgo !== undefined) return { daysAgo };
  if (digits?.length !== 1) return undefined;
  const n = Number(digits[0]);
  const shape = shapeOf(numbered);
  const word = shape.replace('#', '');
  const language = locale.split('-')[0] ?? 'en';
  const own = shape.startsWith('#') ? ownWords[language]?.[word] : undefined;
  if (own !== undefined) return ageOf(units[own], n);
  if (shape === '#m') return undefined;
  const found = onlyUnit(shape, n, spell);
  if (found || found === null) return ageOf(found, n);
  if (language === 'en' || shape === '#s') return undefined;
  const english = shape.startsWith('#') ? ownWords.en?.[word] : undefined;
  return ageOf(english === undefined ? onlyUnit(shape, n, spellingOf('en')) : units[english], n);
}

const ageOf = (unit: Unit | null | undefined, n: number): Age | undefined => (unit ? { unit, n } : undefined);

/** The one unit whose spelling of `n` is this; null when there are several. */
function onlyUnit(shape: string, n: number, spell: Spelling): Unit | null | undefined {
  const fitting = units.filter((unit) =>
    (['long', 'short', 'narrow'] as const).some(
      (style) =>
        shapeOf(spell.duration(style, unit).format(n)) === shape ||
        shapeOf(spell.relative(style).format(-n, unit)) === shape,
    ),
  );
  return fitting.length > 1 ? null : fitting[0];
}

function dateOf(label: string, locale: string): Day | undefined {
  const counted =
    /^(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(label) ?? /^(\d{4})-(\d\d)-(\d\d)/.exec(label);
  if (counted) return dayOf(Number(counted[3]), Number(counted[2]) - 1, counted[1]);
  const { months, weekdays } = spellingOf(locale).calendar();
  const named = months.find(([name]) => includesWord(label, name));
  if (!named) return undefined;
  const weekday = weekdays.find((name) => includesWord(label, name)) ?? '';
  const rest = label
    .replace(named[0], ' ')
    .replace(weekday, ' ')
    .replace(/\d{1,2}[:.h]\d\d/, ' ');
  // Anything longer than "de", "at", "alle" says that this is a sentence, not a date.
  if (/\p{L}{5,}/u.test(rest)) return undefined;
  const numbers = rest.match(/\d+/g) ?? [];
  const [day, ...extra] = numbers.filter((number) => number.length < 3);
  const [year, ...more] = numbers.filter((number) => number.length > 2);
  if (!day || extra.length || more.length) return undefined;
  return dayOf(Number(day), named[1], year);
}

function dayOf(day: number, month: number, shownYear: string | undefined): Day | undefined {
  // A Thai year is 543 ahead.
  const year = shownYear && (Number(shownYear) > 2400 ? Number(shownYear) - 543 : Number(shownYear));
  if (day < 1 || day > 31 || month < 0 || month > 11 || (year && (year < 1990 || year > 2200))) return undefined;
  return { day, month, year: year || undefined };
}

function spanOfAge({ unit, n }: Age, seenAt: number): TimeSpan {
  const [least, most] = lengths[unit];
  return { from: seenAt - (n + 1) * most + 1, to: seenAt - n * least };
}

function spanOfDay(day: Day, seenAt: number): TimeSpan | undefined {
  const seen = new Date(seenAt);
  if ('daysAgo' in day) return calendarDay(seen.getFullYear(), seen.getMonth(), seen.getDate() - day.daysAgo, seenAt);
  const lastYear = day.year ?? seen.getFullYear();
  // Without a year the last such day is meant; 29 February can be eight years back.
  for (let year = lastYear; year >= (day.year ?? lastYear - 8); year -= 1) {
    const start = new Date(year, day.month, day.day);
    if (start.getDate() === day.day && start.getTime() <= seenAt) return calendarDay(year, day.month, day.day, seenAt);
  }
  return undefined;
}

const calendarDay = (year: number, month: number, day: number, seenAt: number): TimeSpan => ({
  from: new Date(year, month, day).getTime(),
  to: Math.min(new Date(year, month, day + 1).getTime() - 1, seenAt),
});

type Style = 'long' | 'short' | 'narrow';

interface Spelling {
  duration(style: Style, unit: Unit): Intl.NumberFormat;
  relative(style: Style, numeric?: 'auto'): Intl.RelativeTimeFormat;
  /** Names in lower case, longest first. */
  calendar(): {
    readonly months: readonly (readonly [name: string, index: number])[];
    readonly weekdays: readonly string[];
  };
}

const spellings = new Map<string, Spelling>();

function spellingOf(locale: string): Spelling {
  const known = spellings.get(locale);
  if (known) return known;
  const latin = `${locale}-u-nu-latn-ca-gregory`;
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  const spelling: Spelling = {
    duration: (unitDisplay, unit) =>
      once(
        unitDisplay + unit,
        () => new Intl.NumberFormat(latin, { style: 'unit', unit, unitDisplay, useGrouping: false }),
      ),
    relative: (style, numeric) =>
      once(style + numeric, () => new Intl.RelativeTimeFormat(latin, { style, numeric: numeric ?? 'always' })),
    calendar: () => once('calendar', () => calendarOf(latin)),
  };
  spellings.set(locale, spelling);
  return spelling;
}

function calendarOf(locale: string): ReturnType<Spelling['calendar']> {
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const style of ['long', 'short'] as const) {
    // Many languages bend the month after a day: "lipiec", but "11 lipca".
    for (const options of [{ month: style, day: 'numeric' }, { month: style }, { weekday: style }] as const) {
      const format = new Intl.DateTimeFormat(locale, options);
      for (let index = 0; index < 12; index += 1) {
        const { type, value } =
          format
            .formatToParts(new Date(2024, index, 1 + index))
            .find((part) => part.type in options && part.type !== 'day') ?? {};
        const name = value?.normalize('NFKC').toLowerCase().replace(/\.$/, '') ?? '';
        if (type === 'weekday') weekdays.add(name);
        else if (/\p{L}/u.test(name)) months.set(name, index);
      }
    }
  }
  const longestFirst = (a: string, b: string): number => b.length - a.length;
  return { months: [...months].sort(([a], [b]) => longestFirst(a, b)), weekdays: [...weekdays].sort(longestFirst) };
}

function supportedLocale(locale: string): string {
  try {
    return Intl.RelativeTimeFormat.supportedLocalesOf(locale.replace('_', '-'))[0]?.split('-u-')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const hasText = (part: string): boolean => part.trim() !== '';

/** Letters and the place of the number only: "Vor 3 Std." and "vor 3 std" are the same. */
const shapeOf = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .replace(/\d+/, '#');

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);

function includesWord(label: string, word: string): boolean {
  const at = label.indexOf(word);
  return at >= 0 && !isWordPart(label[at - 1]) && !isWordPart(label[at + word.length]);
}

const startsWithWord = (label: string, word: string): boolean =>
  /^[\p{L}\p{M} ]+$/u.test(word) && label.startsWith(word) && !/^\p{L}/u.test(label.slice(word.length));

/** Decimal digits of every script as 0–9. Unicode begins each set of ten at a code ending in 0 or 6. */
const westernDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const low = code & 15;
    const startsAtZero = low < 6 || /\p{Nd}/u.test(String.fromCodePoint(code - low));
    return code < 58 ? digit : String(startsAtZero ? low : low - 6);
  });
