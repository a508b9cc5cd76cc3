import { expect, it } from 'vitest';
import { lastPeriod, periodAfter, periodAround, periodOf } from './periods.ts';

const at = (year: number, month: number, day = 1): number => new Date(year, month - 1, day).getTime();

it('a month goes from its first midnight to that of the next one, across the change of clocks and the year', () => {
  expect(periodOf('2026-10')).toEqual({ key: '2026-10', kind: 'month', from: at(2026, 10), to: at(2026, 11) });
  expect(periodOf('2026-12')).toMatchObject({ from: at(2026, 12), to: at(2027, 1) });
  expect(periodOf('2028-02')).toMatchObject({ from: at(2028, 2), to: at(2028, 3) });
});

it('a quarter has three months', () => {
  expect(periodOf('2026-q4')).toEqual({ key: '2026-q4', kind: 'quarter', from: at(2026, 10), to: at(2027, 1) });
});

it('what is no period is none', () => {
  for (const key of ['', '2026', '2026-13', '2026-00', '2026-q5', '0004-01', '2026-1', '2026-10-01', 'x2026-10'])
    expect(periodOf(key), key).toBeUndefined();
});

it('they follow each other', () => {
  const key = (of: string, count: number): string => periodAfter(periodOf(of)!, count).key;
  expect(key('2026-10', -1)).toBe('2026-09');
  expect(key('2026-01', -1)).toBe('2025-12');
  expect(key('2026-11', 2)).toBe('2027-01');
  expect(key('2026-q1', -1)).toBe('2025-q4');
  expect(lastPeriod('month', at(2026, 11, 1)).key).toBe('2026-10');
  expect(lastPeriod('quarter', at(2026, 11, 30)).key).toBe('2026-q3');
  expect(periodAround('quarter', at(2026, 11, 30)).key).toBe('2026-q4');
});
