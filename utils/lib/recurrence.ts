/** How an entry comes again, as in RFC 5545: of its rules those that a plan of posts needs. */
export interface Recurrence {
  readonly every: 'day' | 'week' | 'month';
  /** Every so many days, weeks or months. */
  readonly interval: number;
  /** Of a week: the days of it, 0 is Sunday. Empty: that of the first one. */
  readonly weekdays: readonly number[];
  /** How often in all; undefined with `until`. */
  readonly count?: number | undefined;
  /** The last day that may be one, `yyyy-mm-dd`. */
  readonly until?: string | undefined;
}

export const mostRepeats = 104;

const dayMs = 86_400_000;
const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;

const numberOf = (day: string): number => Date.parse(`${day}T00:00Z`) / dayMs;
const dayOfNumber = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=8". */
export function ruleText({ every, interval, weekdays, count, until }: Recurrence): string {
  return [
    `FREQ=${frequencies[every]}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(every === 'week' && weekdays.length > 0
      ? [
          `BYDAY=${[...weekdays]
            .sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
            .map((day) => names[day])
            .join(',')}`,
        ]
      : []),
    ...(until ? [`UNTIL=${until.replaceAll('-', '')}`] : count === undefined ? [] : [`COUNT=${count}`]),
  ].join(';');
}

/** The opposite; undefined for a rule that has more in it, or none of a plan's. */
export function ruleOf(text: string): Recurrence | undefined {
  const parts = new Map(
    text
      .replace(/^RRULE:/i, '')
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined]),
  );
  const every = (['day', 'week', 'month'] as const).find((each) => frequencies[each] === parts.get('FREQ'));
  const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST']);
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const weekdays =
    parts
      .get('BYDAY')
      ?.split(',')
      .map((name) => names.indexOf(name)) ?? [];
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined;
  const ends = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  const isOdd =
    !every ||
    [...parts.keys()].some((key) => !known.has(key)) ||
    !Number.isInteger(interval) ||
    interval < 1 ||
    weekdays.includes(-1) ||
    (weekdays.length > 0 && every !== 'week') ||
    (count !== undefined && (!Number.isInteger(count) || count < 1)) ||
    (parts.has('UNTIL') && !ends);
  if (isOdd) return undefined;
  return { every, interval, weekdays, count, ...(ends ? { until: ends.slice(1).join('-') } : {}) };
}

/**
 * The days on which something comes that begins on a day, which is always the first of them. A month without that day has
 * none, as in other calendars. At most `mostRepeats`, where the rule has no end.
 */
export function daysOfRule(first: string, rule: Recurrence): readonly string[] {
  const most = Math.min(rule.count ?? mostRepeats, mostRepeats);
  const last = rule.until ? numberOf(rule.until) : Infinity;
  const days = new Set([numberOf(first)]);
  for (const day of candidates(first, rule)) {
    if (day > last || days.size >= most) break;
    days.add(day);
  }
  return [...days].map(dayOfNumber);
}

function* candidates(first: string, { every, interval, weekdays }: Recurrence): Generator<number> {
  const start = numberOf(first);
  // No rule of a plan is asked for more than some years.
  for (let turn = 0; turn < 50 * mostRepeats; turn += 1)
    if (every === 'day') yield start + turn * interval;
    else if (every === 'week') {
      // Weeks begin on Monday, as in the rules of calendars where nothing else is said; day 0 was a Thursday.
      const monday = start - ((start + 3) % 7) + 7 * interval * turn;
      const offsets = (weekdays.length > 0 ? weekdays : [(start + 4) % 7]).map((day) => (day + 6) % 7);
      for (const offset of offsets.sort((a, b) => a - b)) if (monday + offset >= start) yield monday + offset;
    } else {
      const [year = 1970, month = 1, date = 1] = first.split('-').map(Number);
      const day = new Date(Date.UTC(year, month - 1 + turn * interval, date));
      if (day.getUTCDate() === date) yield day.getTime() / dayMs;
    }
}
