import { daysBefore } from '../../lib/ids.ts';
import type { DayRow, WorkspaceDb } from '../schema.ts';
import { wholeDays } from '../tables/days.ts';
import { rollupKey } from '../stale-rollups.ts';
import {
  type DayRollup,
  type DaySeries,
  lookBackDays,
  noDays,
  type ProfileDay,
  rollupForm,
  unpackDays,
  withDays,
} from './day-rollup.ts';

const dayMs = 86_400_000;

/**
 * Days on which posts of a profile were seen, oldest first: those before yesterday from one row, where the upkeep has made it
 * (`tables/keep-days.ts`), what is later from the rows of days. No sighting is read. A day that is not in it was not seen; it
 * is no day of zero. `days`: at most 90.
 */
export async function profileDays(db: WorkspaceDb, authorKey: string, now: number, days = 90): Promise<ProfileDay[]> {
  const from = daysBefore(now, days - 1);
  const { rollup, rows } = await knownDays(db, authorKey, now);
  const wanted = new Set(rows.map(({ postKey }) => postKey));
  const series = withDays(rollup ? unpackDays(rollup, wanted) : noDays, rows);
  return series.days.filter(({ day }) => day >= from);
}

/** The first day that is not in a rollup made now: yesterday may still change, as clocks and time zones do. */
export const openSince = (now: number): string => daysBefore(now, 1);

/** All that is known of the days of a profile, as far back as the newest 90 of them need it; before `until`. */
export async function daySeries(db: WorkspaceDb, authorKey: string, now: number, until: string): Promise<DaySeries> {
  const { rollup, rows } = await knownDays(db, authorKey, now);
  const asked = rows.filter(({ day }) => day < until);
  return withDays(rollup ? unpackDays(rollup) : noDays, asked);
}

interface KnownDays {
  readonly rollup: DayRollup | undefined;
  /** Of the days that are not in it. */
  readonly rows: readonly DayRow[];
}

function knownDays(db: WorkspaceDb, authorKey: string, now: number): Promise<KnownDays> {
  const tables = [db.meta, db.days, db.latest];
  return db.transaction('r', tables, async (): Promise<KnownDays> => {
    const open = openSince(now);
    const [kept, newest] = await Promise.all([rollupOf(db, authorKey), rowsOf(db, authorKey, open)]);
    // A rollup of days that have not come yet was made by another clock.
    const rollup = kept?.form === rollupForm && kept.through <= open ? kept : undefined;
    const since = rollup?.through ?? daysBefore(now, 2 * lookBackDays);
    return { rollup, rows: since < open ? await rowsOf(db, authorKey, since) : newest };
  });
}

const rollupOf = async (db: WorkspaceDb, authorKey: string): Promise<DayRollup | undefined> =>
  (await db.meta.get(rollupKey(authorKey)))?.value as DayRollup | undefined;

/** Whole days from one on, also those that `latest` counts. */
async function rowsOf(db: WorkspaceDb, authorKey: string, from: string): Promise<DayRow[]> {
  // `latest` is found by the moment of its sighting, and the day of that was another one in another time zone. Of the days
  // that it counts the newest sighting is the last.
  const moment = new Date(`${from}T12:00`).getTime() - 2 * dayMs;
  const [days, latest] = await Promise.all([
    // Days that are packed lie at the last of them.
    db.days.where('[authorKey+day]').between([authorKey, from], [authorKey, '\uffff']).toArray(),
    db.latest.where('[authorKey+seenAt]').between([authorKey, moment], [authorKey, Infinity]).toArray(),
  ]);
  return wholeDays(days, latest).filter(({ day }) => day >= from);
}
