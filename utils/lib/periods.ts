/** Months and quarters in the user's time zone, named `2026-10` and `2026-q4`. */

export type PeriodKind = 'month' | 'quarter';

export interface Period {
  readonly key: string;
  readonly kind: PeriodKind;
  /** Its first moment, ms. */
  readonly from: number;
  /** The first moment after it, ms. */
  readonly to: number;
}

const monthsOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3 };
/** From this year on: what was before is no time of a report. */
const firstYear = 2000;

/** Months since the year 0: whatever is counted in months is a number. */
const monthOf = (at: number): number => {
  const date = new Date(at);
  return date.getFullYear() * 12 + date.getMonth();
};

/** The `index`-th month or quarter since the year 0. Not by adding days: months and the change of clocks have their own. */
function periodAt(kind: PeriodKind, index: number): Period {
  const months = monthsOf[kind];
  const start = (of: number): number => new Date(Math.floor((of * months) / 12), (of * months) % 12, 1).getTime();
  const year = Math.floor((index * months) / 12);
  const place = ((index * months) % 12) / months + 1;
  const key = kind === 'month' ? `${year}-${String(place).padStart(2, '0')}` : `${year}-q${place}`;
  return { key, kind, from: start(index), to: start(index + 1) };
}

const indexOf = ({ kind, from }: Period): number => Math.floor(monthOf(from) / monthsOf[kind]);

/** Undefined where the text names none. */
export function periodOf(key: string): Period | undefined {
  const [, year = '', month, quarter] = /^(\d{4})-(?:(\d{2})|q([1-4]))$/.exec(key) ?? [];
  if (Number(year) < firstYear) return undefined;
  if (quarter !== undefined) return periodAt('quarter', Number(year) * 4 + Number(quarter) - 1);
  return Number(month) >= 1 && Number(month) <= 12
    ? periodAt('month', Number(year) * 12 + Number(month) - 1)
    : undefined;
}

/** The one so many after it; before it where the number is negative. */
export const periodAfter = (period: Period, count: number): Period => periodAt(period.kind, indexOf(period) + count);

/** The one that a moment is in. */
export const periodAround = (kind: PeriodKind, at: number): Period =>
  periodAt(kind, Math.floor(monthOf(at) / monthsOf[kind]));

/** The last one that is over. */
export const lastPeriod = (kind: PeriodKind, now: number): Period => periodAfter(periodAround(kind, now), -1);
