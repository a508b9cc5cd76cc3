import { profileChanges } from '../../metrics/profile-changes.ts';
import type { ProfileChange } from '../../model/rival.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import type { ProfileSightingRow, WorkspaceDb } from '../schema.ts';
import { unchangedForMs } from '../tables/noted-every.ts';

/** What was seen of a profile, oldest first. By index only. */
export const profileSightingsOf = (db: WorkspaceDb, key: string): Promise<ProfileSightingRow[]> =>
  db.profileSightings.where('[profileKey+seenAt]').between([key, 0], [key, Infinity]).toArray();

export interface ProfileHistory {
  /** Of all the accounts, newest first. */
  readonly changes: readonly ProfileChange[];
  /** How often the profiles were looked at: what is seen within ten minutes is one look. */
  readonly sightings: number;
  /** From the first to the last of these, ms; undefined where there is none. */
  readonly seen: TimeSpan | undefined;
}

/** What changed in how some accounts present themselves, and what that rests on. */
export async function profileHistory(db: WorkspaceDb, keys: readonly string[]): Promise<ProfileHistory> {
  const rows = await Promise.all(keys.map((key) => profileSightingsOf(db, key)));
  const times = rows.flat().map(({ seenAt }) => seenAt);
  const looks = rows.map((all) => all.filter(({ seenAt }, n) => seenAt - (all[n - 1]?.seenAt ?? 0) >= unchangedForMs));
  return {
    changes: rows.flatMap(profileChanges).sort((a, b) => b.between.to - a.between.to),
    sightings: looks.flat().length,
    seen: times.length > 0 ? { from: Math.min(...times), to: Math.max(...times) } : undefined,
  };
}
