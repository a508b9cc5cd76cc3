import { midpoint } from '../lib/count.ts';
import type { MedianResult } from '../model/rival.ts';
import { comparableAt } from './at-age.ts';
import type { GrowthCurve } from './growth-curve.ts';
import { type AgedCount, medianInterval, postsNeeded } from './usual.ts';

/** The engagement of one post at the ages at which it was seen. */
export type SeenPost = readonly AgedCount[];

const hourMs = 3_600_000;
/** The ages at which posts are compared; the first has most of what a post gets, the last nearly all of it. */
const comparedAges: readonly number[] = [24 * hourMs, 72 * hourMs, 168 * hourMs];
/** Younger posts are still growing fast: they say nothing about a result. */
const grownMs = 24 * hourMs;

/**
 * The median result of posts: at the first age at which enough of them are comparable, else of what each had when it
 * was seen last. With `ageMs` at that age only. Without enough posts: how many there are, and how many more it takes.
 */
export function medianResult(
  posts: readonly SeenPost[],
  curve: GrowthCurve,
  ageMs?: number,
): { readonly result: MedianResult | undefined; readonly n: number; readonly needed: number } {
  let most = 0;
  for (const age of ageMs === undefined ? comparedAges : [ageMs]) {
    const values = posts.flatMap((post) => comparableAt(post, age, curve) ?? []);
    if (values.length >= postsNeeded) return enough({ ...medianOf(values), at: { ageMs: age } });
    most = Math.max(most, values.length);
  }
  if (ageMs !== undefined) return tooFew(most);
  const last = posts.flatMap((post) => post.reduce<AgedCount | undefined>(older, undefined) ?? []);
  const grown = last.filter((seen) => seen.ageMs >= grownMs);
  if (grown.length < postsNeeded) return tooFew(Math.max(most, grown.length));
  const ages = grown.map((seen) => seen.ageMs);
  const agesMs = { from: Math.min(...ages), to: Math.max(...ages) };
  return enough({ ...medianOf(grown.map(({ count }) => midpoint(count))), at: { agesMs } });
}

const older = (a: AgedCount | undefined, b: AgedCount): AgedCount => (a && a.ageMs >= b.ageMs ? a : b);

const enough = (result: MedianResult) => ({ result, n: result.n, needed: 0 });
const tooFew = (n: number) => ({ result: undefined, n, needed: Math.max(0, postsNeeded - n) });

/** With the interval of order statistics at 80 %, which supposes no distribution. */
export function medianOf(values: readonly number[]): Omit<MedianResult, 'at'> {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (index: number): number => sorted[index] ?? 0;
  const [low, high] = medianInterval(n, 0.8);
  return { median: (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2, low: at(low), high: at(high), n };
}
