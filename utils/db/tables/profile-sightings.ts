import { sameCount } from '../../lib/count.ts';
import { handleKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { ProfileSighting } from '../../model/sighting.ts';
import type { ProfileSightingRow } from '../schema.ts';
import { shareSightings } from '../sync/share.ts';
import { isShared } from '../sync/shared.ts';
import { unchangedForMs } from './noted-every.ts';
import type { Recording } from './recording.ts';

/** Writes with the batch what headers of profiles say that is new; answers how many. `profiles`: by `network:handle`. */
export async function recordProfiles(
  { db, writes }: Recording,
  sightings: readonly ProfileSighting[],
  profiles: ReadonlyMap<string, Profile>,
) {
  const rows: ProfileSightingRow[] = [];
  for (const sighting of sightings) {
    const profile = profiles.get(handleKey(sighting.profile.network, sighting.profile.handle));
    if (!profile) continue;
    const range = db.profileSightings.where('[profileKey+seenAt]').between([profile.key, 0], [profile.key, Infinity]);
    const last = await range.last();
    if (last && sighting.seenAt - last.seenAt < unchangedForMs && sameProfile(last, sighting)) continue;
    if (last && sighting.seenAt <= last.seenAt) continue;
    rows.push({ ...sighting, id: `${profile.key}@${sighting.seenAt}`, profileKey: profile.key });
  }
  const shared = new Set([...profiles.values()].filter(isShared).map(({ key }) => key));
  const ours = rows.filter(({ profileKey }) => shared.has(profileKey));
  if (rows[0]) writes.push(() => db.profileSightings.bulkPut(rows));
  if (ours[0]) writes.push(() => shareSightings(db, [], ours));
  return rows.length;
}

/** Nothing that the change log or the followers are made of reads otherwise. The pinned post comes after the header. */
const sameProfile = (a: ProfileSighting, b: ProfileSighting): boolean =>
  sameCount(a.followers, b.followers) &&
  (!b.pinned || a.pinned?.id === b.pinned.id) &&
  shownOf(a).every((value, index) => JSON.stringify(value) === JSON.stringify(shownOf(b)[index]));

const shownOf = ({ profile, headline, place, company, links, verified }: ProfileSighting): readonly unknown[] => [
  profile.name,
  headline,
  place,
  company,
  links,
  verified,
];
