import { type HolidayCountry, type HolidayRule, holidayRules } from './holiday-rules.ts';
import type { DayKey } from './days.ts';

/** A day that countries keep under one name. */
export interface Holiday {
  readonly day: DayKey;
  readonly name: string;
  readonly countries: readonly HolidayCountry[];
  /** It fell on a weekend, and is kept on this day in its stead. */
  readonly isInstead: boolean;
}

export const holidayCountries = Object.keys(holidayRules) as HolidayCountry[];

const dayMs = 86_400_000;
const keyOf = (at: number): DayKey => new Date(at).toISOString().slice(0, 10);
const weekdayOf = (at: number): number => new Date(at).getUTCDay();
const isWeekend = (at: number): boolean => weekdayOf(at) === 0 || weekdayOf(at) === 6;
const momentOf = (year: number, day: string): number => Date.parse(`${String(year).padStart(4, '0')}-${day}T00:00Z`);

/** Easter Sunday of the western churches, UTC midnight in ms; by the rule of Meeus, Jones and Butcher. */
export function easterOf(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** The days from one to another, both with them, that these countries keep, in order; the same name is said once. */
export function holidaysBetween(from: DayKey, to: DayKey, countries: readonly HolidayCountry[]): readonly Holiday[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const found = new Map<string, { day: DayKey; name: string; isInstead: boolean; countries: HolidayCountry[] }>();
  for (const country of countries)
    // A day of the next year may be kept on the last day of this one.
    for (let year = first - 1; year <= last + 1; year += 1)
      for (const { day, name, isInstead } of holidaysOf(country, year)) {
        if (day < from || day > to) continue;
        const key = `${day} ${name} ${isInstead}`;
        const same = found.get(key);
        if (same) same.countries.push(country);
        else found.set(key, { day, name, isInstead, countries: [country] });
      }
  return [...found.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/** What a country keeps for a year, in order. */
export function holidaysOf(
  country: HolidayCountry,
  year: number,
): readonly { readonly day: DayKey; readonly name: string; readonly isInstead: boolean }[] {
  const rules: readonly HolidayRule[] = holidayRules[country];
  const kept = rules
    .filter(({ since = -Infinity, until = Infinity }) => year >= since && year <= until)
    .map((rule) => ({ rule, at: shifted(momentOfRule(rule, year), rule) }))
    .sort((a, b) => a.at - b.at);
  const taken = new Set(kept.map(({ at }) => at));
  const days = kept.flatMap(({ rule: { name, moves }, at }) => {
    const instead = moves && isWeekend(at) ? insteadOf(at, moves, taken) : undefined;
    if (instead !== undefined) taken.add(instead);
    return [{ at, name, isInstead: false }, ...(instead === undefined ? [] : [{ at: instead, name, isInstead: true }])];
  });
  return days.sort((a, b) => a.at - b.at).map(({ at, ...day }) => ({ day: keyOf(at), ...day }));
}

function momentOfRule(rule: HolidayRule, year: number): number {
  if ('on' in rule) return momentOf(year, rule.on);
  if ('easter' in rule) return easterOf(year) + rule.easter * dayMs;
  if ('from' in rule) {
    const { unless } = rule;
    if (unless && weekdayOf(momentOf(year, unless.on)) === unless.weekday) return momentOf(year, unless.on);
    return onOrAfter(momentOf(year, rule.from), rule.weekday);
  }
  if ('to' in rule) return onOrAfter(momentOf(year, rule.to) - 6 * dayMs, rule.weekday);
  return rule.nth > 0
    ? onOrAfter(Date.UTC(year, rule.month - 1, 1 + 7 * (rule.nth - 1)), rule.weekday)
    : onOrAfter(Date.UTC(year, rule.month, 1 + 7 * rule.nth), rule.weekday);
}

const onOrAfter = (at: number, weekday: number): number => at + ((weekday - weekdayOf(at) + 7) % 7) * dayMs;

const shifted = (at: number, { shift }: HolidayRule): number =>
  shift && weekdayOf(at) === shift.weekday ? at + shift.days * dayMs : at;

function insteadOf(at: number, moves: 'next' | 'nearest', taken: ReadonlySet<number>): number {
  if (moves === 'nearest') return weekdayOf(at) === 6 ? at - dayMs : at + dayMs;
  let next = at;
  while (isWeekend(next) || taken.has(next)) next += dayMs;
  return next;
}
