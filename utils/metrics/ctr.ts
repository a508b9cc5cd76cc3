import type { OutcomeMetrics } from '../model/results.ts';
import type { Estimate } from './estimate.ts';
import { wilsonInterval } from './intervals.ts';

/** Click-through rate: clicks of impressions, of one source and the same days, with Wilson's interval at 95 %. */
export function ctr({ clicks, impressions }: OutcomeMetrics): Estimate | undefined {
  if (clicks === undefined || impressions === undefined) return undefined;
  const interval = wilsonInterval(clicks, impressions);
  return interval && { value: clicks / impressions, interval };
}
