import { comparableAt } from './at-age.ts';
import type { GrowthCurve } from './growth-curve.ts';
import { followersAt, type SeenFollowers } from './rates.ts';
import { type AgedCount, medianInterval, postsNeeded } from './usual.ts';

/** What a post had at that age by the followers of then, over the posts of an account. `low` to `high`: 80 %. */
export interface LandscapeRate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export interface LandscapePost {
  /** When it was published, ms. */
  readonly at: number;
  readonly series: readonly AgedCount[];
}

/** The age at which accounts are held beside each other, ms: nearly all that a post gets, on every network. */
export const landscapeAgeMs = 7 * 86_400_000;

/**
 * The median engagement rate by followers of an account, each post at the same age and by the followers that were seen around
 * then. Posts without either say nothing. Undefined with too few of them.
 */
export function landscapeRate(
  posts: readonly LandscapePost[],
  followers: readonly SeenFollowers[],
  curve: GrowthCurve,
): { readonly rate: LandscapeRate | undefined; readonly n: number } {
  const rates = posts
    .flatMap(({ at, series }) => {
      const value = comparableAt(series, landscapeAgeMs, curve);
      const by = followersAt(followers, at + landscapeAgeMs)?.count;
      return value === undefined || !by || by.from <= 0 ? [] : [value / ((by.from + by.to) / 2)];
    })
    .sort((a, b) => a - b);
  const n = rates.length;
  if (n < postsNeeded) return { rate: undefined, n };
  const of = (index: number): number => rates[index] ?? 0;
  const [low, high] = medianInterval(n, 0.8);
  const median = (of(Math.floor((n - 1) / 2)) + of(Math.floor(n / 2))) / 2;
  return { rate: { median, low: of(low), high: of(high), n }, n };
}

/** The middle of some accounts and both ends of them: a handful of accounts has no interval. Undefined below two. */
export function middleOf(
  values: readonly number[],
): { readonly middle: number; readonly from: number; readonly to: number; readonly n: number } | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (n < 2 || from === undefined || to === undefined) return undefined;
  const middle = ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2;
  return { middle, from, to, n };
}
