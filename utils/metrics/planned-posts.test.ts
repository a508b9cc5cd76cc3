import { describe, expect, it } from 'vitest';
import { plannedPosts, postsForSpread, spreadOf, supposedSpread } from './planned-posts.ts';

describe('posts that an experiment needs', () => {
  it('are those of the published tables (Cohen 1988, table 2.4.1, at 5 % two-sided and a power of 80 %)', () => {
    const ofEffect = (d: number): number => plannedPosts(1, Math.exp(d), 2);
    expect(ofEffect(0.5)).toBe(64);
    expect(ofEffect(0.8)).toBe(26);
    // The table has 393; worked out without rounding it is 393.4, and a post cannot be had in part.
    expect(ofEffect(0.2)).toBe(394);
  });

  it('grow with the square of the spread, with smaller differences and with more arms', () => {
    expect(plannedPosts(2, 1.5, 2) / plannedPosts(1, 1.5, 2)).toBeCloseTo(4, 0);
    expect(plannedPosts(1, 1.2, 2)).toBeGreaterThan(plannedPosts(1, 1.5, 2));
    expect(plannedPosts(1, 1.5, 3)).toBeGreaterThan(plannedPosts(1, 1.5, 2));
  });

  it('are never so few that an arm has no spread of its own', () => {
    expect(plannedPosts(0.1, 10, 2)).toBe(6);
  });
});

describe('the spread of own results', () => {
  it('is supposed, and said to be, where there are too few posts', () => {
    expect(spreadOf(Array.from({ length: postsForSpread - 1 }, (_, at) => at))).toEqual(supposedSpread);
  });

  it('is the standard deviation of their logarithms, never nothing', () => {
    const logs = Array.from({ length: 20 }, (_, at) => 3 + (at % 2 ? 1 : -1));
    expect(spreadOf(logs)).toEqual({ sd: expect.closeTo(Math.sqrt(20 / 19), 10), n: 20 });
    expect(spreadOf(Array.from({ length: 20 }, () => 3))).toEqual({ sd: 0.1, n: 20 });
  });
});
