import type { PlanEntry } from '../../../utils/model/records.ts';
import { momentInZone, userZone, type WallTime, wallTimeOf } from '../../../utils/lib/zoned.ts';
import { addDays, type DayKey } from '../../calendar/stateless/days.ts';

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

const dayMs = 86_400_000;

/** How many days one day is after another. */
export const daysBetween = (from: DayKey, to: DayKey): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);
