import type { OutcomeMetrics } from '../model/results.ts';
import { costOf, type Estimate } from './estimate.ts';

/** Cost of a thousand impressions, with the interval of their count. */
export function cpm({ spend, impressions }: OutcomeMetrics): Estimate | undefined {
  const one = costOf(spend, impressions);
  if (!one) return undefined;
  const { value, interval } = one;
  return {
    value: value * 1000,
    ...(interval ? { interval: { low: interval.low * 1000, high: interval.high * 1000 } } : {}),
  };
}
