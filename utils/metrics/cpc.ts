import type { OutcomeMetrics } from '../model/results.ts';
import { type Between, costPer } from './count-intervals.ts';

/** Cost of a click, of one source and the same days. Undefined where either was not given, or there was none. */
export const cpc = ({ spend, clicks }: OutcomeMetrics): Between | undefined =>
  spend === undefined || clicks === undefined ? undefined : costPer(spend, clicks);
