import { dueDay, onDay } from '../../../utils/lib/due.ts';
import type { NextStep } from '../../../utils/model/records.ts';
import { addDays, dayKeyOf, momentOf, timeOfDay } from '../../calendar/stateless/days.ts';

/**
 * A step so many days after today. What was due on a day, or had no date, is due on that day; what had a time keeps it.
 */
export function putOff({ text, day, dueAt }: NextStep, days: number, now: number): NextStep {
  const to = addDays(dayKeyOf(now), days);
  const at = day === undefined && dueAt !== undefined ? momentOf(to, timeOfDay(dueAt)) : undefined;
  return at === undefined ? onDay({ text }, to) : { text, dueAt: at };
}

/** The ways to put a step off, in days after today; the day that it has already is none. */
export const waysToPutOff = (step: NextStep, now: number): readonly number[] =>
  [1, 7].filter((days) => dueDay(step) !== addDays(dayKeyOf(now), days));
