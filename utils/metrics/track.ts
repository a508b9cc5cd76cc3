import type { TimeSpan } from '../model/sighting.ts';

export interface Track {
  /** 0–1 of the post's life up to now. */
  readonly share: number;
  /** Stretches of the post's life in which it was not seen closely enough, in ms of age. */
  readonly gaps: readonly TimeSpan[];
}

/** A young post moves fast: two sightings are close while the later age is at most this many times the earlier one. */
const closeFactor = 1.6;
/** … or while no more than this lies between them, ms. */
const closeMs = 3 * 3_600_000;

export const isClose = (earlierMs: number, laterMs: number): boolean =>
  laterMs - earlierMs <= closeMs || laterMs <= earlierMs * closeFactor;

/**
 * Track: the share of a post's life in which its sightings are close enough to draw a line between them.
 * `agesMs` are the ages at which it was seen; life runs from publishing to `nowAgeMs`.
 */
export function trackOf(agesMs: readonly number[], nowAgeMs: number): Track | undefined {
  const ages = [...agesMs].filter((age) => age >= 0).sort((a, b) => a - b);
  if (ages.length === 0 || nowAgeMs <= 0) return undefined;
  let drawn = 0;
  const gaps: TimeSpan[] = [];
  const stops = [0, ...ages, nowAgeMs];
  for (let index = 1; index < stops.length; index += 1) {
    const from = stops[index - 1] ?? 0;
    const to = stops[index] ?? from;
    if (to <= from) continue;
    if (isClose(from, to)) drawn += to - from;
    else gaps.push({ from, to });
  }
  return { share: Math.min(1, drawn / nowAgeMs), gaps };
}
