import { describe, expect, it } from 'vitest';
import { decimalsOf, placeOf, roundTo } from './estimates.ts';

const place = (low: number, high: number) => placeOf({ low, high });

describe('how many digits of an estimate are known', () => {
  it('is told by how wide its interval is', () => {
    expect([place(54, 67), place(17, 22), place(1.5, 2.5), place(38, 60), place(0.91, 0.95)]).toEqual([
      1, 1, 0.1, 1, 0.01,
    ]);
    expect([place(12, 70), place(1_100, 3_900), place(71_000, 86_000), place(0.1, 0.9)]).toEqual([1, 100, 1000, 0.1]);
  });

  it('is not told by an interval without a width, or without an end', () => {
    expect([place(4, 4), place(5, 4), place(0, Infinity), place(Number.NaN, 1)]).toEqual(Array(4).fill(undefined));
  });

  it('leaves no fractions of binary numbers', () => {
    expect([roundTo(0.30000000000000004, 0.1), roundTo(1.005, 0.01), roundTo(1234.5, 100)]).toEqual([0.3, 1, 1200]);
    expect([decimalsOf(10), decimalsOf(1), decimalsOf(0.01)]).toEqual([0, 0, 2]);
  });
});
