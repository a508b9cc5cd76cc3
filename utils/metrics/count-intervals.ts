import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { wilson, type ShareBetween } from './wilson.ts';

/** A number with the ends of its 80 % interval. */
export interface Between {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const tail = 0.1;

/** The mean behind a count of clicks or conversions that came by chance: exact (Garwood 1936), by quantiles of gamma. */
export const countInterval = (events: number): Between => ({
  value: events,
  low: events > 0 ? gammaQuantile(tail, events, 1) : 0,
  high: gammaQuantile(1 - tail, events + 1, 1),
});

/**
 * What a sum of amounts stands for, such as the revenue of purchases that came by chance: gamma with the mean and the
 * variance of the sum, its upper end as if the largest amount had come once more (Fay and Feuer 1997). Undefined without
 * an amount: how much one would have brought is not known.
 */
export function sumInterval(amounts: readonly number[]): Between | undefined {
  if (amounts.length === 0) return undefined;
  const value = amounts.reduce((sum, each) => sum + each, 0);
  const variance = amounts.reduce((sum, each) => sum + each * each, 0);
  const largest = Math.max(...amounts);
  if (value <= 0) return { value, low: 0, high: 0 };
  const quantile = (part: number, mean: number, of: number): number =>
    gammaQuantile(part, (mean * mean) / of, mean / of);
  return {
    value,
    low: quantile(tail, value, variance),
    high: quantile(1 - tail, value + largest, variance + largest * largest),
  };
}

/** A rate of two counts of which one is a part of the other: CTR, conversion rate. Undefined where nothing was counted. */
export const partInterval = (part: number, whole: number): ShareBetween | undefined =>
  whole > 0 && part >= 0 && part <= whole ? wilson(part, whole) : undefined;

/** Money by what came of it, such as CPC, CPM (per 1000) and CPA: what was spent is known, what came by chance is not. */
export function costPer(spent: number, events: number, per = 1): Between | undefined {
  if (events <= 0) return undefined;
  const { low, high } = countInterval(events);
  return { value: (spent * per) / events, low: (spent * per) / high, high: (spent * per) / low };
}

/** Revenue by what was spent (ROAS). Undefined where nothing was spent or nothing came. */
export function returnOn(spent: number, amounts: readonly number[]): Between | undefined {
  const sum = spent > 0 ? sumInterval(amounts) : undefined;
  return sum && { value: sum.value / spent, low: sum.low / spent, high: sum.high / spent };
}
