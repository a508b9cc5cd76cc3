import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import {
  boundsAtAge,
  comparableAt,
  correctionsOf,
  countOfAtAge,
  finalValue,
  numberAtAge,
  usualOver,
  valueAtAge,
} from './at-age.ts';
import { type GrowthCurve, priorCurve, shareAt } from './growth-curve.ts';

const hour = 3_600_000;
const curve: GrowthCurve = { ...priorCurve('facebook'), halfMs: 4 * hour, spread: 0.4, posts: 30 };
const seen = (hours: number, from: number, to = from) => ({ ageMs: hours * hour, count: { from, to } });

describe('a value at an age', () => {
  it('is what was seen just then, with both ends of a shortened count', () => {
    expect(valueAtAge([seen(1, 10), seen(24, 1400, 1499)], 24 * hour, curve)).toEqual({
      how: 'seen',
      value: 1449.5,
      low: 1400,
      high: 1499,
      fromMs: [24 * hour],
      isCorrected: false,
    });
  });

  it('lies between two sightings along the curve', () => {
    // share(2 h) = 1/3, share(4 h) = 1/2, share(12 h) = 3/4: of 100 that came, (1/2 − 1/3) ÷ (3/4 − 1/3) = 40 %.
    const at = valueAtAge([seen(2, 50), seen(12, 150)], 4 * hour, curve);
    expect(at).toMatchObject({ how: 'between', fromMs: [2 * hour, 12 * hour] });
    expect(numberAtAge(at)).toBeCloseTo(90, 6);
    if (at.how === 'between') expect(at.low < 90 && at.low >= 50 && at.high > 90 && at.high <= 150).toBe(true);
  });

  it('is projected from the nearest sighting, never below what is there', () => {
    // share(4 h) = 1/2, share(12 h) = 3/4: half as much again, with half a one added to the count.
    const at = valueAtAge([seen(1, 30), seen(4, 100)], 12 * hour, curve);
    expect(at.how).toBe('projected');
    expect(numberAtAge(at)).toBeCloseTo(100.5 * 1.5 - 0.5, 6);
    if (at.how === 'projected') expect(at.low >= 100 && at.low < 150 && at.high > 151).toBe(true);
    expect(numberAtAge(finalValue([seen(4, 100)], curve))).toBeCloseTo(200.5, 6);
  });

  it('is carried back as well, never above what came later', () => {
    const at = valueAtAge([seen(12, 150)], 4 * hour, curve);
    expect(numberAtAge(at)).toBeCloseTo((150.5 * 2) / 3 - 0.5, 6);
    if (at.how === 'projected') expect(at.high).toBeLessThanOrEqual(150);
  });

  it('is not seen where only usual posts have ended by then, and slow ones grow on', () => {
    // A usual post has 99 % at 60 h, one of ten that are slower has 96 %.
    const prior = priorCurve('x');
    expect(shareAt(prior, 168 * hour) / shareAt(prior, 60 * hour)).toBeLessThan(1.02);
    const at = valueAtAge([seen(60, 80)], 168 * hour, prior);
    expect(at).toMatchObject({ how: 'projected', low: expect.any(Number) });
    if (at.how === 'projected') expect(at.high).toBeGreaterThan(81);
    // Where own history says that all go alike, it is.
    expect(valueAtAge([seen(60, 80)], 168 * hour, { ...prior, spread: 0.1 }).how).toBe('seen');
  });

  it('is refused where it would be a guess', () => {
    expect(valueAtAge([], hour, curve)).toEqual({ how: 'unknown', why: 'unseen' });
    expect(valueAtAge([seen(0.2, 50)], 168 * hour, curve)).toEqual({ how: 'unknown', why: 'far' });
    expect(valueAtAge([seen(4, 3)], 24 * hour, curve)).toEqual({ how: 'unknown', why: 'few' });
    expect(countOfAtAge({ how: 'unknown', why: 'few' })).toBeUndefined();
  });

  it('is wider while there is no history', () => {
    const width = (of: GrowthCurve): number => {
      const at = valueAtAge([seen(4, 100)], 12 * hour, of);
      return at.how === 'unknown' ? 0 : at.high - at.low;
    };
    expect(width({ ...priorCurve('facebook'), halfMs: 4 * hour })).toBeGreaterThan(width(curve));
  });

  it('keeps a count that fell, and says so', () => {
    const fell = [seen(2, 90), seen(6, 80), seen(12, 120)];
    expect(correctionsOf(fell)).toEqual([{ ageMs: 6 * hour, before: exactly(90), after: exactly(80) }]);
    const at = valueAtAge(fell, 4 * hour, curve);
    expect(at).toMatchObject({ how: 'between', isCorrected: true });
    if (at.how === 'between') expect(at.low >= 80 && at.high <= 90).toBe(true);
    expect(valueAtAge(fell, 2 * hour, curve)).toMatchObject({ isCorrected: false });
    // Counts that were shortened may be the same.
    expect(correctionsOf([seen(1, 1440), seen(2, 1400, 1499)])).toEqual([]);
  });

  it('holds its value within its ends, whatever was seen', () => {
    const point = fc.record({
      hours: fc.double({ min: 0.1, max: 500, noNaN: true }),
      n: fc.nat(5000),
      wide: fc.nat(99),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 8 }), fc.constantFrom(1, 24, 72, 168), (points, age) => {
        const at = valueAtAge(
          points.map(({ hours, n, wide }) => seen(hours, n, n + wide)),
          age * hour,
          curve,
        );
        if (at.how === 'unknown') return;
        expect(at.low).toBeLessThanOrEqual(at.value + 1e-9);
        expect(at.high).toBeGreaterThanOrEqual(at.value - 1e-9);
        expect(at.low).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(shareAt(curve, 4 * hour)).toBeCloseTo(0.5);
  });
});

describe('a count whose growth nobody has fitted', () => {
  it('is what was seen at nearly an age', () => {
    const series = [seen(2, 100), seen(20, 300), seen(25, 320, 329)];
    expect(boundsAtAge(series, 20 * hour, curve)).toMatchObject({ how: 'seen', value: 300, low: 300, high: 300 });
  });

  it('lies along the curve between two sightings, and may be anything from one to the other', () => {
    // As above 40 % of what came between them; the interval is no smaller than both counts.
    expect(boundsAtAge([seen(2, 50), seen(12, 150)], 4 * hour, curve)).toMatchObject({
      how: 'between',
      low: 50,
      high: 150,
      fromMs: [2 * hour, 12 * hour],
    });
    expect(comparableAt([seen(2, 50), seen(12, 150)], 4 * hour, curve, false)).toBeCloseTo(90, 6);
    expect(boundsAtAge([seen(2, 90, 99), seen(12, 80, 89)], 4 * hour, curve)).toMatchObject({ low: 80, high: 99 });
  });

  it('is never projected, near as it may be', () => {
    expect(boundsAtAge([seen(20, 1000)], 24 * hour, curve)).toEqual({ how: 'unknown', why: 'far' });
    expect(boundsAtAge([], 24 * hour, curve)).toEqual({ how: 'unknown', why: 'unseen' });
    expect(comparableAt([seen(20, 1000)], 24 * hour, curve)).toBeGreaterThan(1000);
    expect(comparableAt([seen(20, 1000)], 24 * hour, curve, false)).toBeUndefined();
  });
});

describe('what is usual over the life of posts', () => {
  const lives = Array.from({ length: 9 }, (_, index) => [seen(1, 10 * index), seen(10, 100 * index)]);

  it('is the middle half of the posts at each age at which enough of them are comparable', () => {
    const usual = usualOver(lives, 10 * hour, curve, { steps: 10 });
    expect(usual).toHaveLength(10);
    expect(usual[0]).toEqual({ ageMs: hour, low: 20, high: 60, n: 9 });
    expect(usual.at(-1)).toEqual({ ageMs: 10 * hour, low: 200, high: 600, n: 9 });
  });

  it('follows the curve between sightings, as the comparison with one post does', () => {
    const at = lives.flatMap((life) => comparableAt(life, 5 * hour, curve) ?? []).sort((a, b) => a - b);
    expect(usualOver(lives, 5 * hour, curve, { steps: 1 })).toEqual([
      { ageMs: 5 * hour, low: at[2], high: at[6], n: 9 },
    ]);
  });

  it('leaves out ages that are too far from all sightings, and what too few posts say', () => {
    expect(usualOver(lives, 2000 * hour, { ...curve, halfMs: 400 * hour }, { steps: 2 })).toEqual([]);
    expect(usualOver(lives.slice(0, 5), 10 * hour, curve)).toEqual([]);
    const ages = usualOver(lives, 20 * hour, curve, { steps: 2, isFitted: false }).map(({ ageMs }) => ageMs);
    expect(ages).toEqual([10 * hour]);
  });

  it('lies between two values where the quartile does', () => {
    const [only] = usualOver(lives.slice(0, 6), hour, curve, { steps: 1 });
    expect(only).toEqual({ ageMs: hour, low: 12.5, high: 37.5, n: 6 });
  });
});
