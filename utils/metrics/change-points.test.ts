import { describe, expect, it } from 'vitest';
import { changePoints, weeklyMedians } from './change-points.ts';

const week = 7 * 86_400_000;
const weeks = (levels: readonly number[]) =>
  levels.map((level, at) => ({ from: at * week, median: level + 0.2 * Math.sin(at * 5.3), n: 3 }));

describe('changes of level', () => {
  it('are found where they are, with how much they were', () => {
    const found = changePoints(weeks(Array.from({ length: 30 }, (_, at) => (at < 10 ? 0 : at < 20 ? 0.9 : 0.2))));
    expect(found.map(({ at }) => at / week)).toEqual([10, 20]);
    expect(Math.abs(Math.log(found[0]!.factor) - 0.9)).toBeLessThan(0.15);
    expect(Math.abs(Math.log(found[1]!.factor) + 0.7)).toBeLessThan(0.15);
    expect(found[0]!.weeks).toEqual([10, 10]);
    expect(found[0]!.p).toBeLessThanOrEqual(0.05);
  });

  it('are not found in what scatters, or in few weeks', () => {
    expect(changePoints(weeks(Array.from({ length: 30 }, () => 0)))).toEqual([]);
    expect(changePoints(weeks([0, 0, 0, 2, 2, 2]))).toEqual([]);
  });
});

it('weeks have the median of their posts; a week without one is left out', () => {
  const at = (days: number, residual: number) => ({ at: days * 86_400_000, residual });
  expect(weeklyMedians([at(1, 5), at(2, 1), at(3, 2), at(15, 7)], 0)).toEqual([
    { from: 0, median: 2, n: 3 },
    { from: 2 * week, median: 7, n: 1 },
  ]);
});
