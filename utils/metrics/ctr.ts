import type { OutcomeMetrics } from '../model/results.ts';
import { type Between, partInterval } from './count-intervals.ts';

/** Click-through rate: clicks of impressions, of one source and the same days. Undefined where either was not given. */
export const ctr = ({ clicks, impressions }: OutcomeMetrics): Between | undefined =>
  clicks === undefined || impressions === undefined ? undefined : partInterval(clicks, impressions);
