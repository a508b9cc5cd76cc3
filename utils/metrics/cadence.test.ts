import { describe, expect, it } from 'vitest';
import { cadenceOf, cadenceOfMany, cadenceWeeks, weeksSeen } from './cadence.ts';

const day = 86_400_000;
const now = 1000 * day;
const at = (daysAgo: number, wideDays = 0) => ({ from: now - (daysAgo + wideDays) * day, to: now - daysAgo * day });

describe('cadence', () => {
  it('counts what was seen by the week in which it was published, oldest week first', () => {
    const cadence = cadenceOf([at(1), at(2), at(8), at(55)], now);
    expect(cadence).toMatchObject({ n: 4, perWeek: 4 / cadenceWeeks, window: { from: now - 56 * day, to: now } });
    expect(cadence?.weeks).toEqual([1, 0, 0, 0, 0, 0, 1, 2]);
  });

  it('counts only what surely lies in the window', () => {
    expect(cadenceOf([at(1), at(55, 3)], now)?.n).toBe(1);
    expect(cadenceOf([at(1), at(-1)], now)?.n).toBe(1);
  });

  it('is nothing where nothing was seen: that is not a cadence of zero', () => {
    expect(cadenceOf([at(100)], now)).toBeUndefined();
  });
});

describe('the cadence of several accounts', () => {
  it('counts in how many weeks an account was looked at', () => {
    expect(
      weeksSeen(
        [1, 2, 8, 9, 55, 60, -1].map((daysAgo) => now - daysAgo * day),
        now,
      ),
    ).toBe(3);
    expect(weeksSeen([], now)).toBe(0);
  });

  it('is the middle of those that were looked at often enough, and says how many are left out', () => {
    const accounts = [
      { weeksSeen: 8, perWeek: 2 },
      { weeksSeen: 6, perWeek: 5 },
      { weeksSeen: 7, perWeek: 3 },
      { weeksSeen: 5, perWeek: 90 },
      { weeksSeen: 8, perWeek: undefined },
    ];
    expect(cadenceOfMany(accounts)).toEqual({ perWeek: 3, n: 3, leftOut: 2 });
    expect(cadenceOfMany(accounts.slice(0, 2))).toEqual({ perWeek: 3.5, n: 2, leftOut: 0 });
    expect(cadenceOfMany(accounts.slice(2))).toBeUndefined();
  });
});
