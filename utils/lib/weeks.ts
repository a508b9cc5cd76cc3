import { dayOf } from './ids.ts';

/** Weeks begin on Monday and are named by it, `yyyy-mm-dd` in the user's time zone. */

export interface WeekSpan {
  /** The first moment of Monday, ms. */
  readonly from: number;
  /** The first moment of the Monday after it, ms. */
  readonly to: number;
}

const partsOf = (day: string): readonly [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
};

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  const [year, month, date] = partsOf(day);
  const weekday = (new Date(year, month, date, 12).getDay() + 6) % 7;
  return dayOf(new Date(year, month, date - weekday, 12).getTime());
}

/** The Monday so many weeks after another one; before it where the number is negative. */
export function weekAfter(monday: string, weeks: number): string {
  const [year, month, date] = partsOf(monday);
  return dayOf(new Date(year, month, date + 7 * weeks, 12).getTime());
}

/** The Monday of the last week that is over. */
export const lastWeek = (now: number): string => weekAfter(mondayOf(dayOf(now)), -1);

/** Not by adding hours: two weeks of the year are an hour longer or shorter. */
export function weekSpan(monday: string): WeekSpan {
  const start = (of: string): number => {
    const [year, month, date] = partsOf(of);
    return new Date(year, month, date).getTime();
  };
  return { from: start(monday), to: start(weekAfter(monday, 1)) };
}
