import Dexie from 'dexie';
import { handleKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import type { WorkspaceDb } from '../schema.ts';
import { shareAccounts, shareJoined } from '../sync/share.ts';
import { accountFields } from '../sync/shared.ts';
import { isNumbered, stableKeyOf } from './account-ids.ts';

/**
 * Makes one account of two rows wherever a page tells both the name and the number of it: one row was stored by name
 * alone and the other by number alone. Two accounts that were kept as two people stay apart: that is for the user to
 * say. Runs inside the caller's transaction over all that points to accounts. `rows`: all that these names and numbers
 * lead to. Answers whether something was joined.
 */
export async function joinAccounts(
  db: WorkspaceDb,
  refs: readonly ProfileRef[],
  rows: readonly Profile[],
): Promise<boolean> {
  const asked = new Map(refs.flatMap((ref) => (isNumbered(ref) ? [] : [[stableKeyOf(ref), ref] as const])));
  let isJoined = false;
  for (const numbered of rows) {
    const ref = numbered.stableKey === undefined ? undefined : asked.get(numbered.stableKey);
    const key = ref && handleKey(ref.network, ref.handle);
    // A name may have passed from one account to another; a row with another number is somebody else.
    const named = key && rows.find((row) => row.handleKeys[0] === key && !row.stableKey && row.key !== numbered.key);
    if (!named || (named.personId && numbered.personId && named.personId !== numbered.personId)) continue;
    await joinProfiles(db, named, numbered);
    isJoined = true;
  }
  return isJoined;
}

async function joinProfiles(db: WorkspaceDb, one: Profile, two: Profile): Promise<void> {
  const isFirst = one.firstSeenAt - two.firstSeenAt || (one.key < two.key ? -1 : 1);
  const [first, other] = isFirst < 0 ? [one, two] : [two, one];
  const newer = first.lastSeenAt >= other.lastSeenAt ? first : other;
  const followedAt = Math.min(first.followedAt ?? Infinity, other.followedAt ?? Infinity);
  const handleKeys = [...new Set([...one.handleKeys, ...two.handleKeys])];
  const joined: Profile = {
    ...other,
    ...first,
    ...(newer.name ? { name: newer.name } : {}),
    handle: one.handle,
    handleKeys,
    relation: first.relation === 'none' ? other.relation : first.relation,
    ...(followedAt < Infinity ? { followedAt } : {}),
    lastSeenAt: newer.lastSeenAt,
  };
  await db.profiles.delete(other.key);
  await db.profiles.put(await shareJoined(db, [first, other], joined, shareAccounts, accountFields));
  await pointTo(db, first.key, other.key);
}

async function pointTo(db: WorkspaceDb, key: string, from: string): Promise<void> {
  const range = [
    [from, Dexie.minKey],
    [from, Dexie.maxKey],
  ] as const;
  await db.posts
    .where('[authorKey+lastSeenAt]')
    .between(...range)
    .modify({ authorKey: key });
  await db.latest
    .where('[authorKey+seenAt]')
    .between(...range)
    .modify({ authorKey: key });
  await db.days
    .where('[authorKey+day]')
    .between(...range)
    .modify({ authorKey: key });
  await db.blocks
    .where('[authorKey+to]')
    .between(...range)
    .modify({ authorKey: key });
  await db.comments
    .where('[authorKey+firstSeenAt]')
    .between(...range)
    .modify({ authorKey: key });
  await db.notes
    .where('[about.type+about.id]')
    .equals(['profile', from])
    .modify({ about: { type: 'profile', id: key } });
  const seen = await db.profileSightings
    .where('[profileKey+seenAt]')
    .between(...range)
    .toArray();
  await db.profileSightings.bulkPut(seen.map((row) => ({ ...row, id: `${key}@${row.seenAt}`, profileKey: key })));
  await db.profileSightings.bulkDelete(seen.map(({ id }) => id));
}
