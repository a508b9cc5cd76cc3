import type { IcsEvent, IcsStart } from '../../../utils/files/ics.ts';
import { daysOfRule, goesOn, type LastDay } from '../../../utils/lib/recurrence.ts';
import { isZone, userZone, wallTimeOf } from '../../../utils/lib/zoned.ts';
import { addDays } from '../../calendar/stateless/days.ts';
import { momentFor } from './entry-time.ts';

export interface EventTimes {
  /** Which time of its rule it is, from 0, and its moment, ms. */
  readonly kept: readonly (readonly [index: number, at: number])[];
  /** It has a rule that is understood. */
  readonly isSeries: boolean;
  /** The rule goes on after these. */
  readonly isCut: boolean;
}

/**
 * When an event of a calendar comes, by its rule and what is said beside it; `others` are said in the stead of single times.
 * Undefined where it has no time that can be read. Days of a rule are counted by the clock that the event is said in.
 */
export function timesOf(event: IcsEvent, others: readonly IcsEvent[], begins: IcsStart): EventTimes | undefined {
  const first = momentOf(begins);
  if (first === undefined) return undefined;
  const { rule, left, added } = event;
  const days = rule === undefined ? undefined : daysOfRule(begins.day, rule, lastDayOf(begins));
  const moments = days ? days.map((day) => momentOf(begins, day)) : [first];
  const extra = added.map((time) => momentOf(time)).filter((at) => !moments.includes(at));
  const gone = [...left, ...others.flatMap(({ inPlaceOf }) => inPlaceOf ?? [])];
  const goneAt = new Set(gone.filter(({ clock }) => clock !== undefined).map((time) => momentOf(time)));
  const goneOn = new Set(gone.filter(({ clock }) => clock === undefined).map(({ day }) => day));
  const kept = [...moments, ...extra].flatMap((at, index) => {
    if (at === undefined || goneAt.has(at)) return [];
    return goneOn.has(wallTimeOf(at, clockZoneOf(begins)).day) ? [] : [[index, at] as const];
  });
  const isCut = rule !== undefined && days !== undefined && goesOn(days, rule);
  return { kept, isSeries: days !== undefined, isCut };
}

/** The zone that a time is said in, where it is one that is known and not UTC. */
export const zoneOf = ({ zone }: IcsStart): string | undefined =>
  zone !== undefined && zone !== 'UTC' && isZone(zone) ? zone : undefined;

/** By whose clock the days of a time are counted. */
const clockZoneOf = (time: IcsStart): string => (time.zone === 'UTC' ? 'UTC' : (zoneOf(time) ?? userZone()));

/** A day without a clock is its nine o'clock. */
const clockOf = ({ clock = '09:00' }: IcsStart): string => clock;

const momentOf = (time: IcsStart, day = time.day): number | undefined =>
  momentFor({ day, clock: clockOf(time) }, clockZoneOf(time));

/** The last day that begins early enough: what comes at eight in the evening may be over before that is the day in UTC. */
const lastDayOf =
  (begins: IcsStart): LastDay =>
  ({ day, clock, isUtc }) => {
    if (clock === undefined) return day;
    const zone = clockZoneOf(begins);
    const until = isUtc ? wallTimeOf(Date.parse(`${day}T${clock}Z`), zone) : { day, clock };
    return clockOf(begins) <= until.clock ? until.day : addDays(until.day, -1);
  };
