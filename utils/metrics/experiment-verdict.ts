import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { pairsOf, plannedAlpha } from './planned-posts.ts';
import { logOf } from './residuals.ts';

/** What the posts of one arm had. */
export interface ArmResult {
  readonly n: number;
  /** Their geometric mean (of engagement with one added), with its 95 % interval. */
  readonly typical: number;
  readonly low: number;
  readonly high: number;
}

/** One arm against another. */
export interface ArmPair {
  /** Indices of the arms. */
  readonly a: number;
  readonly b: number;
  /** How many times as much A had as B. `low` to `high` is an interval that is right for all pairs at once in 95 of 100 cases. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** The probability that A is the better one, 0–1; see `experimentVerdict`. */
  readonly isBetter: number;
  /** The interval leaves one out. */
  readonly isDistinct: boolean;
}

export interface Verdict {
  readonly arms: readonly ArmResult[];
  readonly pairs: readonly ArmPair[];
}

/** Posts that all had the same say nothing of chance. */
const narrowest = 0.05;
const leastPosts = 2;

/**
 * What an experiment says, by the values of each arm; only to be asked at its end. On the logarithm of engagement:
 * intervals are Welch's (1947), for all pairs together at 95 % (Bonferroni). The probability that A is better is
 * Bayesian with the reference prior, which takes both means and spreads as unknown: the posterior of the difference is
 * that of Behrens and Fisher, in Welch's approximation (Box and Tiao 1973, 2.5), so that it and the interval agree.
 * Undefined where an arm has fewer than two values.
 */
export function experimentVerdict(values: readonly (readonly number[])[]): Verdict | undefined {
  const arms = values.map(momentsOf);
  if (arms.length < 2 || arms.some(({ n }) => n < leastPosts)) return undefined;
  const alpha = plannedAlpha / pairsOf(arms.length);
  return {
    arms: arms.map(({ n, mean, variance }): ArmResult => {
      const half = tQuantile(1 - plannedAlpha / 2, n - 1) * Math.sqrt(variance / n);
      const [typical, low, high] = [mean, mean - half, mean + half].map((each) => Math.max(0, Math.expm1(each)));
      return { n, typical: typical ?? 0, low: low ?? 0, high: high ?? 0 };
    }),
    pairs: arms.flatMap((first, a) =>
      arms.slice(a + 1).map((second, at): ArmPair => ({ a, b: a + 1 + at, ...compared(first, second, alpha) })),
    ),
  };
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

function momentsOf(values: readonly number[]): Moments {
  const logs = values.map(logOf);
  const n = logs.length;
  const mean = logs.reduce((sum, each) => sum + each, 0) / Math.max(1, n);
  const variance = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, n - 1);
  return { n, mean, variance: Math.max(narrowest ** 2, variance) };
}

function compared(a: Moments, b: Moments, alpha: number): Omit<ArmPair, 'a' | 'b'> {
  const [ofA, ofB] = [a.variance / a.n, b.variance / b.n];
  const error = Math.sqrt(ofA + ofB);
  const freedom = (ofA + ofB) ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1));
  const difference = a.mean - b.mean;
  const half = tQuantile(1 - alpha / 2, freedom) * error;
  return {
    ratio: Math.exp(difference),
    low: Math.exp(difference - half),
    high: Math.exp(difference + half),
    isBetter: belowT(difference / error, freedom),
    isDistinct: Math.abs(difference) > half,
  };
}

/** The share of Student's t below a value: its quantiles are in the library, and are turned round by halving. */
export function belowT(value: number, freedom: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (tQuantile(middle, freedom) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
