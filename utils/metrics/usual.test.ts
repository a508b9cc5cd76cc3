import { describe, expect, it } from 'vitest';
import { compareWithUsual, medianInterval } from './usual.ts';

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
  it('of posts that all have nothing, one with nothing is usual', () => {
    const nothing = compareWithUsual({ from: 0, to: 0 }, [0, 0, 0, 0, 0, 0]);
    expect(nothing).toMatchObject({ factor: 1, low: 1, high: 1 });
    expect(compareWithUsual({ from: 0, to: 0 }, [5, 6, 7, 8, 9, 10])?.factor).toBe(0);
  });
  it('of ten thousand posts the interval of the median is narrow', () => {
    const [low, high] = medianInterval(10_000, 0.8);
    // 5,000 less and more 1.28 × √10,000 ÷ 2.
    expect(low).toBeGreaterThan(4930);
    expect(low).toBeLessThan(4940);
    expect(high).toBe(9999 - low);
  });
});
