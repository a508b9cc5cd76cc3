import type { Count } from '../lib/count.ts';
import { type GrowthCurve, growthSds, shareAt, slopeAt } from './growth-curve.ts';
import { type AgedCount, postsNeeded } from './usual.ts';

const z80 = 1.2815515655446004;

/** The ages at which posts are compared, ms: 1 h, 24 h, 72 h, 7 d. */
export const fixedAges = [3_600_000, 86_400_000, 259_200_000, 604_800_000] as const;
export type FixedAge = (typeof fixedAges)[number];

/**
 * What a post had at an age.
 * seen: it was seen then, or so close to it that the curve says nothing moved. between: sightings before and after.
 * projected: carried on from the nearest sighting along the growth curve of the network.
 * `low` to `high` is an 80 % interval, widened to both ends of counts that the page shortened.
 */
export interface KnownAtAge {
  readonly how: 'seen' | 'between' | 'projected';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The ages of the sightings that it rests on, ms. */
  readonly fromMs: readonly number[];
  /** A count fell within or before these sightings: the network corrected it, or people took back what they gave. */
  readonly isCorrected: boolean;
}

/**
 * Why it is not known. unseen: no sighting with a usable age. few: so few that nothing can be projected. far: the nearest
 * sighting is too far away, or says too little.
 */
export interface UnknownAtAge {
  readonly how: 'unknown';
  readonly why: 'unseen' | 'few' | 'far';
}

export type AtAge = KnownAtAge | UnknownAtAge;

/** Projections from less than that many are refused … */
const leastCount = 5;
/** … and those over more than so many times the share of growth, or as wide as so many times. */
const farthest = 5;
const widest = 10;
/** Nearer than this share of growth is the same age, where that is so of slow posts too. */
const sameShare = 1.02;

/** Between two sightings the curve itself may be off by this part of what came between them. */
const bendOfCurve = 0.02;

/** One sighting, with what is taken of its count. */
interface Point {
  readonly ageMs: number;
  readonly value: number;
}

/**
 * What a post had at an age, from its sightings in any order. Between two of them it goes along the growth curve; outside
 * of them it is projected, or refused where that would be a guess. A count that falls is kept as it was seen.
 */
export function valueAtAge(series: readonly AgedCount[], ageMs: number, curve: GrowthCurve): AtAge {
  const sorted = series.filter((point) => point.ageMs >= 0).sort((a, b) => a.ageMs - b.ageMs);
  if (sorted.length === 0) return { how: 'unknown', why: 'unseen' };
  const ends = (['from', 'to'] as const).map((end) =>
    one(
      sorted.map(({ ageMs: age, count }) => ({ ageMs: age, value: count[end] })),
      ageMs,
      curve,
    ),
  );
  const [from, to] = ends;
  if (!from || from.how === 'unknown') return from ?? { how: 'unknown', why: 'unseen' };
  if (!to || to.how === 'unknown') return to ?? { how: 'unknown', why: 'unseen' };
  const until = Math.max(...from.fromMs);
  return {
    how: from.how,
    value: (from.value + to.value) / 2,
    low: Math.min(from.low, to.low),
    high: Math.max(from.high, to.high),
    fromMs: from.fromMs,
    isCorrected: correctionsOf(sorted).some(({ ageMs: at }) => at <= until),
  };
}

type Found = Omit<KnownAtAge, 'isCorrected'> | UnknownAtAge;

function one(points: readonly Point[], ageMs: number, curve: GrowthCurve): Found {
  const before = points.findLast((point) => point.ageMs <= ageMs);
  const after = points.find((point) => point.ageMs >= ageMs);
  const nearest = [before, after].find((point) => point && isSame(curve, point.ageMs, ageMs));
  if (nearest) {
    const { value } = nearest;
    return { how: 'seen', value, low: value, high: value, fromMs: [nearest.ageMs] };
  }
  if (before && after) return between(before, after, ageMs, curve);
  const base = before ?? after;
  return base ? projected(base, ageMs, curve) : { how: 'unknown', why: 'unseen' };
}

function isSame(curve: GrowthCurve, seenMs: number, ageMs: number): boolean {
  if (seenMs === ageMs) return true;
  const slow = { ...curve, halfMs: curve.halfMs * Math.exp(z80 * curve.spread) };
  return [curve, slow].every((line) => {
    const [seen, asked] = [shareAt(line, seenMs), shareAt(line, ageMs)];
    return Math.max(seen, asked) <= Math.min(seen, asked) * sameShare;
  });
}

/** Which of those that came between two sightings had come by then: a share after the curve, and chance around it. */
function between(before: Point, after: Point, ageMs: number, curve: GrowthCurve): Found {
  const { part, bend } = partBetween(curve, before.ageMs, ageMs, after.ageMs);
  const rise = after.value - before.value;
  const sd = Math.sqrt(
    Math.abs(rise) * part * (1 - part) + (rise * bend * curve.spread) ** 2 + (rise * bendOfCurve) ** 2,
  );
  const value = before.value + part * rise;
  const [least, most] = [Math.min(before.value, after.value), Math.max(before.value, after.value)];
  return {
    how: 'between',
    value,
    low: Math.max(least, value - z80 * sd),
    high: Math.min(most, value + z80 * sd),
    fromMs: [before.ageMs, after.ageMs],
  };
}

/**
 * Which part of what came between two ages a usual post has at an age between them, and by how much that part moves with
 * the logarithm of the half-life.
 */
