import { finalValue, partBetween } from './at-age.ts';
import { type GrowthCurve, ageOfShare, shareAt, slopeAt } from './growth-curve.ts';
import type { AgedCount } from './usual.ts';

/** The age at which a post had half of what it will have in the end, ms, with an 80 % interval. */
export interface HalfLife {
  readonly how: 'known';
  readonly ageMs: number;
  readonly lowMs: number;
  readonly highMs: number;
  /** All it will have, with an 80 % interval. */
  readonly final: { readonly value: number; readonly low: number; readonly high: number };
}

/**
 * Why it is not known. unseen: no sighting with a usable age. young: it does not surely have half of it yet. late: it was
 * seen first when it had more than half. few: too few to tell.
 */
export type HalfLifeOf = HalfLife | { readonly how: 'unknown'; readonly why: 'unseen' | 'young' | 'late' | 'few' };

/** Less than that many in the end have no half that could be told apart. */
const leastFinal = 10;

/**
 * Half-life of one post from its sightings: the final number is projected along the growth curve from the last of them,
 * and the age of its half is read off between the two sightings that it lies between.
 */
export function halfLifeOf(series: readonly AgedCount[], curve: GrowthCurve): HalfLifeOf {
  const final = finalValue(series, curve);
  if (final.how === 'unknown') return { how: 'unknown', why: final.why === 'far' ? 'young' : final.why };
  if (final.value < leastFinal) return { how: 'unknown', why: 'few' };
  const sorted = series.filter(({ ageMs }) => ageMs >= 0).sort((a, b) => a.ageMs - b.ageMs);
  const line = (end: 'from' | 'to') => sorted.map(({ ageMs, count }) => ({ ageMs, value: count[end] }));
  const [lower, upper] = [line('from'), line('to')];
  const middle = sorted.map(({ ageMs, count }) => ({ ageMs, value: (count.from + count.to) / 2 }));
  const ageMs = ageOfValue(middle, final.value / 2, curve);
  if (ageMs === 'late' || ageMs === 'young') return { how: 'unknown', why: ageMs };
  // By how much the age moves when the final number does, and by chance and by bend between the sightings.
  const lows = ageOfValue(upper, final.low / 2, curve);
  const highs = ageOfValue(lower, final.high / 2, curve);
  const own = ownError(middle, ageMs, final.value, curve);
  const away = (end: number | 'late' | 'young'): number =>
    typeof end === 'number' ? Math.log(Math.max(1, end) / ageMs) : 0;
  const lowMs = lows === 'late' ? 0 : ageMs * Math.exp(-Math.hypot(away(lows), own));
  const highMs = highs === 'young' ? Infinity : ageMs * Math.exp(Math.hypot(away(highs), own));
  if (highMs === Infinity) return { how: 'unknown', why: 'young' };
  return { how: 'known', ageMs, lowMs, highMs, final: { value: final.value, low: final.low, high: final.high } };
}

interface Point {
  readonly ageMs: number;
  readonly value: number;
}

/** The two sightings between which a value was passed for the first time; nothing stands before the first, at age 0. */
function bracket(points: readonly Point[], value: number): readonly [Point, Point] | undefined {
  let before: Point = { ageMs: 0, value: 0 };
  for (const point of points) {
    if (point.value >= value) return [before, point];
    before = point;
  }
  return undefined;
}

/** A post that was seen only when it had more than so many halves tells nothing of the time before. */
const latest = 1.5;

function ageOfValue(points: readonly Point[], value: number, curve: GrowthCurve): number | 'late' | 'young' {
  const found = bracket(points, value);
  if (!found) return 'young';
  const [before, after] = found;
  if (before.ageMs === 0 && after.value > latest * value) return 'late';
  const [from, to] = [shareAt(curve, before.ageMs), shareAt(curve, after.ageMs)];
  const part = after.value > before.value ? (value - before.value) / (after.value - before.value) : 1;
  return ageOfShare(curve, from + part * (to - from));
}

/** The 80 % half-width of the logarithm of the age, as far as it comes from in between the sightings. */
function ownError(points: readonly Point[], ageMs: number, final: number, curve: GrowthCurve): number {
  const [before, after] = bracket(points, final / 2) ?? [];
  if (!before || !after) return 0;
  const { part, bend } = partBetween(curve, before.ageMs, ageMs, after.ageMs);
  const rise = Math.abs(after.value - before.value);
  // Of the chance in when the half came, what the two sightings show is no longer chance.
  const chance = Math.max(0, final / 4 - rise * part * (1 - part));
  const sd = Math.sqrt(chance + (rise * bend * curve.spread) ** 2);
  // d value ÷ d log age at that place.
  const grown = shareAt(curve, after.ageMs) - shareAt(curve, before.ageMs);
  const steep = grown > 0 ? (rise * slopeAt(curve, ageMs)) / grown : 0;
  return steep > 0 ? (1.2815515655446004 * sd) / steep : 0;
}
