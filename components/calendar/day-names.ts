import { userLocale } from '../../utils/lib/user-locale.ts';
import { addDays, type DayKey, startOfDay } from './stateless/days.ts';
import { startOfWeek } from './stateless/weeks.ts';

const locale = userLocale();
const long = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const short = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const shortDayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });

const noon = (key: DayKey): number => startOfDay(key) + 12 * 3_600_000;

export const dayName = (key: DayKey): string => dayMonth.format(noon(key));
export const shortDayName = (key: DayKey): string => shortDayMonth.format(noon(key));
export const dayNumber = (key: DayKey): string => String(Number(key.slice(8)));

export interface WeekdayName {
  readonly long: string;
  readonly short: string;
}

/** The names of the seven days, from the first day of the week. */
export function weekdayNames(firstDay: number): readonly WeekdayName[] {
  const start = startOfWeek('2026-11-16', firstDay);
  return Array.from({ length: 7 }, (_, index) => {
    const at = noon(addDays(start, index));
    return { long: long.format(at), short: short.format(at) };
  });
}
