import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { wilson, type ShareBetween } from './wilson.ts';

/** A number with the ends of its 80 % interval. */
export interface Between {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const tail = 0.1;

/**
 * The mean behind a count of clicks, conversions or purchases that came by chance: Jeffreys' interval, by quantiles of gamma.
 * The exact one (Garwood 1936) holds at least 80 % whatever the mean is, and so 84 % over all means; this one holds 80 %
 * over all of them, and for single ones a little more or less, since counts are whole.
 */
export const countInterval = (events: number): Between => ({
  value: events,
  low: events > 0 ? gammaQuantile(tail, events + 0.5, 1) : 0,
  high: gammaQuantile(1 - tail, events + 0.5, 1),
});

/** A rate of two counts of which one is a part of the other: CTR, conversion rate. Undefined where nothing was counted. */
export const partInterval = (part: number, whole: number): ShareBetween | undefined =>
  whole > 0 && part >= 0 && part <= whole ? wilson(part, whole) : undefined;

/** Money by what came of it, such as CPC, CPM (per 1000) and CPA: what was spent is known, what came by chance is not. */
export function costPer(spent: number, events: number, per = 1): Between | undefined {
  if (events <= 0) return undefined;
  const { low, high } = countInterval(events);
  return { value: (spent * per) / events, low: (spent * per) / high, high: (spent * per) / low };
}
