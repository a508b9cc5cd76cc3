import type { GrowthCurve } from './growth-curve.ts';
import { medianResult, type SeenPost } from './median-result.ts';
import { timesOf } from './usual.ts';

/** How posts of one kind did against the others of the same account. */
export interface EffectOf {
  /** Posts of the kind that could be compared. */
  readonly n: number;
  /** Their median engagement by that of the others, at the same age. */
  readonly factor: number;
  readonly low: number;
  readonly high: number;
}

const hourMs = 3_600_000;
const ages: readonly number[] = [24 * hourMs, 72 * hourMs, 168 * hourMs];

/**
 * At the first age at which enough posts of both kinds are comparable; undefined without enough of them. The interval
 * is that of the worst case of both medians' 80 % intervals, so wider than 80 %: rather nothing said than too much.
 */
export function effectOf(
  ofKind: readonly SeenPost[],
  others: readonly SeenPost[],
  curve: GrowthCurve,
): EffectOf | undefined {
  for (const age of ages) {
    const [one, other] = [medianResult(ofKind, curve, age).result, medianResult(others, curve, age).result];
    if (!one || !other) continue;
    return {
      n: one.n,
      factor: timesOf(one.median, other.median),
      low: timesOf(one.low, other.high),
      high: timesOf(one.high, other.low),
    };
  }
  return undefined;
}
