import { expect, it } from 'vitest';
import { trackOf } from '../../../utils/metrics/track.ts';
import { boundsAtAge } from './at-age.ts';

const hour = 3_600_000;
const postOf = (...seen: readonly (readonly [hours: number, from: number, to?: number])[]) => {
  const points = seen.map(([hours, from, to = from]) => ({ x: hours * hour, from, to, seenAt: hours * hour }));
  const ages = points.map(({ x }) => x);
  return { points, track: trackOf(ages, Math.max(1, ...ages)) };
};

it('says what was seen at nearly an age, and what lies between two close sightings', () => {
  const post = postOf([2, 100], [20, 300], [25, 320, 329]);
  expect(boundsAtAge(post, 20 * hour)).toMatchObject({ how: 'seen', value: 300, low: 300, high: 300 });
  const between = boundsAtAge(post, 23 * hour);
  expect(between).toMatchObject({ how: 'seen', fromMs: [20 * hour, 25 * hour] });
  if (between.how === 'unknown') throw new Error('not known');
  expect(between.low).toBeGreaterThanOrEqual(300);
  expect(between.high).toBeLessThanOrEqual(329);
  expect(between.low).toBeLessThan(between.high);
});

it('gives both ends where two sightings are too far apart', () => {
  expect(boundsAtAge(postOf([2, 100], [60, 300]), 24 * hour)).toMatchObject({ how: 'between', low: 100, high: 300 });
});

it('says nothing of an age near which nothing was seen', () => {
  expect(boundsAtAge(postOf([2, 100]), 24 * hour)).toEqual({ how: 'unknown', why: 'far' });
  expect(boundsAtAge(postOf(), hour)).toEqual({ how: 'unknown', why: 'unseen' });
});
