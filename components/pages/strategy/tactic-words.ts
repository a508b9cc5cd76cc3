import { i18n } from '#i18n';
import type { Tactic } from '../../../utils/model/strategy.ts';
import { isoWeekdayOf } from '../../../utils/db/queries/strategy.ts';
import { weekdayNames } from '../../calendar/day-names.ts';
import { addDays, type DayKey, dayKeyOf } from '../../calendar/stateless/days.ts';
import { formatNumber } from '../../ui/format.ts';

/** From Monday on, as they are stored. */
export const weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

export const weekdayName = (day: number): { readonly long: string; readonly short: string } =>
  weekdayNames(1)[day - 1] ?? { long: '', short: '' };

/** "every day", "Mon, Thu" */
export const daysText = (days: readonly number[] | undefined): string =>
  days === undefined || days.length === 7
    ? i18n.t('strategy.everyDay')
    : [...days]
        .sort((a, b) => a - b)
        .map((day) => weekdayName(day).short)
        .join(', ');

/** How often it was done on the last seven days on which it was to be, today left out: the day is not over. */
export function lastWeekOf({ days, doneOn = [], createdAt }: Tactic, today: DayKey): { done: number; of: number } {
  const asked = Array.from({ length: 7 }, (_, index) => addDays(today, -1 - index)).filter(
    (day) => day >= dayKeyOf(createdAt) && (days === undefined || days.includes(isoWeekdayOf(day))),
  );
  return { done: asked.filter((day) => doneOn.includes(day)).length, of: asked.length };
}

/** "done on 4 of the last 5 days that it was for"; nothing where there was no such day yet. */
export function lastWeekText(tactic: Tactic, today: DayKey): string | undefined {
  const { done, of } = lastWeekOf(tactic, today);
  return of === 0 ? undefined : i18n.t('strategy.doneLately', [formatNumber(done), formatNumber(of)]);
}
