import type { OutcomeMetrics } from '../model/results.ts';
import type { Estimate } from './estimate.ts';
import { wilsonInterval } from './intervals.ts';

export interface ConversionRate extends Estimate {
  /** What it is a share of. */
  readonly of: 'clicks' | 'visits';
}

/**
 * Conversions of clicks, or of visits where the source counts no clicks, with Wilson's interval at 95 %. Undefined where
 * there are more conversions than that: one visit may bring several.
 */
export function conversionRate({ conversions, clicks, visits }: OutcomeMetrics): ConversionRate | undefined {
  const of = clicks === undefined ? 'visits' : 'clicks';
  const all = clicks ?? visits;
  if (conversions === undefined || all === undefined) return undefined;
  const interval = wilsonInterval(conversions, all);
  return interval && { value: conversions / all, interval, of };
}
