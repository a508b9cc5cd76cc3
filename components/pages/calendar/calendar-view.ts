import { i18n } from '#i18n';
import { userLocale } from '../../../utils/lib/user-locale.ts';
import {
  addDays,
  addMonths,
  type DayKey,
  firstOfMonth,
  isSameMonth,
  startOfDay,
} from '../../calendar/stateless/days.ts';
import { startOfWeek, weeksOfMonth } from '../../calendar/stateless/weeks.ts';

export const calendarViews = ['month', 'week', 'agenda', 'board', 'again'] as const;
export type CalendarView = (typeof calendarViews)[number];

export function viewName(view: CalendarView): string {
  const names: Record<CalendarView, string> = {
    month: i18n.t('calendar.viewMonth'),
    week: i18n.t('calendar.viewWeek'),
    agenda: i18n.t('calendar.viewAgenda'),
    board: i18n.t('calendar.viewBoard'),
    again: i18n.t('again.view'),
  };
  return names[view];
}

const days = new Intl.DateTimeFormat(userLocale(), { day: 'numeric', month: 'short', year: 'numeric' });
const noonMs = 12 * 3_600_000;

/** "16 – 22 Nov 2026". */
export const rangeText = (from: DayKey, to: DayKey): string =>
  days.formatRange(startOfDay(from) + noonMs, startOfDay(to) + noonMs);

export interface DayRange {
  readonly from: DayKey;
  readonly to: DayKey;
}

/** So many days from today on are in lists of the month that it is, today with them: a plan does not end with a month. */
const daysAhead = 14;

export const monthOf = (day: DayKey): DayRange => ({
  from: firstOfMonth(day),
  to: addDays(addMonths(firstOfMonth(day), 1), -1),
});

/** The first and the last day that a view shows. */
export function rangeOf(view: CalendarView, day: DayKey, today: DayKey, firstDay: number): DayRange {
  if (view === 'week') {
    const from = startOfWeek(day, firstDay);
    return { from, to: addDays(from, 6) };
  }
  if (view === 'month') {
    const weeks = weeksOfMonth(day, firstDay);
    return { from: weeks[0]?.[0]?.key ?? day, to: weeks.at(-1)?.at(-1)?.key ?? day };
  }
  const { from, to } = monthOf(day);
  const ahead = addDays(today, daysAhead - 1);
  return { from, to: isSameMonth(day, today) && ahead > to ? ahead : to };
}
