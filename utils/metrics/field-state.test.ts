import { describe, expect, it } from 'vitest';
import { type DayCount, fieldStateOf, lastGoodDayOf } from './field-state.ts';

const on = (day: number, read: number, missing: number, more: Partial<DayCount> = {}): DayCount => ({
  day: `2026-11-${String(day).padStart(2, '0')}`,
  read,
  missing,
  ...more,
});
const goodWeek = [17, 18, 19, 20, 21, 22, 23].map((day) => on(day, 40, 2));

describe('the state of a field', () => {
  it('is not known from fewer than five readings, unless one of them found it', () => {
    expect(fieldStateOf([])).toBe('unseen');
    expect(fieldStateOf([on(24, 0, 0)])).toBe('unseen');
    expect(fieldStateOf([on(24, 0, 4)])).toBe('unseen');
    expect(fieldStateOf([on(24, 1, 3)])).toBe('ok');
  });

  it('is stopped when it breaks today after a good week', () => {
    expect(fieldStateOf([...goodWeek, on(24, 0, 5)])).toBe('stopped');
    expect(fieldStateOf([...goodWeek, on(24, 1, 19)])).toBe('stopped');
    expect(fieldStateOf([...goodWeek, on(24, 2, 18)])).toBe('partly');
  });

  it('needs five readings of today; until then the days before speak', () => {
    expect(fieldStateOf([...goodWeek, on(24, 0, 4)])).toBe('ok');
    expect(fieldStateOf([...goodWeek.slice(0, 6), on(23, 0, 5), on(24, 4, 0)])).toBe('stopped');
    expect(fieldStateOf([on(22, 0, 2), on(23, 0, 2), on(24, 0, 2)])).toBe('stopped');
  });

  it('is stopped by what was read and could not be believed', () => {
    expect(fieldStateOf([...goodWeek, on(24, 10, 0, { broken: 10 })])).toBe('stopped');
    expect(fieldStateOf([...goodWeek, on(24, 10, 0, { broken: 6 })])).toBe('partly');
    expect(fieldStateOf([on(24, 5, 5, { broken: 50 })])).toBe('stopped');
  });

  it('stays stopped on every day that it is broken', () => {
    const days = goodWeek.slice(0, 1);
    for (let day = 18; day < 27; day += 1) {
      days.push(on(day, 0, 20));
      expect(fieldStateOf(days.slice(-8)), `day ${day}`).toBe('stopped');
    }
  });

  it('is stopped when it was never found, and only in part where it is usually missing', () => {
    expect(fieldStateOf([on(23, 0, 40), on(24, 1, 39)])).toBe('stopped');
    expect(fieldStateOf([on(24, 0, 8)])).toBe('stopped');
    expect(fieldStateOf([on(22, 12, 28), on(23, 12, 28), on(24, 0, 20)])).toBe('partly');
  });

  it('is back on a good day, and after five good readings in a row on a bad one', () => {
    const bad = [20, 21, 22, 23].map((day) => on(day, 0, 40));
    expect(fieldStateOf([...bad, on(24, 4, 0)])).toBe('stopped');
    expect(fieldStateOf([...bad, on(24, 5, 0)])).toBe('ok');
    expect(fieldStateOf([...goodWeek, on(24, 4, 200, { inRow: 4 })])).toBe('stopped');
    expect(fieldStateOf([...goodWeek, on(24, 5, 200, { inRow: 5 })])).toBe('ok');
  });

  it('is partly when more than half is missing, or 30 points more than usual in ten readings', () => {
    expect(fieldStateOf([on(24, 4, 6)])).toBe('partly');
    expect(fieldStateOf([...goodWeek, on(24, 6, 4)])).toBe('partly');
    expect(fieldStateOf([...goodWeek, on(24, 7, 3)])).toBe('ok');
    expect(fieldStateOf([...goodWeek, on(24, 5, 4)])).toBe('ok');
    expect(fieldStateOf([on(24, 6, 4)])).toBe('ok');
  });
});

describe('the last good day', () => {
  it('is the latest one with more than half read; the trouble began on the next day with readings', () => {
    expect(lastGoodDayOf([...goodWeek, on(25, 0, 9), on(26, 0, 9)])).toEqual({
      lastGoodDay: '2026-11-23',
      since: '2026-11-25',
    });
    expect(lastGoodDayOf([on(23, 5, 5), on(24, 9, 1, { broken: 8 })])).toEqual({});
    expect(lastGoodDayOf(goodWeek)).toEqual({ lastGoodDay: '2026-11-23' });
  });
});
