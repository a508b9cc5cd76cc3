import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { priorCurve } from './growth-curve.ts';
import { medianResult, type SeenPost } from './median-result.ts';

const hour = 3_600_000;
const curve = priorCurve('linkedin');
/** A post seen at 20 and 30 hours, so that it can be read off at 24. */
const atDay = (count: number): SeenPost => [
  { ageMs: 20 * hour, count: exactly(count) },
  { ageMs: 30 * hour, count: exactly(count) },
];
const once = (ageHours: number, count: number): SeenPost => [{ ageMs: ageHours * hour, count: exactly(count) }];

describe('the median result', () => {
  it('is at 24 hours where six posts can be read off there, with its interval', () => {
    const { result } = medianResult([10, 20, 30, 40, 50, 60, 70].map(atDay), curve);
    expect(result).toMatchObject({ n: 7, at: { ageMs: 24 * hour } });
    expect(result?.median).toBeCloseTo(40);
    expect(result?.low).toBeLessThan(40);
    expect(result?.high).toBeGreaterThan(40);
  });

  it('takes another age where there are more posts', () => {
    const posts = Array.from({ length: 6 }, (_, index) => once(7 * 24, 100 + index));
    expect(medianResult([...posts, ...[1, 2].map(atDay)], curve).result).toMatchObject({
      n: 6,
      at: { ageMs: 7 * 24 * hour },
    });
  });

  it('is of what was seen last, of posts a day old at least, where no age has enough; the ages are told', () => {
    const posts = [30, 50, 90, 130, 200, 400].map((age) => once(age, age));
    const { result } = medianResult([...posts, once(2, 1)], curve);
    expect(result).toMatchObject({ n: 6, median: 110, at: { agesMs: { from: 30 * hour, to: 400 * hour } } });
  });

  it('says how many more posts it takes, and nothing else', () => {
    expect(medianResult([once(30, 5), once(40, 5)], curve)).toEqual({ result: undefined, n: 2, needed: 4 });
    expect(medianResult([], curve)).toEqual({ result: undefined, n: 0, needed: 6 });
  });

  it('is asked for at one age, to stand beside another at that age', () => {
    const posts = Array.from({ length: 6 }, (_, index) => once(7 * 24, 100 + index));
    expect(medianResult(posts, curve, 24 * hour).result).toBeUndefined();
    expect(medianResult(posts, curve, 7 * 24 * hour).result?.n).toBe(6);
  });
});
