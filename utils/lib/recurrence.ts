import { readRule, type Rule } from './recurrence-rule.ts';

/** So many days a rule gives at most, where it has no end or a later one. */
export const mostRepeats = 104;
/** And none that is so many years after its first. */
const mostYears = 30;
/** So many days are looked at without finding one: a day of the year may fall on a Friday again after twelve years. */
const mostBarren = 13 * 366;

/** The last day on which something may come, `yyyy-mm-dd`, of a moment until which it comes. */
export type LastDay = (until: NonNullable<Rule['until']>) => string;

/**
 * The days, `yyyy-mm-dd`, on which something comes that begins on a day, which is always the first of them, by a rule as in
 * RFC 5545: "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8". Undefined for a text that is no rule, or one of hours and shorter.
 */
export function daysOfRule(
  first: string,
  text: string,
  lastDay: LastDay = ({ day }) => day,
): readonly string[] | undefined {
  const rule = readRule(text);
  const from = numberOf(first);
  if (!rule || Number.isNaN(from)) return undefined;
  const most = Math.min(rule.count ?? mostRepeats, mostRepeats);
  const last = Math.min(rule.until ? numberOf(lastDay(rule.until)) : Infinity, from + mostYears * 365.25);
  const days = new Set([from]);
  const asked = asOnFirst(rule, placeOf(from));
  let latest = from;
  for (const span of spansOf(rule, from, last)) {
    if (span.from - latest > mostBarren * rule.interval) break;
    for (const day of daysIn(span, asked)) {
      if (day < from || day > last) continue;
      if (days.size >= most) return keysOf(days);
      days.add(day);
      latest = day;
    }
  }
  return keysOf(days);
}

/** Whether a rule goes on after the days that were taken of it. */
export function goesOn(days: readonly string[], text: string): boolean {
  const rule = readRule(text);
  if (!rule || (rule.count !== undefined && rule.count <= days.length)) return false;
  return days.length >= mostRepeats || (rule.count === undefined && rule.until === undefined);
}

/** A day as the number of days since 1970. */
const numberOf = (key: string): number => Date.parse(`${key}T00:00Z`) / dayMs;
const dayMs = 86_400_000;
const keysOf = (days: ReadonlySet<number>): readonly string[] =>
  [...days].map((day) => new Date(day * dayMs).toISOString().slice(0, 10));

/** Where a day stands: its year, month, day of the month and of the year, each from 1; the week begins with Monday. */
interface Place {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

function placeOf(number: number): Place {
  const date = new Date(number * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}
/** The number of a day; a month of 13 is the first of the next year. */
const dayAt = (year: number, month: number, day = 1): number => Date.UTC(year, month - 1, day) / dayMs;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The days, weeks, months or years that a rule looks at, both ends with them, in order. */
function* spansOf({ every, interval, weekStart }: Rule, first: number, last: number): Generator<Span> {
  const { year, month, weekday } = placeOf(first);
  const week = first - ((weekday - weekStart + 7) % 7);
  for (let turn = 0; ; turn += interval) {
    const [from, next] =
      every === 'DAILY'
        ? [first + turn, first + turn + 1]
        : every === 'WEEKLY'
          ? [week + 7 * turn, week + 7 * turn + 7]
          : every === 'MONTHLY'
            ? [dayAt(year, month + turn), dayAt(year, month + turn + 1)]
            : [dayAt(year + turn, 1), dayAt(year + turn + 1, 1)];
    if (!(from <= last)) return;
    yield { from, to: next - 1 };
  }
}

/** A rule with what it does not say itself: that is as on the first day. */
function asOnFirst(rule: Rule, { month, day, weekday }: Place): Rule {
  const { every, months, monthDays, yearDays, weekdays } = rule;
  if (monthDays.length + yearDays.length + weekdays.length > 0) return rule;
  return {
    ...rule,
    months: every === 'YEARLY' && months.length === 0 ? [month] : months,
    monthDays: every === 'YEARLY' || every === 'MONTHLY' ? [day] : monthDays,
    weekdays: every === 'WEEKLY' ? [{ weekday, nth: undefined }] : weekdays,
  };
}

/** The days of one span that a rule means. */
function daysIn(span: Span, rule: Rule): readonly number[] {
  const { every, months, monthDays, yearDays, weekdays, positions } = rule;
  const found: number[] = [];
  for (let number = span.from; number <= span.to; number += 1) {
    const { year, month, day, weekday } = placeOf(number);
    const monthSpan = { from: number - day + 1, to: dayAt(year, month + 1) - 1 };
    if (months.length > 0 && !months.includes(month)) {
      // None of this month will do.
      number = Math.min(monthSpan.to, span.to);
      continue;
    }
    const yearSpan = { from: dayAt(year, 1), to: dayAt(year + 1, 1) - 1 };
    if (monthDays.length > 0 && !isIn(monthDays, number, monthSpan)) continue;
    if (yearDays.length > 0 && !isIn(yearDays, number, yearSpan)) continue;
    const counted = every === 'MONTHLY' || (every === 'YEARLY' && months.length > 0) ? monthSpan : yearSpan;
    const isMeant = weekdays.some(
      (each) =>
        each.weekday === weekday &&
        (!each.nth || every === 'DAILY' || every === 'WEEKLY' || isNth(each.nth, number, counted)),
    );
    if (weekdays.length === 0 || isMeant) found.push(number);
  }
  if (positions.length === 0) return found;
  const placed = positions.flatMap((at) => found.at(at > 0 ? at - 1 : at) ?? []);
  return [...new Set(placed)].sort((a, b) => a - b);
}

/** Whether a day is one of those that are counted from the beginning of a span, or from its end. */
const isIn = (places: readonly number[], number: number, { from, to }: Span): boolean =>
  places.includes(number - from + 1) || places.includes(number - to - 1);

const isNth = (nth: number, number: number, { from, to }: Span): boolean =>
  nth > 0 ? Math.floor((number - from) / 7) + 1 === nth : Math.floor((to - number) / 7) + 1 === -nth;
