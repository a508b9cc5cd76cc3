import { describe, expect, it } from 'vitest';
import { compareWithUsual, countAtAge, medianInterval, spanAtAge, usualOver } from './usual.ts';

const hour = 3_600_000;
const point = (hours: number, value: number) => ({ ageMs: hours * hour, count: { from: value, to: value } });

describe('countAtAge', () => {
  it('takes a sighting at just that age', () => {
    expect(countAtAge([point(1, 10), point(2, 30)], 2 * hour)).toBe(30);
  });
  it('interpolates between two sightings, never outside of them', () => {
    const at = countAtAge([point(1, 10), point(4, 40)], 2 * hour);
    expect(at).toBeGreaterThan(10);
    expect(at).toBeLessThan(40);
  });
  it('says nothing where it would have to project', () => {
    expect(countAtAge([point(1, 10)], 24 * hour)).toBeUndefined();
    expect(countAtAge([], hour)).toBeUndefined();
  });
});

describe('usualOver', () => {
  const lives = Array.from({ length: 9 }, (_, index) => [point(1, 10 * index), point(10, 100 * index)]);

  it('is the middle half of the posts at each age at which enough of them were seen', () => {
    const usual = usualOver(lives, 10 * hour, 10);
    expect(usual).toHaveLength(10);
    expect(usual[0]).toEqual({ ageMs: hour, low: 20, high: 60 });
    expect(usual.at(-1)).toEqual({ ageMs: 10 * hour, low: 200, high: 600 });
  });

  it('leaves out ages at which too few were seen, and projects nothing', () => {
    expect(usualOver(lives, 20 * hour, 2).map(({ ageMs }) => ageMs)).toEqual([10 * hour]);
    expect(usualOver(lives.slice(0, 5), 10 * hour)).toEqual([]);
  });

  it('lies between two values where the quartile does', () => {
    const [only] = usualOver(lives.slice(0, 6), hour, 1);
    expect(only).toEqual({ ageMs: hour, low: 12.5, high: 37.5 });
  });
});

describe('medianInterval', () => {
  // Exact binomial sums: for n = 10 the 3rd to 8th values enclose the median with 89.1 %, the
  // 4th to 7th with 65.6 %; for n = 6 the 2nd to 5th only with 78.1 %, so the whole range is needed.
  it('is the narrowest pair of order statistics that reaches the confidence', () => {
    expect(medianInterval(10, 0.8)).toEqual([2, 7]);
    expect(medianInterval(6, 0.8)).toEqual([0, 5]);
  });

  it('covers the true median at least as often as it says', () => {
    let seed = 20261117;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    let covered = 0;
    const runs = 4000;
    for (let run = 0; run < runs; run += 1) {
      const sample = Array.from({ length: 9 }, random).sort((a, b) => a - b);
      const [low, high] = medianInterval(9, 0.8);
      if ((sample[low] ?? 1) <= 0.5 && (sample[high] ?? 0) >= 0.5) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.8);
  });
});

describe('compareWithUsual', () => {
  it('says nothing with fewer than six posts', () => {
    expect(compareWithUsual({ from: 50, to: 50 }, [10, 20, 30, 40, 50])).toBeUndefined();
  });
  it('gives the factor of the median with an interval that contains it', () => {
    const result = compareWithUsual({ from: 60, to: 60 }, [10, 20, 28, 32, 40, 50, 30]);
    expect(result?.factor).toBe(2);
    expect(result?.low).toBeLessThan(2);
    expect(result?.high).toBeGreaterThan(2);
    expect(result?.percentile.value).toBe(100);
    expect(result?.percentile.low).toBeLessThan(100);
  });
  it('is wider when the number was shortened', () => {
    const peers = [10, 20, 28, 32, 40, 50, 30];
    const exact = compareWithUsual({ from: 1450, to: 1450 }, peers);
    const shortened = compareWithUsual({ from: 1400, to: 1499 }, peers);
    expect((shortened?.high ?? 0) - (shortened?.low ?? 0)).toBeGreaterThan((exact?.high ?? 0) - (exact?.low ?? 0));
  });
});

describe('both ends at an age', () => {
  it('come from the sightings that bracket it, and are one where these are exact', () => {
    const at = (ageMs: number, from: number, to = from) => ({ ageMs, count: { from, to } });
    expect(spanAtAge([at(1000, 10), at(4000, 10)], 2000)).toEqual({ from: 10, to: 10 });
    const vague = spanAtAge([at(1000, 100), at(4000, 1400, 1499)], 4000);
    expect(vague).toEqual({ from: 1400, to: 1499 });
    expect(spanAtAge([at(1000, 100)], 4000)).toBeUndefined();
  });
});
