import type { Profile } from '../../model/records.ts';
import type { ProfileSightingRow, WorkspaceDb } from '../schema.ts';
import { findProfile, putProfiles, writtenByProfiles } from '../tables/profiles.ts';
import { joinedProfile } from './join-rows.ts';
import { accountHere, type Came, isSame, type Merging, withoutStamps } from './merge-state.ts';

/** Finds out which account here each of the backup is, and joins the two; those that are not here are added. */
export const mergeProfiles = ({ db, accounts }: Merging, rows: readonly Profile[]): Promise<Came> =>
  db.transaction('rw', writtenByProfiles(db), async () => {
    let [added, changed] = [0, 0];
    for (const row of rows.map(withoutStamps)) {
      const here = await sameAccount(db, row);
      const next = here ? joinedProfile(here, row) : row;
      accounts.set(row.key, next.key);
      if (!here) added += 1;
      else if (isSame(next, here)) continue;
      else changed += 1;
      await putProfiles(db, [{ before: here, after: next }]);
    }
    return { added, changed };
  });

/** By key in the browser that the backup is from, elsewhere by number and by the names that it has had, newest first. */
async function sameAccount(db: WorkspaceDb, row: Profile): Promise<Profile | undefined> {
  const own = await db.profiles.get(row.key);
  if (own) return own;
  const { network, stableKey, handleKeys } = row;
  const stable = stableKey === undefined ? {} : { stableId: stableKey.slice(network.length + 1) };
  const names = [row.handle, ...handleKeys.map((key) => key.slice(network.length + 1))];
  for (const handle of new Set(names)) {
    const found = await findProfile(db, { network, handle, ...stable });
    if (found) return found;
  }
  return undefined;
}

/** Sightings are never changed: those that are here stay, the others are added. */
export const mergeProfileSightings = (merging: Merging, rows: readonly ProfileSightingRow[]): Promise<Came> =>
  merging.db.transaction('rw', merging.db.profileSightings, async () => {
    const { db } = merging;
    const mapped = rows.map((row) => {
      const profileKey = accountHere(merging, row.profileKey);
      return { ...row, profileKey, id: `${profileKey}@${row.seenAt}` };
    });
    const here = await db.profileSightings.bulkGet(mapped.map(({ id }) => id));
    const fresh = new Map(mapped.filter((_, index) => !here[index]).map((row) => [row.id, row]));
    await db.profileSightings.bulkPut([...fresh.values()]);
    return { added: fresh.size, changed: 0 };
  });
