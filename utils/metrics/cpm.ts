import type { OutcomeMetrics } from '../model/results.ts';
import { type Between, costPer } from './count-intervals.ts';

/** Cost of a thousand impressions, of one source and the same days. Undefined where either was not given, or there was none. */
export const cpm = ({ spend, impressions }: OutcomeMetrics): Between | undefined =>
  spend === undefined || impressions === undefined ? undefined : costPer(spend, impressions, 1000);
