import type { OutcomeMetrics } from '../model/results.ts';
import { type Between, partInterval } from './count-intervals.ts';

export interface ConversionRate extends Between {
  /** What it is a share of. */
  readonly of: 'clicks' | 'visits';
}

/**
 * Conversions of clicks, or of visits where the source counts no clicks. Undefined where there are more conversions than
 * that: one visit may bring several.
 */
export function conversionRate({ conversions, clicks, visits }: OutcomeMetrics): ConversionRate | undefined {
  const all = clicks ?? visits;
  if (conversions === undefined || all === undefined) return undefined;
  const share = partInterval(conversions, all);
  return share && { ...share, of: clicks === undefined ? 'visits' : 'clicks' };
}
