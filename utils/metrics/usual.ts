import { exactly, midpoint, type Count } from '../lib/count.ts';
import { type ShareBetween, wilson } from './wilson.ts';

export interface AgedCount {
  readonly ageMs: number;
  readonly count: Count;
}

export interface Comparison {
  /** How many times the profile's usual at the same age, with an 80 % interval. */
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  /** Share of the compared posts that did less, 0–100, with an 80 % interval. */
  readonly percentile: { readonly value: number; readonly low: number; readonly high: number };
  readonly n: number;
}

/** Fewer posts than this say nothing about what is usual. */
export const postsNeeded = 6;

/** A value may be carried this far in age without interpolation. */
const sameAgeFactor = 1.15;

/**
 * What a post had at an age, from its sightings: between two sightings that bracket the age by interpolation of the
 * logarithm over the logarithm of age, or from one sighting at nearly that age. Undefined otherwise: no projection.
 */
export function countAtAge(series: readonly AgedCount[], ageMs: number): number | undefined {
  const sorted = [...series].sort((a, b) => a.ageMs - b.ageMs);
  const after = sorted.find((point) => point.ageMs >= ageMs);
  const before = sorted.findLast((point) => point.ageMs <= ageMs);
  if (before && after) {
    const [low, high] = [midpoint(before.count), midpoint(after.count)];
    if (before.ageMs === after.ageMs) return low;
    const share = Math.log((ageMs + 1) / (before.ageMs + 1)) / Math.log((after.ageMs + 1) / (before.ageMs + 1));
    return Math.expm1(Math.log1p(low) + share * (Math.log1p(high) - Math.log1p(low)));
  }
  const only = before ?? after;
  if (!only) return undefined;
  const ratio = Math.max(only.ageMs, ageMs) / Math.max(1, Math.min(only.ageMs, ageMs));
  return ratio <= sameAgeFactor ? midpoint(only.count) : undefined;
}

/** The same with both ends, where the numbers of the sightings were shortened. */
export function spanAtAge(series: readonly AgedCount[], ageMs: number): Count | undefined {
  const at = (end: 'from' | 'to'): number | undefined =>
    countAtAge(
      series.map(({ ageMs: age, count }) => ({ ageMs: age, count: exactly(count[end]) })),
      ageMs,
    );
  const [from, to] = [at('from'), at('to')];
  return from === undefined || to === undefined ? undefined : { from: Math.round(from), to: Math.round(to) };
}

/**
 * Compares a post with other posts of the same profile at the same age. The interval of the factor is that of the
 * median by order statistics (distribution-free, at least 80 %); the percentile's is Wilson's.
 */
export function compareWithUsual(value: Count, peers: readonly number[]): Comparison | undefined {
  const sorted = peers.filter((peer) => Number.isFinite(peer)).sort((a, b) => a - b);
  const n = sorted.length;
  if (n < postsNeeded) return undefined;
  const [lowIndex, highIndex] = medianInterval(n, 0.8);
  const at = (index: number): number => Math.max(0.5, sorted[index] ?? 0);
  const middle = n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
  const mean = midpoint(value);
  const below = sorted.filter((peer) => peer < mean).length + sorted.filter((peer) => peer === mean).length / 2;
  return {
    factor: mean / middle,
    low: value.from / at(highIndex),
    high: value.to / at(lowIndex),
    percentile: inPercent(wilson(below, n)),
    n,
  };
}

/** What is usual at an age: the middle half of the posts, from the lower quartile to the upper. */
export interface UsualPoint {
  readonly ageMs: number;
  readonly low: number;
  readonly high: number;
}

/** What posts usually have over their life until an age, at evenly spaced ages at which enough of them were seen. */
export function usualOver(posts: readonly (readonly AgedCount[])[], untilMs: number, steps = 12): UsualPoint[] {
  return Array.from({ length: steps }, (_, step) => (untilMs * (step + 1)) / steps).flatMap((ageMs): UsualPoint[] => {
    const values = posts.flatMap((series) => countAtAge(series, ageMs) ?? []).sort((a, b) => a - b);
    if (values.length < postsNeeded) return [];
    return [{ ageMs, low: quantileOf(values, 0.25), high: quantileOf(values, 0.75) }];
  });
}

/** Between the two values that lie around it, of sorted ones. */
function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** Indices (from 0) of the order statistics that enclose the median with at least the given confidence. */
export function medianInterval(n: number, confidence: number): readonly [number, number] {
  const binomial = Array.from({ length: n + 1 }, () => 0);
  binomial[0] = 0.5 ** n;
  for (let k = 1; k <= n; k += 1) binomial[k] = ((binomial[k - 1] ?? 0) * (n - k + 1)) / k;
  let low = Math.floor((n - 1) / 2);
  const covered = (index: number): number => {
    let sum = 0;
    for (let k = index + 1; k < n - index; k += 1) sum += binomial[k] ?? 0;
    return sum;
  };
  while (low > 0 && covered(low) < confidence) low -= 1;
  return [low, n - 1 - low];
}

/** In percent. */
function inPercent({ value, low, high }: ShareBetween): ShareBetween {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}
