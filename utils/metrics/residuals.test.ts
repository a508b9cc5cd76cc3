import { describe, expect, it } from 'vitest';
import { clipped, logOf, medianOf, residualsOf, robustSd } from './residuals.ts';
import { standouts } from './standouts.ts';

const post = (account: string, engagement: number, n = 0) => ({
  key: `${account}${n}`,
  account,
  at: n,
  log: logOf(engagement),
});

describe('residuals', () => {
  it('are the logarithm of the multiple of the median of the account', () => {
    const all = [...[9, 19, 39, 9, 19, 39, 19].map((n, at) => post('a', n, at)), post('b', 1000)];
    const found = residualsOf(all);
    expect(found).toHaveLength(7);
    expect(found.map(({ residual }) => Math.round(Math.exp(residual) * 100) / 100)).toEqual([0.5, 1, 2, 0.5, 1, 2, 1]);
    // The median distance from the median is ln 2.
    expect(found[2]!.z).toBeCloseTo(1 / 1.4826, 6);
  });

  it('rest on medians', () => {
    expect(medianOf([3, 1, 2, 10])).toBe(2.5);
    expect(robustSd([-1, 1, -2, 2, 100])).toBeCloseTo(2 * 1.4826, 6);
    expect(clipped([0.1, -0.1, 0.1, -0.1, 50])[4]).toBeCloseTo(0.3 * 1.4826, 6);
  });
});

describe('successes and failures', () => {
  const usual = Array.from({ length: 40 }, (_, n) => post('a', 100 * Math.exp(0.5 * Math.sin(n)), n));

  it('are far out and in the outer tenth', () => {
    const found = standouts(residualsOf([...usual, post('a', 900, 50), post('a', 12, 51)]));
    expect(found.successes.map(({ post: { key } }) => key)).toEqual(['a50']);
    expect(found.failures.map(({ post: { key } }) => key)).toEqual(['a51']);
    expect(found.needed).toBe(0);
  });

  it('are nothing where all is usual, or too few', () => {
    expect(standouts(residualsOf(usual))).toMatchObject({ successes: [], failures: [], n: 40 });
    expect(standouts(residualsOf(usual.slice(0, 12)))).toMatchObject({ successes: [], n: 12, needed: 8 });
  });
});
