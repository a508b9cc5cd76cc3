import type { OutcomeMetrics } from '../model/results.ts';
import { costOf, type Estimate } from './estimate.ts';

/** Cost of a click, with the interval of the count of clicks. */
export const cpc = ({ spend, clicks }: OutcomeMetrics): Estimate | undefined => costOf(spend, clicks);
