import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { dueMoment, isDueToday } from '../../../utils/lib/due.ts';
import type { Person } from '../../../utils/model/records.ts';
import { addDays, dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';

export interface DueGroups {
  readonly late: readonly PersonLine[];
  readonly today: readonly PersonLine[];
  readonly soon: readonly PersonLine[];
}

/** How many days after today count as soon. */
export const soonDays = 7;

/** When their next step is due, ms. */
export const dueAtOf = ({ nextStep }: Person): number | undefined => nextStep && dueMoment(nextStep);

/** Late, or due by the end of today. */
export const isDueBy = ({ nextStep }: Person, now: number): boolean =>
  nextStep !== undefined && isDueToday(nextStep, now);

/** Next steps that are late, of today, and of the days after it, each in time order. */
export function dueGroups(lines: readonly PersonLine[], now: number): DueGroups {
  const today = dayKeyOf(now);
  const todayAt = startOfDay(today);
  const tomorrowAt = startOfDay(addDays(today, 1));
  const endAt = startOfDay(addDays(today, 1 + soonDays));
  const dated = lines
    .flatMap((line) => {
      const at = dueMoment(line.person.nextStep ?? {});
      return at === undefined || at >= endAt ? [] : [{ at, line }];
    })
    .sort((a, b) => a.at - b.at);
  const between = (from: number, to: number) => dated.filter(({ at }) => at >= from && at < to).map(({ line }) => line);
  return { late: between(-Infinity, todayAt), today: between(todayAt, tomorrowAt), soon: between(tomorrowAt, endAt) };
}
