import { describe, expect, it } from 'vitest';
import { cadenceOf, cadenceWeeks } from './cadence.ts';

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
