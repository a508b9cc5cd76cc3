import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { wilson, type ShareBetween, z80 } from './wilson.ts';

/** A number with the ends of its 80 % interval. */
export interface Between {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const tail = 0.1;
/** Up to so many events the library is right to the last digit. From 960 on it is off, at 1,041 by 7 % of the interval. */
const mostOfLibrary = 500;

/**
 * The mean behind a count of clicks, conversions or purchases that came by chance: Jeffreys' interval, by quantiles of gamma.
 * The exact one (Garwood 1936) holds at least 80 % whatever the mean is, and so 84 % over all means; this one holds 80 %
 * over all of them, and for single ones a little more or less, since counts are whole.
 */
export const countInterval = (events: number): Between => ({
  value: events,
  low: events > 0 ? gammaAt(tail, -z80, events + 0.5) : 0,
  high: gammaAt(1 - tail, z80, events + 0.5),
});

/** The quantile of a gamma distribution; `z` is that of the normal one. Of many events by Cornish and Fisher's expansion. */
function gammaAt(share: number, z: number, shape: number): number {
  if (shape <= mostOfLibrary) return gammaQuantile(share, shape, 1);
  const root = Math.sqrt(shape);
  const bent = (z * z - 1) / 3 + (z ** 3 - 7 * z) / (36 * root) - (3 * z ** 4 + 7 * z * z - 16) / (810 * shape);
  return shape + z * root + bent;
}

/** A rate of two counts of which one is a part of the other: CTR, conversion rate. Undefined where nothing was counted. */
export const partInterval = (part: number, whole: number): ShareBetween | undefined =>
  whole > 0 && part >= 0 && part <= whole ? wilson(part, whole) : undefined;

/** Money by what came of it, such as CPC, CPM (per 1000) and CPA: what was spent is known, what came by chance is not. */
export function costPer(spent: number, events: number, per = 1): Between | undefined {
  if (events <= 0) return undefined;
  const { low, high } = countInterval(events);
  return { value: (spent * per) / events, low: (spent * per) / high, high: (spent * per) / low };
}
