import { expect, it } from 'vitest';
import { effectOf } from './effect-of.ts';
import { priorCurve } from './growth-curve.ts';
import type { SeenPost } from './median-result.ts';

const day = 86_400_000;
const curve = priorCurve('linkedin');
const posts = (...counts: number[]): SeenPost[] =>
  counts.map((count) => [{ ageMs: day, count: { from: count, to: count } }]);

it('compares medians at the same age, with an interval that holds the worst case', () => {
  const effect = effectOf(posts(8, 9, 10, 10, 11, 12), posts(18, 19, 20, 20, 21, 22), curve);
  expect(effect?.n).toBe(6);
  expect(effect?.factor).toBeCloseTo(0.5);
  expect(effect?.low).toBeLessThan(0.5);
  expect(effect?.high).toBeGreaterThan(0.5);
  expect(effect?.high).toBeLessThan(1);
});

it('says nothing of too few posts, or of posts that were seen at other ages', () => {
  expect(effectOf(posts(8, 9, 10, 10, 11), posts(18, 19, 20, 20, 21, 22), curve)).toBeUndefined();
  expect(effectOf([], [], curve)).toBeUndefined();
  const later = posts(1, 2, 3, 4, 5, 6).map(([seen]) => (seen ? [{ ...seen, ageMs: 30 * day }] : []));
  expect(effectOf(later, posts(18, 19, 20, 20, 21, 22), curve)).toBeUndefined();
});

it('compares at ages that nearly all is there by, wherever the curve says so', () => {
  const later = posts(9, 9, 10, 10, 11, 11).map(([seen]) => (seen ? [{ ...seen, ageMs: 6 * day }] : []));
  const effect = effectOf(later, posts(18, 19, 20, 20, 21, 22), priorCurve('x'));
  expect(effect?.factor).toBeGreaterThan(0.4);
  expect(effect?.factor).toBeLessThan(0.5);
});

it('nothing is as much as nothing', () => {
  const effect = effectOf(posts(0, 0, 0, 0, 0, 0), posts(0, 0, 0, 0, 0, 0), curve);
  expect(effect).toMatchObject({ n: 6, factor: 1, low: 1, high: 1 });
});
