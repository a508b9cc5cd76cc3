import type { OutcomeMetrics } from '../model/results.ts';
import { type Between, costPer } from './count-intervals.ts';

/** Cost of a conversion, of one source and the same days. Undefined where either was not given, or there was none. */
export const cpa = ({ spend, conversions }: OutcomeMetrics): Between | undefined =>
  spend === undefined || conversions === undefined ? undefined : costPer(spend, conversions);
