import { describe, expect, it } from 'vitest';
import { quantile, ratioBreach, spreadOf, table } from '../bench/lib/spread.ts';

describe('the budget of reading', () => {
  it('passes what fits', () => {
    expect(ratioBreach('x', 50, 50)).toEqual([]);
  });
  it.each([
    ['a ratio that is over', 50.1, 50],
    ['a ratio without a budget', 1, undefined],
    ['a ratio that nobody measured', Number.NaN, 50],
  ])('notices %s', (_what, ratio, budget) => {
    expect(ratioBreach('x', ratio, budget)).toHaveLength(1);
  });
});

describe('the spread of samples', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('has the middle and the far end of them, in whatever order they came', () => {
    expect(spreadOf(hundred)).toEqual({ median: 50, p99: 99 });
    expect(spreadOf([3])).toEqual({ median: 3, p99: 3 });
  });
  it('is no number without samples', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

it('a table aligns names left and numbers right', () => {
  const rows = [
    ['', 'ms'],
    ['linkedin', '0.1'],
  ];
  expect(table(rows)).toBe('           ms\nlinkedin  0.1');
});
