import type { OutcomeMetrics } from '../model/results.ts';
import { costOf, type Estimate } from './estimate.ts';

/** Cost of a conversion, with the interval of their count. */
export const cpa = ({ spend, conversions }: OutcomeMetrics): Estimate | undefined => costOf(spend, conversions);
