import type { OutcomeMetrics } from '../model/results.ts';
import { type Between, countInterval } from './count-intervals.ts';

/** Without ends where it cannot be said what chance alone can do. */
export type Return = Pick<Between, 'value'> & Partial<Between>;

/**
 * Return on what was spent: revenue for each unit of spend, of one source, in one currency and the same days. A file gives
 * the sum of the purchases and not each of them: the interval is that of their count, at their mean.
 */
export function roas({ revenue, spend, conversions }: OutcomeMetrics): Return | undefined {
  if (revenue === undefined || spend === undefined || spend <= 0) return undefined;
  const value = revenue / spend;
  if (!conversions) return { value };
  const { low, high } = countInterval(conversions);
  return { value, low: (value * low) / conversions, high: (value * high) / conversions };
}
