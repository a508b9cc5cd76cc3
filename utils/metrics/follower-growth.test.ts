import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { followerGrowth } from './follower-growth.ts';

const day = 86_400_000;
const seen = (days: number, followers: number) => ({ seenAt: days * day, followers: exactly(followers) });

describe('growth of followers', () => {
  it('is the median of all slopes, which one odd number does not move', () => {
    // Slopes of a line are all 10; one point off its line changes 5 of 15 of them.
    const line = [0, 2, 4, 6, 8, 10].map((days) => seen(days, 1000 + 10 * days));
    expect(followerGrowth(line)).toMatchObject({ perDay: 10, low: 10, high: 10, n: 6, days: 10, gaps: [] });
    const odd = followerGrowth([...line.slice(0, 3), seen(6, 4000), ...line.slice(4)]);
    expect(odd?.perDay).toBe(10);
    expect(odd!.high - odd!.low).toBeGreaterThan(100);
  });

  it('is wider where counts were shortened', () => {
    const vague = [0, 2, 4, 6, 8, 10].map((days) => ({ seenAt: days * day, followers: { from: 1400, to: 1499 } }));
    const growth = followerGrowth(vague);
    expect(growth?.perDay).toBe(0);
    expect(growth?.high).toBeCloseTo(9.9, 6);
  });

  it('says where nobody looked, and nothing with too few sightings', () => {
    const growth = followerGrowth([0, 2, 4, 30, 32].map((days) => seen(days, 1000 + days)));
    expect(growth?.gaps).toEqual([{ from: 4 * day, to: 30 * day }]);
    expect(followerGrowth([0, 5, 10].map((days) => seen(days, 1)))).toBeUndefined();
    expect(followerGrowth([0, 1, 2, 3, 4].map((days) => seen(days, 1)))).toBeUndefined();
  });
});
