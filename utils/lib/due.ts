import { dayOf } from './ids.ts';

/** When something is due: on a day, `yyyy-mm-dd`, wherever the user then is; or at a moment, ms. */
export interface WhenDue {
  readonly day?: string | undefined;
  /** Where there is a day: its moment where it was typed, which finds the step in the index and says no more. */
  readonly dueAt?: number | undefined;
}

/** When a step of a day is called out, and what a day stands for among moments. */
const morningHour = 9;

/**
 * The furthest that the moment of a day can be from the one that was typed elsewhere, ms: time zones go from −12 to +14
 * hours. Who asks the index of `dueAt` looks this much further.
 */
export const mostApartMs = 26 * 3_600_000;

/** Nine in the morning of a day where the user is, ms; undefined where it is no day. */
export function morningOf(day: string): number | undefined {
  const match = /^(\d{4,})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const at = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]), morningHour).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** The moment from which a step is called out, ms; undefined where it has no date. */
export const dueMoment = ({ day, dueAt }: WhenDue): number | undefined =>
  day === undefined ? dueAt : (morningOf(day) ?? dueAt);

/** The day of a step where the user is, `yyyy-mm-dd`. */
export function dueDay(step: WhenDue): string | undefined {
  const at = dueMoment(step);
  return at === undefined ? undefined : dayOf(at);
}

/** Due: all day long on its day, from its moment on at a moment, and ever after. */
export function isDueNow(step: WhenDue, now: number): boolean {
  if (step.day === undefined) return step.dueAt !== undefined && step.dueAt <= now;
  const day = dueDay(step);
  return day !== undefined && day <= dayOf(now);
}

/** Late or due by the end of today. */
export function isDueToday(step: WhenDue, now: number): boolean {
  const day = dueDay(step);
  return day !== undefined && day <= dayOf(now);
}

/** Its day has ended. */
export function isOverdue(step: WhenDue, now: number): boolean {
  const day = dueDay(step);
  return day !== undefined && day < dayOf(now);
}

/** A step on a day, with the moment that the index needs. */
export function onDay<T extends object>(step: T, day: string): T & { day: string; dueAt: number } {
  const dueAt = morningOf(day);
  if (dueAt === undefined) throw new RangeError(`Not a day: ${day}`);
  return { ...step, day, dueAt };
}

/** When the day of a moment ends where the user is, ms. */
export function endOfDay(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
