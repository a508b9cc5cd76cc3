import { describe, expect, it } from 'vitest';
import { costPer, countInterval, partInterval } from './count-intervals.ts';
import { wilson } from './wilson.ts';

describe('intervals of what is counted', () => {
  it('are those of Jeffreys, at 80 %: halves of the printed quantiles of chi-square with 2 n + 1 degrees of freedom', () => {
    const table = [
      [0, 0, 2.7055],
      [1, 0.5844, 6.2514],
      [5, 5.5778, 17.275],
      [20, 29.907, 52.949],
    ] as const;
    for (const [events, low, high] of table) {
      expect(countInterval(events).low).toBeCloseTo(low / 2, 3);
      expect(countInterval(events).high).toBeCloseTo(high / 2, 3);
    }
  });

  // Quantiles of gamma at 10 and 90 % as SciPy gives them.
  it.each([
    [499, 471.0806172, 528.3476146],
    [500, 472.0519523, 529.3762796],
    [960, 921.0025121, 1000.4257283],
    [1041, 1000.3614405, 1083.0668005],
    [1155, 1112.1564027, 1199.2718393],
    [2584, 2519.5663845, 2649.8618616],
    [1_000_000, 998_719.16243, 1_001_282.26582],
  ])('of %d events are right however many they are', (events, low, high) => {
    expect(countInterval(events).low).toBeCloseTo(low, 4);
    expect(countInterval(events).high).toBeCloseTo(high, 4);
  });

  it('of a share are those of Wilson', () => {
    // 95 % interval of 15 of 50, a textbook example: 0.191 to 0.438.
    const share = wilson(15, 50, 1.959963984540054);
    expect(share.low).toBeCloseTo(0.191, 3);
    expect(share.high).toBeCloseTo(0.4375, 3);
    expect(partInterval(0, 40)).toMatchObject({ value: 0, low: 0 });
    expect(partInterval(5, 0)).toBeUndefined();
    expect(partInterval(6, 5)).toBeUndefined();
  });

  it('of costs turn those of what came', () => {
    const { low, high } = countInterval(20);
    expect(costPer(100, 20)).toEqual({ value: 5, low: 100 / high, high: 100 / low });
    expect(costPer(100, 20_000, 1000)?.value).toBe(5);
    expect(costPer(100, 0)).toBeUndefined();
  });
});
