import type { Count } from '../lib/count.ts';
import type { Metrics } from '../model/sighting.ts';
import type { NetworkId } from '../model/network.ts';

/** What a rate is a share of. Rates of different ones are different numbers and stand in no column together. */
export const denominators = ['followers', 'impressions', 'reach'] as const;
export type Denominator = (typeof denominators)[number];

/** A denominator that was seen: how many, and when, ms. */
export interface SeenDenominator<D extends Denominator = Denominator> {
  readonly by: D;
  readonly count: Count;
  readonly seenAt: number;
}

/** Engagement by a denominator, as a share (0.02 is 2 %). `low` to `high` are what both counts can stand for. */
export interface Rate<D extends Denominator = Denominator> {
  readonly by: D;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Undefined where the denominator was not seen, or may be zero. The interval is exact arithmetic, not a confidence. */
export function rateOf<D extends Denominator>(
  engagement: Count | undefined,
  denominator: SeenDenominator<D> | undefined,
): Rate<D> | undefined {
  if (!engagement || !denominator || denominator.count.from <= 0) return undefined;
  const { by, count } = denominator;
  return {
    by,
    value: (engagement.from + engagement.to) / (count.from + count.to),
    low: engagement.from / count.to,
    high: engagement.to / count.from,
  };
}

/** Followers as they were seen at one moment. */
export interface SeenFollowers {
  readonly seenAt: number;
  readonly followers: Count;
}

/** Sightings of a profile that are further apart say nothing about the time between. */
const widestMs = 60 * 86_400_000;

/**
 * Followers when a post was seen, in a straight line between the two sightings of the profile around that time; the
 * interval is what both show. Undefined outside of them: nobody knows how many there are today.
 */
export function followersAt(seen: readonly SeenFollowers[], at: number): SeenDenominator<'followers'> | undefined {
  const sorted = [...seen].sort((a, b) => a.seenAt - b.seenAt);
  const before = sorted.findLast(({ seenAt }) => seenAt <= at);
  const after = sorted.find(({ seenAt }) => seenAt >= at);
  if (!before || !after || after.seenAt - before.seenAt > widestMs) return undefined;
  if (before.seenAt === after.seenAt) return { by: 'followers', count: before.followers, seenAt: at };
  const part = (at - before.seenAt) / (after.seenAt - before.seenAt);
  const along = (end: 'from' | 'to'): number =>
    Math.round(before.followers[end] + part * (after.followers[end] - before.followers[end]));
  return { by: 'followers', count: { from: along('from'), to: along('to') }, seenAt: at };
}

/**
 * Impressions as a sighting shows them. Only X calls a view what others call an impression; elsewhere views are those of
 * a video, which are something else.
 */
export const impressionsIn = (
  network: NetworkId,
  metrics: Metrics,
  seenAt: number,
): SeenDenominator<'impressions'> | undefined =>
  network === 'x' && metrics.views ? { by: 'impressions', count: metrics.views, seenAt } : undefined;
