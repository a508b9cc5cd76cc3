import type { Count } from '../../lib/count.ts';
import { daysBefore } from '../../lib/ids.ts';
import { engagementGrowth } from '../../metrics/engagement.ts';
import type { DayRow, WorkspaceDb } from '../schema.ts';
import { wholeDays } from '../tables/days.ts';

/** What was seen of the posts of a profile on one day. */
export interface ProfileDay {
  /** `yyyy-mm-dd` in the user's own time zone. */
  readonly day: string;
  readonly sightings: number;
  readonly posts: number;
  /**
   * By how much the engagement of these posts had grown since they were seen before, that day or earlier; an interval where
   * counts were shortened. Undefined where none of them had been seen before.
   */
  readonly growth: Count | undefined;
  /** The growth, or a part of it, came over days on which nobody looked. */
  readonly isOverGap: boolean;
}

/**
 * Days on which posts of a profile were seen, oldest first, from the rows of days alone: no sighting is read. A day that is not in
 * it was not seen; it is no day of zero.
 */
export async function profileDays(db: WorkspaceDb, authorKey: string, now: number, days = 90): Promise<ProfileDay[]> {
  const from = daysBefore(now, days - 1);
  const [rows, latest] = await Promise.all([
    db.days.where('[authorKey+day]').between([authorKey, from], [authorKey, '\uffff']).toArray(),
    db.latest
      .where('[authorKey+seenAt]')
      .between([authorKey, now - (days + 1) * 86_400_000], [authorKey, Infinity])
      .toArray(),
  ]);
  const byDay = new Map<string, DayRow[]>();
  const before = new Map<string, DayRow>();
  const grown = new Map<DayRow, { readonly growth: Count | undefined; readonly isOverGap: boolean }>();
  const all = wholeDays(rows, latest).filter(({ day }) => day >= from);
  for (const row of all.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
    const last = before.get(row.postKey);
    const since = last?.last ?? (row.sightings > 1 ? row.first : undefined);
    const growth = since && engagementGrowth(since.metrics, row.last.metrics);
    grown.set(row, { growth, isOverGap: last !== undefined && last.day !== daysBefore(row.first.seenAt, 1) });
    before.set(row.postKey, row);
  }
  return [...byDay].map(([day, of]): ProfileDay => {
    const known = of.flatMap((row) => grown.get(row)?.growth ?? []);
    return {
      day,
      sightings: of.reduce((sum, { sightings }) => sum + sightings, 0),
      posts: of.length,
      growth:
        known.length > 0
          ? known.reduce((sum, each) => ({ from: sum.from + each.from, to: sum.to + each.to }))
          : undefined,
      isOverGap: of.some((row) => grown.get(row)?.isOverGap),
    };
  });
}