export function partBetween(curve: GrowthCurve, fromMs: number, ageMs: number, toMs: number) {
  const [from, at, to] = [shareAt(curve, fromMs), shareAt(curve, ageMs), shareAt(curve, toMs)];
  if (to <= from) return { part: 0, bend: 0 };
  const part = (at - from) / (to - from);
  const [first, slope, last] = [slopeAt(curve, fromMs), slopeAt(curve, ageMs), slopeAt(curve, toMs)];
  return { part, bend: Math.abs(slope - first - part * (last - first)) / (to - from) };
}

function projected(base: Point, ageMs: number, curve: GrowthCurve): Found {
  const isLater = base.ageMs > ageMs;
  const [seen, asked] = [shareAt(curve, base.ageMs), shareAt(curve, ageMs)];
  if (Math.max(seen, asked) > farthest * Math.min(seen, asked)) return { how: 'unknown', why: 'far' };
  if (base.value < leastCount) return { how: 'unknown', why: 'few' };
  const sds = growthSds(curve, Math.min(base.ageMs, ageMs), Math.max(base.ageMs, ageMs), base.value, isLater);
  const at = (error: number): number => Math.max(0, (base.value + 0.5) * (asked / seen) * Math.exp(error) - 0.5);
  const [less, more] = [curve.errors.low * sds.down, curve.errors.high * sds.up];
  const [value, first, second] = isLater ? [at(0), at(-more), at(-less)] : [at(0), at(less), at(more)];
  if (second + 0.5 > widest * (first + 0.5)) return { how: 'unknown', why: 'far' };
  const bound = (end: number): number => (isLater ? Math.min(base.value, end) : Math.max(base.value, end));
  return { how: 'projected', value: bound(value), low: bound(first), high: bound(second), fromMs: [base.ageMs] };
}

/** All a post will have, as far as that can be said: the value at an age without end. */
export const finalValue = (series: readonly AgedCount[], curve: GrowthCurve): AtAge =>
  valueAtAge(series, Infinity, curve);

/** Two sightings in a row of which the later surely shows less. Both stay in the series as they were seen. */
export interface Correction {
  /** Of the later one, ms. */
  readonly ageMs: number;
  readonly before: Count;
  readonly after: Count;
}

/** Counts that fell, oldest first. Counts whose intervals overlap may be the same. */
export function correctionsOf(series: readonly AgedCount[]): readonly Correction[] {
  const sorted = [...series].sort((a, b) => a.ageMs - b.ageMs);
  return sorted.flatMap((point, index): Correction[] => {
    const before = sorted[index - 1];
    if (!before || point.count.to >= before.count.from) return [];
    return [{ ageMs: point.ageMs, before: before.count, after: point.count }];
  });
}

/** The value where it is known; for formulas that need a single number. */
export const numberAtAge = (at: AtAge): number | undefined => (at.how === 'unknown' ? undefined : at.value);

/** As a count, rounded outwards. */
export const countOfAtAge = (at: AtAge): Count | undefined =>
  at.how === 'unknown' ? undefined : { from: Math.floor(at.low), to: Math.ceil(at.high) };

/**
 * The same for a count whose growth nobody has fitted (any but engagement): along the curve of engagement between two
 * sightings, but with all that lies between these two as its interval. Nothing is projected.
 */
export function boundsAtAge(series: readonly AgedCount[], ageMs: number, curve: GrowthCurve): AtAge {
  const at = valueAtAge(series, ageMs, curve);
  if (at.how === 'projected' || (at.how === 'unknown' && at.why === 'few')) return { how: 'unknown', why: 'far' };
  if (at.how !== 'between') return at;
  const around = series.filter((point) => at.fromMs.includes(point.ageMs)).map(({ count }) => count);
  return {
    ...at,
    low: Math.min(at.low, ...around.map(({ from }) => from)),
    high: Math.max(at.high, ...around.map(({ to }) => to)),
  };
}

/** A projection is as good as a sighting while its ends are no further apart than so many times. */
const nearlySeen = 1.35;

/**
 * What a post had at an age, where that is as good as seen: for comparing many posts with one. `isFitted`: the curve is that
 * of this count; else nothing is projected.
 */
export function comparableAt(
  series: readonly AgedCount[],
  ageMs: number,
  curve: GrowthCurve,
  isFitted = true,
): number | undefined {
  return numberAtAge(comparable(series, ageMs, curve, isFitted));
}

/** The same with its interval. */
export function comparable(series: readonly AgedCount[], ageMs: number, curve: GrowthCurve, isFitted = true): AtAge {
  if (!isFitted) return boundsAtAge(series, ageMs, curve);
  const at = valueAtAge(series, ageMs, curve);
  const isTooWide = at.how === 'projected' && at.high + 0.5 > nearlySeen * (at.low + 0.5);
  return isTooWide ? { how: 'unknown', why: 'far' } : at;
}

/** What is usual at an age: the middle half of the posts, from the lower quartile to the upper. */
export interface UsualPoint {
  readonly ageMs: number;
  readonly low: number;
  readonly high: number;
  /** Posts that could be read off at this age. */
  readonly n: number;
}

/** What posts usually have over their life until an age, at evenly spaced ages at which enough of them are comparable. */
export function usualOver(
  posts: readonly (readonly AgedCount[])[],
  untilMs: number,
  curve: GrowthCurve,
  { steps = 12, isFitted = true }: { readonly steps?: number; readonly isFitted?: boolean } = {},
): UsualPoint[] {
  return Array.from({ length: steps }, (_, step) => (untilMs * (step + 1)) / steps).flatMap((ageMs): UsualPoint[] => {
    const values = posts.flatMap((series) => comparableAt(series, ageMs, curve, isFitted) ?? []).sort((a, b) => a - b);
    if (values.length < postsNeeded) return [];
    return [{ ageMs, low: quantileOf(values, 0.25), high: quantileOf(values, 0.75), n: values.length }];
  });
}

/** Between the two values that lie around it, of sorted ones. */
function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
