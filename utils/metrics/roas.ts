import type { OutcomeMetrics } from '../model/results.ts';
import type { Estimate } from './estimate.ts';
import { countInterval } from './intervals.ts';

/**
 * Return on advertising spend: revenue for each unit of spend, in one currency and from one source. The interval is that
 * of the count of conversions at their mean value; without a count there is none.
 */
export function roas({ revenue, spend, conversions }: OutcomeMetrics): Estimate | undefined {
  if (revenue === undefined || spend === undefined || !(spend > 0)) return undefined;
  const value = revenue / spend;
  const counts = conversions !== undefined && conversions > 0 ? countInterval(conversions) : undefined;
  if (!counts || conversions === undefined) return { value };
  return { value, interval: { low: (value * counts.low) / conversions, high: (value * counts.high) / conversions } };
}
