import { medianOf } from './residuals.ts';
import { postsNeeded } from './usual.ts';

/** How many times a typical post of one time had what a typical post of another had, with an 80 % interval. */
export interface PeriodChange {
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  /** Said only where the interval lies on one side of 1. */
  readonly says: 'up' | 'down' | 'unclear';
  /** Posts of the later and of the earlier time. */
  readonly n: readonly [later: number, earlier: number];
}

const z80 = 1.2815515655446004;

/**
 * By the logarithms of what posts had at the same age, one added. The factor is the median of the ratios between all pairs
 * of a later and an earlier post; the interval is that of Hodges and Lehmann (1963) by the ranks of these pairs, which
 * supposes no distribution but that both times have the same one; between two ranks where few posts have no rank of just
 * 80 %. Undefined with fewer than six posts in either.
 */
export function periodChange(later: readonly number[], earlier: readonly number[]): PeriodChange | undefined {
  const [n, m] = [later.length, earlier.length];
  if (n < postsNeeded || m < postsNeeded) return undefined;
  const ratios = later.flatMap((one) => earlier.map((other) => one - other)).sort((a, b) => a - b);
  const half = (n * m) / 2;
  const cut = half - z80 * Math.sqrt((n * m * (n + m + 1)) / 12) - 0.5;
  const [low, high] = [Math.exp(between(ratios, cut)), Math.exp(between(ratios, n * m - 1 - cut))];
  return {
    factor: Math.exp(medianOf(ratios)),
    low,
    high,
    says: low > 1 ? 'up' : high < 1 ? 'down' : 'unclear',
    n: [n, m],
  };
}

/** Of sorted values, between the two around a place that is no whole number. */
function between(sorted: readonly number[], place: number): number {
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
