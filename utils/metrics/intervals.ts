import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';

/** What a figure can be by chance alone, at 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, at 97.5 %. */
const z = 1.959963984540054;
const tail = 0.025;

/** Wilson's interval of a share: `part` of `all`. Undefined where that is no share. */
export function wilsonInterval(part: number, all: number): Interval | undefined {
  if (!(all > 0) || part < 0 || part > all) return undefined;
  const share = part / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { low: part === 0 ? 0 : Math.max(0, middle - half), high: part === all ? 1 : Math.min(1, middle + half) };
}

/** The exact interval of a count of rare things that do not wait for each other, by quantiles of the gamma distribution. */
export function countInterval(count: number): Interval | undefined {
  if (!(count >= 0) || !Number.isFinite(count)) return undefined;
  return { low: count === 0 ? 0 : gammaQuantile(tail, count, 1), high: gammaQuantile(1 - tail, count + 1, 1) };
}
