import ICAL from 'ical.js';

/** 1 is Monday and 7 Sunday. `nth`: only that one of a month or a year, from its end where it is less than 0. */
interface Weekday {
  readonly weekday: number;
  readonly nth: number | undefined;
}

/** A rule by which something comes again, as RFC 5545 writes them, of days and longer. */
export interface Rule {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | undefined;
  /** The last moment at which it may come: a day, or a clock as well, which is that of UTC or of no zone. */
  readonly until: { readonly day: string; readonly clock: string | undefined; readonly isUtc: boolean } | undefined;
  /** 1 is Monday and 7 Sunday. */
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekdays: readonly Weekday[];
  readonly positions: readonly number[];
}

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Undefined for a text that is no rule, and for one of hours or of numbered weeks. */
export function readRule(text: string): Rule | undefined {
  try {
    const said = ICAL.Recur.fromString(text);
    const every = frequencies.find((each) => each === said.freq);
    const parts = said.parts as Readonly<Record<string, readonly (string | number)[] | undefined>>;
    const numbers = (name: string): readonly number[] => (parts[name] ?? []).map(Number);
    // Several clocks of one day would be several entries of it.
    const isFiner = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => numbers(name).length > 1);
    if (!every || isFiner || parts['BYWEEKNO'] !== undefined || (said.count ?? 1) < 1) return undefined;
    // The types do not say that there may be none.
    const until = (said.until as ICAL.Time | null) ?? undefined;
    return {
      every,
      interval: Math.max(1, said.interval),
      count: said.count ?? undefined,
      until: until && {
        day: until.toString().slice(0, 10),
        clock: until.isDate ? undefined : until.toString().slice(11, 16),
        isUtc: until.zone === ICAL.Timezone.utcTimezone,
      },
      weekStart: ((said.wkst + 5) % 7) + 1,
      months: numbers('BYMONTH'),
      monthDays: numbers('BYMONTHDAY'),
      yearDays: numbers('BYYEARDAY'),
      weekdays: (parts['BYDAY'] ?? []).map((each) => weekdayIn(String(each))),
      positions: numbers('BYSETPOS'),
    };
  } catch {
    return undefined;
  }
}

function weekdayIn(text: string): Weekday {
  const [, nth, name = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = names.indexOf(name) + 1;
  if (weekday === 0) throw new Error(`no day of the week: ${text}`);
  return { weekday, nth: nth === undefined ? undefined : Number(nth) };
}
