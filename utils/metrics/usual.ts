import { midpoint, type Count } from '../lib/count.ts';
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

/**
 * Compares a post with other posts of the same profile at the same age. The interval of the factor is that of the
 * median by order statistics (distribution-free, at least 80 %); the percentile's is Wilson's.
 */
export function compareWithUsual(value: Count, peers: readonly number[]): Comparison | undefined {
  const sorted = peers.filter((peer) => Number.isFinite(peer)).sort((a, b) => a - b);
  const n = sorted.length;
  if (n < postsNeeded) return undefined;
  const [lowIndex, highIndex] = medianInterval(n, 0.8);
  const at = (index: number): number => sorted[index] ?? 0;
  const middle = n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
  const mean = midpoint(value);
  const below = sorted.filter((peer) => peer < mean).length + sorted.filter((peer) => peer === mean).length / 2;
  return {
    factor: timesOf(mean, middle),
    low: timesOf(value.from, at(highIndex)),
    high: timesOf(value.to, at(lowIndex)),
    percentile: inPercent(wilson(below, n)),
    n,
  };
}

/** Nothing is as much as nothing; beside it, any count is as many times half a one. */
export const timesOf = (count: number, usual: number): number =>
  count <= 0 && usual <= 0 ? 1 : count / Math.max(0.5, usual);

/** Indices (from 0) of the order statistics that enclose the median with at least the given confidence. */
export function medianInterval(n: number, confidence: number): readonly [number, number] {
  let low = Math.floor((n - 1) / 2);
  // The chance that so many of n are below the median, from the middle outwards: 0.5 ** n is 0 from 1,075 on.
  let below = Math.floor(n / 2);
  let chance = 1;
  for (let pair = 1; pair <= Math.ceil(n / 2); pair += 1) chance *= (2 * pair - 1) / (2 * pair);
  let covered = n % 2 === 0 ? chance : 0;
  while (low > 0 && covered < confidence) {
    if (below > low) {
      chance *= below / (n - below + 1);
      below -= 1;
    }
    covered += 2 * chance;
    low -= 1;
  }
  return [low, n - 1 - low];
}

/** In percent. */
function inPercent({ value, low, high }: ShareBetween): ShareBetween {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}
