import type { PlanEntry } from '../../../utils/model/records.ts';
import { momentInZone, userZone, type WallTime, wallTimeOf } from '../../../utils/lib/zoned.ts';
import { addDays, type DayKey, dayKeyOf } from '../../calendar/stateless/days.ts';

/** An entry that has a day. */
export type DatedEntry = PlanEntry & { readonly dueAt: number };

export const isDated = (entry: PlanEntry): entry is DatedEntry => entry.dueAt !== undefined;

/** The day and the clock of an entry in its own time zone. */
export const wallOf = ({ dueAt, zone }: Pick<DatedEntry, 'dueAt' | 'zone'>): WallTime =>
  wallTimeOf(dueAt, zone ?? userZone());

/** The moment of a day and a clock in the zone of an entry, ms. */
export const momentFor = (wall: WallTime, zone: string | undefined): number | undefined =>
  momentInZone(wall, zone ?? userZone());

/** The same clock so many days later, or earlier, whatever the clocks are set to meanwhile. */
export function shiftedBy(entry: DatedEntry, days: number): number {
  const { day, clock } = wallOf(entry);
  return momentFor({ day: addDays(day, days), clock }, entry.zone) ?? entry.dueAt;
}

/**
 * The clock of an entry on a day as it is for whoever looks. The clocks of its zone may change on another day than ours,
 * so that what was half past midnight here is half past eleven of the day before.
 */
export function putOn(entry: DatedEntry, day: DayKey): number {
  const days = daysBetween(dayKeyOf(entry.dueAt), day);
  if (days === 0) return entry.dueAt;
  const near = shiftedBy(entry, days);
  return [near, shiftedBy(entry, days + 1), shiftedBy(entry, days - 1)].find((at) => dayKeyOf(at) === day) ?? near;
}

/** What the clocks do on the day of a wall time, where it is none of it or two. */
export function oddClock(wall: WallTime, zone: string | undefined): 'skipped' | 'twice' | undefined {
  const at = momentFor(wall, zone);
  if (at === undefined) return undefined;
  const shows = (moment: number): boolean => {
    const { day, clock } = wallOf({ dueAt: moment, zone });
    return day === wall.day && clock === wall.clock;
  };
  if (!shows(at)) return 'skipped';
  return [halfHourMs, 2 * halfHourMs].some((later) => shows(at + later)) ? 'twice' : undefined;
}

const halfHourMs = 1_800_000;
const dayMs = 86_400_000;

/** How many days one day is after another. */
export const daysBetween = (from: DayKey, to: DayKey): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);
