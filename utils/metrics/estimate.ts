import { countInterval, type Interval } from './intervals.ts';

/** A figure, and what it can be by chance alone where that can be said. */
export interface Estimate {
  readonly value: number;
  readonly interval?: Interval;
}

/** What one of so many costs. Undefined where there was none: nothing was bought for any price. */
export function costOf(spend: number | undefined, count: number | undefined): Estimate | undefined {
  if (spend === undefined || count === undefined || !(count > 0)) return undefined;
  const counts = countInterval(count);
  // More of them for the same money is less for each.
  const interval = counts && counts.low > 0 ? { low: spend / counts.high, high: spend / counts.low } : undefined;
  return { value: spend / count, ...(interval ? { interval } : {}) };
}
