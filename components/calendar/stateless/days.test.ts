import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayKeyOf, momentOf, startOfDay, timeOfDay, weekdayOf } from './days.ts';
import { dayAfterKey } from './keyboard.ts';
import { firstDayOfWeek, startOfWeek, weeksOfMonth } from './weeks.ts';

describe('days', () => {
  it('keeps the day through both changes of the clock', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-11-01', '2026-03-08']) {
      expect(dayKeyOf(startOfDay(addDays(day, 1)))).toBe(addDays(day, 1));
      expect(addDays(addDays(day, 1), -1)).toBe(day);
    }
  });

  it('crosses months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('reads a day and a clock, and refuses what is neither', () => {
    const at = momentOf('2026-11-24', '09:30');
    expect(at).toBeDefined();
    expect(dayKeyOf(at!)).toBe('2026-11-24');
    expect(timeOfDay(at!)).toBe('09:30');
    expect(momentOf('', '09:30')).toBeUndefined();
    expect(momentOf('2026-11-24', 'soon')).toBeUndefined();
  });
});

describe('weeks', () => {
  it('holds the whole month in whole weeks, from Monday or from Sunday', () => {
    const monday = weeksOfMonth('2026-11-17', 1);
    expect(monday).toHaveLength(6);
    expect(monday[0]?.[0]).toEqual({ key: '2026-10-26', inMonth: false });
    expect(monday[0]?.[6]).toEqual({ key: '2026-11-01', inMonth: true });
    expect(monday[5]?.[0]?.key).toBe('2026-11-30');
    const sunday = weeksOfMonth('2026-11-17', 0);
    expect(sunday).toHaveLength(5);
    expect(sunday[0]?.[0]?.key).toBe('2026-11-01');
    expect(monday.flat().filter((cell) => cell.inMonth)).toHaveLength(30);
  });

  it('needs only four weeks for a February that begins the week', () => {
    expect(weeksOfMonth('2027-02-10', 1)).toHaveLength(4);
  });

  it("takes the locale's first day", () => {
    expect(firstDayOfWeek('en-US')).toBe(0);
    expect(firstDayOfWeek('de-DE')).toBe(1);
    expect(firstDayOfWeek('ar-EG')).toBe(6);
  });

  it('starts a week on its first day', () => {
    expect(weekdayOf(startOfWeek('2026-11-24', 1))).toBe(1);
    expect(startOfWeek('2026-11-23', 1)).toBe('2026-11-23');
  });
});

describe('keys in the grid', () => {
  it('mirrors left and right in right-to-left pages', () => {
    expect(dayAfterKey('2026-11-24', 'ArrowRight', 1, false)).toBe('2026-11-25');
    expect(dayAfterKey('2026-11-24', 'ArrowRight', 1, true)).toBe('2026-11-23');
  });

  it('moves by weeks and months', () => {
    expect(dayAfterKey('2026-11-24', 'ArrowDown', 1, false)).toBe('2026-12-01');
    expect(dayAfterKey('2026-11-24', 'Home', 1, false)).toBe('2026-11-23');
    expect(dayAfterKey('2026-11-24', 'End', 0, false)).toBe('2026-11-28');
    expect(dayAfterKey('2026-10-31', 'PageDown', 1, false)).toBe('2026-11-30');
    expect(dayAfterKey('2026-11-24', 'a', 1, false)).toBeUndefined();
  });
});
