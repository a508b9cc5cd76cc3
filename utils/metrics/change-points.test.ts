import { afterEach, describe, expect, it } from 'vitest';
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

const zoneHere = process.env.TZ;
afterEach(() => {
  if (zoneHere === undefined) delete process.env.TZ;
  else process.env.TZ = zoneHere;
});

it.each(['Europe/Oslo', 'America/Santiago', 'UTC'])(
  'weeks begin on Monday in summer and in winter and have the median of their posts; one without is left out: %s',
  (zone) => {
    process.env.TZ = zone;
    const at = (month: number, day: number, hour: number, residual: number) => ({
      at: new Date(2026, month, day, hour, 30).getTime(),
      residual,
    });
    const posts = [
      // From Monday before the clocks change to the Sunday after, on both sides of the world.
      at(2, 23, 0, 5),
      at(2, 25, 9, 1),
      at(2, 29, 23, 2),
      at(9, 26, 0, 7),
      at(10, 1, 23, 9),
      at(3, 6, 0, 4),
    ];
    const monday = (month: number, day: number) => new Date(2026, month, day).getTime();
    expect(weeklyMedians(posts)).toEqual([
      { from: monday(2, 23), median: 2, n: 3 },
      { from: monday(3, 6), median: 4, n: 1 },
      { from: monday(9, 26), median: 8, n: 2 },
    ]);
  },
);
