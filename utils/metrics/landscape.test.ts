import { expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { priorCurve } from './growth-curve.ts';
import { landscapeAgeMs, type LandscapePost, landscapeRate, middleOf } from './landscape.ts';

const day = 86_400_000;
const curve = priorCurve('linkedin');
const post = (n: number, value: number, age = landscapeAgeMs): LandscapePost => ({
  at: n * day,
  series: [{ ageMs: age, count: exactly(value) }],
});
const followers = [0, 30, 60].map((ago) => ({ seenAt: ago * day, followers: exactly(1000) }));

it('is the median of posts at the same age by the followers of then, with the interval of its ranks', () => {
  const posts = [10, 20, 30, 40, 50, 60, 70].map((value, n) => post(n, value));
  // Of seven posts the 80 % interval of the median is from the second to the sixth.
  expect(landscapeRate(posts, followers, curve)).toEqual({ rate: { median: 0.04, low: 0.02, high: 0.06, n: 7 }, n: 7 });
});

it('counts no post without followers around it, and none that was seen at an hour only', () => {
  const posts = [1, 2, 3, 4, 5].map((value, n) => post(n, value * 10));
  const outside = post(58, 100);
  const young = post(6, 100, day / 24);
  expect(landscapeRate([...posts, outside, young], followers, curve)).toEqual({ rate: undefined, n: 5 });
});

it('has a middle of accounts from two on, with both ends instead of an interval', () => {
  expect(middleOf([3])).toBeUndefined();
  expect(middleOf([3, 1, 10])).toEqual({ middle: 3, from: 1, to: 10, n: 3 });
});
