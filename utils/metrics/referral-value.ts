import type { Between } from './count-intervals.ts';
import { type Money, roundMoney, sumsOf } from './money.ts';

/** Somebody who was brought, with what they bought since. */
export interface Brought {
  readonly referralId: string;
  readonly toId: string;
  readonly purchases: readonly Money[];
  /** 0–1: how likely it is that they would have come anyway, and the ends of that where they were given. */
  readonly anyway: number;
  readonly anywayLow?: number | undefined;
  readonly anywayHigh?: number | undefined;
  /** Among how many who brought them what they bought is shared; 1 for one alone. */
  readonly bringers: number;
}

/** What one referral is worth in one currency. */
export interface IndirectPart extends Between {
  readonly referralId: string;
  readonly toId: string;
  readonly currency: string;
  /** All that they bought. */
  readonly bought: number;
  /** Of it the share of this referral, before the likelihood: bought / bringers. */
  readonly share: number;
}

/** Customer referral value by referral: share × (1 − would have come anyway). */
export const indirectParts = (all: readonly Brought[]): readonly IndirectPart[] =>
  all.flatMap(({ referralId, toId, purchases, anyway, anywayLow = anyway, anywayHigh = anyway, bringers }) =>
    sumsOf(purchases).map(({ currency, amount: bought }) => {
      const share = bought / Math.max(1, bringers);
      const ends = [anyway, anywayLow, anywayHigh].map((chance) => share * (1 - chance));
      return {
        referralId,
        toId,
        currency,
        bought,
        share,
        value: share * (1 - anyway),
        low: Math.min(...ends),
        high: Math.max(...ends),
      };
    }),
  );

export interface ValueTotal {
  readonly currency: string;
  /** What they bought themselves: exact. */
  readonly direct: number;
  /** Through people they brought. */
  readonly indirect: Between;
  readonly total: Between;
}

/** Direct and indirect by currency, the largest total first. Each total is the sum of its two parts, at every end. */
export function valueTotals(purchases: readonly Money[], parts: readonly IndirectPart[]): readonly ValueTotal[] {
  const direct = new Map(sumsOf(purchases).map(({ currency, amount }) => [currency, amount]));
  const currencies = new Set([...direct.keys(), ...parts.map(({ currency }) => currency)]);
  return [...currencies]
    .map((currency) => {
      const own = direct.get(currency) ?? 0;
      const of = parts.filter((part) => part.currency === currency);
      const sum = (end: keyof Between): number => roundMoney(of.reduce((total, part) => total + part[end], 0));
      const indirect = { value: sum('value'), low: sum('low'), high: sum('high') };
      const plus = (end: keyof Between): number => roundMoney(own + indirect[end]);
      return { currency, direct: own, indirect, total: { value: plus('value'), low: plus('low'), high: plus('high') } };
    })
    .sort((a, b) => b.total.value - a.total.value || (a.currency < b.currency ? -1 : 1));
}

/** A rank, or the first and last rank that it may be. */
export interface Ranked<T> {
  readonly item: T;
  readonly from: number;
  readonly to: number;
}

/**
 * In the order of their values, each with the ranks that it may have: two whose intervals overlap are not told apart.
 */
export function rankByInterval<T extends Between>(items: readonly T[]): readonly Ranked<T>[] {
  const lows = items.map(({ low }) => low).sort((a, b) => a - b);
  const highs = items.map(({ high }) => high).sort((a, b) => a - b);
  return [...items]
    .sort((a, b) => b.value - a.value)
    .map((item) => ({
      item,
      from: 1 + items.length - countBelow(lows, (low) => low <= item.high),
      to: items.length - countBelow(highs, (high) => high < item.low),
    }));
}

/** How many at the beginning of sorted numbers are `isBelow`. */
function countBelow(sorted: readonly number[], isBelow: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
