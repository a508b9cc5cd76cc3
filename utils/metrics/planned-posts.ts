import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** How far results of one account scatter: the standard deviation of the logarithm of engagement at one age. */
export interface Spread {
  readonly sd: number;
  /** Own posts that it is from; 0: it is supposed. */
  readonly n: number;
}

const plannedPower = 0.8;
export const plannedAlpha = 0.05;

/** Fewer posts say little of how far they scatter: their standard deviation is off by a fifth and more. */
export const postsForSpread = 12;
/** Wide rather than narrow: it plans too many posts rather than too few. */
export const supposedSpread: Spread = { sd: 1, n: 0 };
/** Fewer posts in an arm have no spread of their own to judge by. */
const leastPerArm = 6;
const narrowest = 0.1;

/** Of logarithms of own results (`logOf`), or what is supposed where there are too few. */
export function spreadOf(logs: readonly number[]): Spread {
  const n = logs.length;
  if (n < postsForSpread) return supposedSpread;
  const mean = logs.reduce((sum, each) => sum + each, 0) / n;
  const variance = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1);
  return { sd: Math.max(narrowest, Math.sqrt(variance)), n };
}

/** Pairs of arms that are compared. */
export const pairsOf = (arms: number): number => (arms * (arms - 1)) / 2;

/**
 * Posts of each arm until a difference of `ratio` between two arms is seen in 80 % of experiments, at an error of 5 % over
 * all pairs of arms together (Bonferroni):
 *
 *     n = 2 (z₁₋ₐ⸝₂ + z₀.₈)² σ² ÷ δ² + z²₁₋ₐ⸝₂ ÷ 4,   δ = ln ratio,  a = 0.05 ÷ pairs
 *
 * The first term is that of two normal means (Cohen 1988, chapter 2; Chow, Shao and Wang 2008, 3.2), the second one makes
 * up for the spread not being known (Guenther 1981).
 */
export function plannedPosts(sd: number, ratio: number, arms: number): number {
  const z = normal(1 - plannedAlpha / pairsOf(arms) / 2);
  const n = (2 * (z + normal(plannedPower)) ** 2 * sd ** 2) / Math.log(ratio) ** 2 + z ** 2 / 4;
  return Math.max(leastPerArm, Math.ceil(n));
}

/** Student's t with so many degrees of freedom is the normal distribution to six digits. */
const normal = (share: number): number => tQuantile(share, 1e7);
