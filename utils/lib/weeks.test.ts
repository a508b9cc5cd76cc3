import { expect, it } from 'vitest';
import { lastWeek, mondayOf, weekAfter, weekSpan } from './weeks.ts';

it('weeks begin on Monday, across the end of a year and the change of clocks', () => {
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(weekAfter('2026-10-19', 1)).toBe('2026-10-26');
  expect(weekAfter('2026-12-28', -1)).toBe('2026-12-21');
  expect(lastWeek(new Date(2026, 10, 30, 9).getTime())).toBe('2026-11-23');
  expect(lastWeek(new Date(2026, 10, 29, 9).getTime())).toBe('2026-11-16');
});

it('a week goes from midnight to midnight', () => {
  const { from, to } = weekSpan('2026-10-19');
  expect([from, to]).toEqual([new Date(2026, 9, 19).getTime(), new Date(2026, 9, 26).getTime()]);
});
