import { i18n } from '#i18n';
import { userLocale } from '../../../utils/lib/user-locale.ts';
import { type DayKey, startOfDay } from '../../calendar/stateless/days.ts';

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
