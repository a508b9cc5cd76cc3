import { describe, expect, it } from 'vitest';
import { coverageMessage, randomFrom, seedFrom } from '../../tests/simulations/random.ts';
import { periodChange } from './period-change.ts';
import { logOf } from './residuals.ts';

const seed = seedFrom(20261201);

describe('the change from one time to another', () => {
  it('is not said of fewer than six posts in either', () => {
    const six = [1, 2, 3, 4, 5, 6];
    expect(periodChange(six, six.slice(1))).toBeUndefined();
    expect(periodChange(six.slice(1), six)).toBeUndefined();
    expect(periodChange(six, six)).toMatchObject({ factor: 1, says: 'unclear', n: [6, 6] });
  });

  it('is the median of all pairs, between the ranks that the interval of Hodges and Lehmann names', () => {
    // By hand: of the 36 differences of 0 … 5 ten are −2 or less and the eleventh is −1; 18 − 1.2816 × √39 − 0.5 = 9.497,
    // so between these two, halfway.
    const earlier = [0, 1, 2, 3, 4, 5];
    const later = earlier.map((value) => value + Math.log(2));
    const found = periodChange(later, earlier)!;
    expect(found.factor).toBeCloseTo(2);
    expect(Math.log(found.low / 2)).toBeCloseTo(-1.503, 3);
    expect(Math.log(found.high / 2)).toBeCloseTo(1.503, 3);
    expect(found.says).toBe('unclear');
  });

  it('says up or down where the interval is on one side', () => {
    const earlier = Array.from({ length: 12 }, (_, n) => Math.log(50 + n));
    const twice = earlier.map((value) => value + Math.log(2));
    expect(periodChange(twice, earlier)).toMatchObject({ says: 'up', factor: expect.closeTo(2, 5) });
    expect(periodChange(earlier, twice)).toMatchObject({ says: 'down', factor: expect.closeTo(0.5, 5) });
  });

  it.each([
    [6, 6],
    [9, 21],
    [30, 14],
  ])('with %s and %s posts its interval holds the truth in 80 % of 2,000 runs, within two points', (n, m) => {
    const random = randomFrom(seed + n);
    const runs = 2000;
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const truth = 0.5 * random.normal();
      const posts = (count: number, shift: number): number[] =>
        Array.from({ length: count }, () => logOf(random.poisson(Math.exp(5 + shift + 0.8 * random.normal()))));
      const { low, high } = periodChange(posts(n, truth), posts(m, 0))!;
      if (low <= Math.exp(truth) && Math.exp(truth) <= high) held += 1;
    }
    expect(Math.abs(held / runs - 0.8), coverageMessage(seed, held, runs)).toBeLessThan(0.02);
  });
});
