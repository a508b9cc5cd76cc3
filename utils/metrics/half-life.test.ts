import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { type GrowthCurve, priorCurve } from './growth-curve.ts';
import { halfLifeOf } from './half-life.ts';

const hour = 3_600_000;
const curve: GrowthCurve = { ...priorCurve('facebook'), halfMs: 4 * hour, spread: 0.4, posts: 30 };
const seen = (hours: number, value: number) => ({ ageMs: hours * hour, count: exactly(value) });

describe('half-life', () => {
  it('is the age of half of what the post will have', () => {
    // Along the curve itself: share(2 h) = 1/3, share(8 h) = 2/3, share(76 h) = 19/20 of 600.
    const half = halfLifeOf([seen(2, 200), seen(8, 400), seen(76, 570)], curve);
    expect(half.how).toBe('known');
    if (half.how !== 'known') return;
    expect(half.final.value / 600).toBeCloseTo(1, 2);
    expect(half.ageMs / hour).toBeCloseTo(4, 1);
    expect(half.lowMs).toBeLessThan(half.ageMs);
    expect(half.highMs).toBeGreaterThan(half.ageMs);
  });

  it('follows the post, not the network', () => {
    const half = halfLifeOf([seen(2, 50), seen(8, 150), seen(16, 310), seen(90, 590)], curve);
    if (half.how === 'known') expect(half.ageMs / hour).toBeGreaterThan(10);
    expect(half.how).toBe('known');
  });

  it('is not known of what is young, was seen late, is small or was not seen', () => {
    expect(halfLifeOf([seen(0.5, 40), seen(1, 80)], curve)).toEqual({ how: 'unknown', why: 'young' });
    expect(halfLifeOf([seen(30, 400), seen(60, 410)], curve)).toEqual({ how: 'unknown', why: 'late' });
    expect(halfLifeOf([seen(2, 3), seen(40, 6)], curve)).toEqual({ how: 'unknown', why: 'few' });
    expect(halfLifeOf([], curve)).toEqual({ how: 'unknown', why: 'unseen' });
  });
});
