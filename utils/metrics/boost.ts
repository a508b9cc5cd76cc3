import { comparableAt } from './at-age.ts';
import { ageOfShare, type GrowthCurve } from './growth-curve.ts';
import type { AgedCount } from './usual.ts';
import { wilson } from './wilson.ts';

const dayMs = 86_400_000;
/** Fewer posts at that age have no best tenth. */
const postsForBoost = 20;

export interface YoungPost {
  readonly key: string;
  /** Its sightings. */
  readonly series: readonly AgedCount[];
}

/** An own post that is among the best tenth at its age while it is still young enough to be worth money. */
export interface BoostCandidate {
  readonly key: string;
  /** When it was seen last, by its age, ms. */
  readonly ageMs: number;
  /** The multiple of the median of earlier posts at that age. */
  readonly factor: number;
  /** Which share of earlier posts had less at that age, 0–1, with an 80 % interval. */
  readonly percentile: { readonly value: number; readonly low: number; readonly high: number };
  readonly n: number;
  /** The age by which a usual post has nine tenths of what it gets: what comes later comes from the money, ms. */
  readonly stopMs: number;
}

/**
 * Own posts of the first day that stand in the best tenth of earlier ones at the very same age: even the low end of what
 * was seen is above the 90 % quantile (type 6, Weibull's, so that one of ten new posts is above it by chance).
 */
export function boostCandidates(
  young: readonly YoungPost[],
  earlier: readonly (readonly AgedCount[])[],
  curve: GrowthCurve,
): readonly BoostCandidate[] {
  return young.flatMap(({ key, series }): BoostCandidate[] => {
    const newest = series.reduce<AgedCount | undefined>((a, b) => (a && a.ageMs >= b.ageMs ? a : b), undefined);
    if (!newest || newest.ageMs <= 0 || newest.ageMs > dayMs) return [];
    const values = earlier.flatMap((each) => comparableAt(each, newest.ageMs, curve) ?? []);
    const n = values.length;
    if (n < postsForBoost) return [];
    const sorted = values.sort((a, b) => a - b);
    if (newest.count.from <= quantileOf(sorted, 0.9)) return [];
    const middle = (newest.count.from + newest.count.to) / 2;
    return [
      {
        key,
        ageMs: newest.ageMs,
        factor: middle / Math.max(0.5, quantileOf(sorted, 0.5)),
        percentile: wilson(sorted.filter((value) => value < newest.count.from).length, n),
        n,
        stopMs: ageOfShare(curve, 0.9),
      },
    ];
  });
}

/** Of sorted values, at p × (n + 1). */
function quantileOf(sorted: readonly number[], p: number): number {
  const at = Math.max(0, Math.min(sorted.length - 1, p * (sorted.length + 1) - 1));
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (at - Math.floor(at)) * (high - low);
}
