import { describe, expect, it } from 'vitest';
import { belowT, experimentVerdict } from './experiment-verdict.ts';

/** Engagement of which the logarithm, with one added, is this. */
const ofLog = (log: number): number => Math.expm1(log);

describe('what an experiment says', () => {
  it('is Welch’s test on logarithms: the example that was worked out by hand', () => {
    // Means 3 and 2, variances 1 and 0.25, n = 4 and 5: error √(0.25 + 0.05), freedom 0.09 ÷ (0.0625/3 + 0.0025/4) = 4.19.
    const a = [3 - Math.sqrt(1.5), 3, 3, 3 + Math.sqrt(1.5)].map(ofLog);
    const b = [2 - Math.SQRT1_2, 2, 2, 2, 2 + Math.SQRT1_2].map(ofLog);
    const verdict = experimentVerdict([a, b])!;
    const [pair] = verdict.pairs;
    expect(pair?.ratio).toBeCloseTo(Math.E, 8);
    const half = Math.log((pair?.high ?? 0) / (pair?.ratio ?? 1)) / Math.sqrt(0.3);
    // Student's t for 4 and 5 degrees of freedom is 2.776 and 2.571 at 97.5 %.
    expect(half).toBeGreaterThan(2.571);
    expect(half).toBeLessThan(2.776);
    expect(pair?.isDistinct).toBe(false);
    expect(verdict.arms.map(({ n }) => n)).toEqual([4, 5]);
    expect(verdict.arms[0]?.typical).toBeCloseTo(Math.expm1(3), 8);
  });

  it('has the probability of Student’s t (published quantiles)', () => {
    expect(belowT(2.228, 10)).toBeCloseTo(0.975, 4);
    expect(belowT(-1.812, 10)).toBeCloseTo(0.05, 4);
    expect(belowT(0, 3)).toBeCloseTo(0.5, 6);
  });

  it('agrees with itself: the interval leaves one out just where the probability is beyond 97.5 %', () => {
    for (const gap of [0.2, 0.4, 0.6, 0.8, 1]) {
      const [pair] = experimentVerdict([
        [3, 3.5, 4, 4.5, 5].map((log) => ofLog(log + gap)),
        [2.9, 3.4, 4, 4.6, 5.1].map(ofLog),
      ])!.pairs;
      expect(pair!.isDistinct).toBe(pair!.isBetter > 0.975);
    }
  });

  it('widens intervals with the number of pairs, and says the same with arms the other way round', () => {
    const arms = [
      [20, 30, 45, 60],
      [40, 60, 90, 130],
      [25, 35, 50, 70],
    ];
    const [two] = experimentVerdict(arms.slice(0, 2))!.pairs;
    const three = experimentVerdict(arms)!.pairs;
    expect(three.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(three[0]!.low).toBeLessThan(two!.low);
    expect(three[0]!.ratio).toBe(two!.ratio);
    const [turned] = experimentVerdict([arms[1]!, arms[0]!])!.pairs;
    expect(turned!.ratio).toBeCloseTo(1 / two!.ratio, 10);
    expect(turned!.isBetter).toBeCloseTo(1 - two!.isBetter, 6);
  });

  it('is none where an arm has fewer than two values, and is not sure of itself where all posts had the same', () => {
    expect(experimentVerdict([[1, 2], [3]])).toBeUndefined();
    expect(experimentVerdict([[1, 2]])).toBeUndefined();
    const [pair] = experimentVerdict([
      [10, 10],
      [10, 10],
    ])!.pairs;
    expect(pair).toMatchObject({ ratio: 1, isBetter: expect.closeTo(0.5, 6), isDistinct: false });
  });
});
