import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { medianOf } from './residuals.ts';
import type { SeenFollowers } from './rates.ts';

/** Followers a day, by the median of the slopes between all pairs of sightings (Theil and Sen), with an 80 % interval. */
export interface FollowerGrowth {
  readonly perDay: number;
  readonly low: number;
  readonly high: number;
  /** Sightings, and the days between the first and the last of them. */
  readonly n: number;
  readonly days: number;
  /** Stretches of more than two weeks without a sighting, ms: nothing is drawn there. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}

const dayMs = 86_400_000;
const widestMs = 14 * dayMs;
export const sightingsForGrowth = 5;
const daysForGrowth = 7;
/** Sightings of one day are one. */
const nearestMs = 12 * 3_600_000;
/**
 * The variance of the slope of a sum of independent steps is 6/5 of that of its mean step, for least squares (Durlauf and
 * Phillips 1988); the median of slopes comes out the same in simulation.
 */
const ofSlope = 1.2;

/**
 * Undefined before there are five sightings over a week. People come and go one day after the other, so that each sighting
 * carries the chance of all the days before it: the interval is that of such a sum, by the scatter of the steps between
 * sightings, and not Sen's own, which takes sightings for independent. Both ends of shortened counts widen it.
 */
export function followerGrowth(seen: readonly SeenFollowers[]): FollowerGrowth | undefined {
  const sorted = [...seen].sort((a, b) => a.seenAt - b.seenAt);
  const points: { day: number; at: number; value: number; half: number }[] = [];
  for (const { seenAt, followers } of sorted) {
    const before = points.at(-1);
    if (before && seenAt - before.at < nearestMs) continue;
    const half = (followers.to - followers.from) / 2;
    points.push({ day: seenAt / dayMs, at: seenAt, value: (followers.from + followers.to) / 2, half });
  }
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < sightingsForGrowth || last.day - first.day < daysForGrowth) return undefined;
  const days = last.day - first.day;
  const slopes = points.flatMap((one, index) =>
    points.slice(index + 1).map((other) => (other.value - one.value) / (other.day - one.day)),
  );
  const perDay = medianOf(slopes);
  const mean = (last.value - first.value) / days;
  const steps = points.slice(1).map((point, index) => {
    const before = points[index] ?? first;
    const wide = point.day - before.day;
    return (point.value - before.value - mean * wide) ** 2 / wide;
  });
  const perStep = steps.reduce((sum, each) => sum + each, 0) / (steps.length - 1);
  const away = tQuantile(0.9, steps.length - 1) * Math.sqrt((ofSlope * perStep) / days);
  const open = (first.half + last.half) / days;
  return {
    perDay,
    low: perDay - away - open,
    high: perDay + away + open,
    n: points.length,
    days,
    gaps: followerGaps(points.map(({ at }) => at)),
  };
}

/** Stretches of more than two weeks between sightings, of which these are the times, oldest first: nothing is drawn there. */
export const followerGaps = (times: readonly number[]): FollowerGrowth['gaps'] =>
  times.slice(1).flatMap((at, index) => {
    const from = times[index] ?? at;
    return at - from > widestMs ? [{ from, to: at }] : [];
  });
