import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { followersAt, impressionsIn, rateOf } from './rates.ts';

const day = 86_400_000;

describe('rates', () => {
  it('carry both ends of what was shortened', () => {
    const rate = rateOf({ from: 30, to: 30 }, { by: 'followers', count: { from: 1400, to: 1499 }, seenAt: 0 });
    expect(rate).toMatchObject({ by: 'followers', low: 30 / 1499, high: 30 / 1400 });
    expect(rate?.value).toBeCloseTo(60 / 2899, 10);
  });

  it('are nothing where the denominator was not seen, or may be zero', () => {
    expect(rateOf(exactly(3), undefined)).toBeUndefined();
    expect(rateOf(exactly(3), { by: 'reach', count: { from: 0, to: 9 }, seenAt: 0 })).toBeUndefined();
    expect(rateOf(undefined, { by: 'reach', count: exactly(9), seenAt: 0 })).toBeUndefined();
  });
});

describe('followers at a time', () => {
  const seen = [
    { seenAt: 0, followers: exactly(1000) },
    { seenAt: 10 * day, followers: exactly(1100) },
    { seenAt: 100 * day, followers: exactly(3000) },
  ];
  it('lie on the line between the two sightings around it', () => {
    expect(followersAt(seen, 5 * day)?.count).toEqual({ from: 1050, to: 1050 });
    expect(followersAt(seen, 10 * day)?.count).toEqual({ from: 1100, to: 1100 });
  });
  it('are not known before the first, after the last, or in a long gap', () => {
    expect(followersAt(seen, -1)).toBeUndefined();
    expect(followersAt(seen, 101 * day)).toBeUndefined();
    expect(followersAt(seen, 50 * day)).toBeUndefined();
  });
  it('keep what a shortened count leaves open', () => {
    const vague = [
      { seenAt: 0, followers: { from: 1400, to: 1499 } },
      { seenAt: day, followers: { from: 1400, to: 1499 } },
    ];
    expect(followersAt(vague, day / 2)?.count).toEqual({ from: 1400, to: 1499 });
  });
});

it('impressions are what X calls views; views of a video are not', () => {
  expect(impressionsIn('x', { views: exactly(90) }, 5)).toEqual({ by: 'impressions', count: exactly(90), seenAt: 5 });
  expect(impressionsIn('facebook', { views: exactly(90) }, 5)).toBeUndefined();
  expect(impressionsIn('x', {}, 5)).toBeUndefined();
});
