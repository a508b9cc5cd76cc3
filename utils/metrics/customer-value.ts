import { type Between, countInterval } from './count-intervals.ts';
import { type Money, roundMoney, sumsOf } from './money.ts';

/** Something bought: money that came, and when, ms. */
export interface Purchase extends Money {
  readonly at: number;
}

/** What somebody bought in one currency, and what that lets one expect. */
export interface DirectValue {
  readonly currency: string;
  /** The sum of what was bought: exact. */
  readonly spent: number;
  readonly n: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Absent while there is too little to say: see `needed`. */
  readonly expected?: Expected;
  /** How many purchases, and how many days since the first, are missing until something can be said. */
  readonly needed: { readonly purchases: number; readonly days: number };
}

/** Simple customer lifetime value: average purchase × purchases a year × years. Revenue, not profit. */
export interface Expected extends Between {
  readonly average: number;
  /** Purchases after the first, by the years since it; with 80 % confidence if they come by chance (Poisson). */
  readonly perYear: Between;
  readonly years: number;
}

const dayMs = 86_400_000;
const yearMs = 365.25 * dayMs;
const leastPurchases = 3;
export const leastDays = 90;

/** Direct value by currency, the most spent first. `years`: how long a customer is expected to stay from now on. */
export function directValue(purchases: readonly Purchase[], now: number, years: number): readonly DirectValue[] {
  return sumsOf(purchases).map(({ currency, amount: spent }) => {
    const all = purchases.filter((each) => each.currency === currency);
    const times = all.map(({ at }) => at);
    const [firstAt, lastAt] = [Math.min(...times), Math.max(...times)];
    const days = Math.floor(Math.max(0, now - firstAt) / dayMs);
    const needed = { purchases: Math.max(0, leastPurchases - all.length), days: Math.max(0, leastDays - days) };
    const base = { currency, spent, n: all.length, firstAt, lastAt, needed };
    if (needed.purchases > 0 || needed.days > 0) return base;
    return { ...base, expected: expectedOf(spent / all.length, all.length - 1, (now - firstAt) / yearMs, years) };
  });
}

function expectedOf(average: number, again: number, sinceYears: number, years: number): Expected {
  const events = countInterval(again);
  const perYear = {
    value: events.value / sinceYears,
    low: events.low / sinceYears,
    high: events.high / sinceYears,
  };
  const worth = (rate: number): number => roundMoney(average * rate * years);
  return { average, perYear, years, value: worth(perYear.value), low: worth(perYear.low), high: worth(perYear.high) };
}
