import { handleKey, normalHandle } from '../../lib/keys.ts';
import { newId } from '../../lib/ids.ts';
import type { Profile, Relation } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import { rowsByKeys } from '../by-keys.ts';
import type { WorkspaceDb } from '../schema.ts';
import { type Change, shareAccounts, writtenBySharing } from '../sync/share.ts';
import { isNumbered, stableKeyOf } from './account-ids.ts';
import { notedEveryMs, unchangedForMs } from './noted-every.ts';

/** The row of an account: by stable id first, by any handle it has had second, never by its display name. */
export async function findProfile(db: WorkspaceDb, ref: ProfileRef): Promise<Profile | undefined> {
  const stable = stableKeyOf(ref);
  const byStable = stable ? await db.profiles.where('stableKey').equals(stable).first() : undefined;
  if (byStable) return byStable;
  const key = handleKey(ref.network, ref.handle);
  const rows = await db.profiles.where('handleKeys').equals(key).toArray();
  // A handle may have passed from one account to another: a row with another stable id is somebody else.
  const candidates = rows.filter((row) => !stable || !row.stableKey || row.stableKey === stable);
  return holderAmong(candidates, key);
}

/** Whoever has the handle now before those who had it once; of two who never lost it in sight, who was seen last. */
function holderAmong(rows: readonly Profile[], key: string): Profile | undefined {
  const [first, ...others] = rows.filter((row) => row.handleKeys[0] === key);
  if (!first) return rows[0];
  return others.reduce((last, row) => (row.lastSeenAt > last.lastSeenAt ? row : last), first);
}

/** Rows for many accounts, asked for at once. Keys of the answer are `network:handle` as asked. */
export const findProfiles = async (db: WorkspaceDb, refs: readonly ProfileRef[]): Promise<Map<string, Profile>> =>
  matchProfiles(await profilesOf(db, refs), refs);

/** Every row that may be that of one of these accounts, each once. */
async function profilesOf(db: WorkspaceDb, refs: readonly ProfileRef[]): Promise<Profile[]> {
  const handleKeys = refs.map((ref) => handleKey(ref.network, ref.handle));
  const stableKeys = refs.flatMap((ref) => stableKeyOf(ref) ?? []);
  const lists = await Promise.all([
    rowsByKeys(db.profiles, 'handleKeys', handleKeys),
    rowsByKeys(db.profiles, 'stableKey', stableKeys),
  ]);
  return [...new Map(lists.flat().map((row) => [row.key, row])).values()];
}

/** Which of some rows is that of which account. Keys of the answer are `network:handle` as asked. */
export function matchProfiles(rows: readonly Profile[], refs: readonly ProfileRef[]): Map<string, Profile> {
  const byStable = new Map(rows.flatMap((row) => (row.stableKey ? [[row.stableKey, row]] : [])));
  const byHandle = new Map<string, Profile[]>();
  for (const row of rows) for (const key of row.handleKeys) byHandle.set(key, [...(byHandle.get(key) ?? []), row]);
  const found = new Map<string, Profile>();
  for (const ref of refs) {
    const key = handleKey(ref.network, ref.handle);
    const stable = stableKeyOf(ref);
    // A handle may have passed from one account to another: a row with another stable id is somebody else.
    const named = byHandle.get(key) ?? [];
    const candidates = named.filter((row) => !stable || !row.stableKey || row.stableKey === stable);
    const row = (stable && byStable.get(stable)) || holderAmong(candidates, key);
    if (row) found.set(key, row);
  }
  return found;
}

/** The row of an account that nobody has met before. */
export const newProfile = (ref: ProfileRef, now: number): Profile => ({
  key: `${ref.network}-${newId()}`,
  network: ref.network,
  handle: ref.handle,
  handleKeys: [handleKey(ref.network, ref.handle)],
  relation: 'none',
  firstSeenAt: now,
  lastSeenAt: now,
});

/** The row with what this sighting adds: a new handle after a rename, the stable id, the newest name. */
function merged(row: Profile, ref: ProfileRef, now: number): Profile {
  const stable = stableKeyOf(ref);
  return {
    ...row,
    ...handlesWith(row, ref),
    ...(stable ? { stableKey: stable } : {}),
    ...(ref.name ? { name: ref.name } : {}),
    ...(ref.isOrganisation === undefined ? {} : { isOrganisation: ref.isOrganisation }),
    lastSeenAt: Math.max(row.lastSeenAt, now),
  };
}

/** The newest handle comes first; but a number, which the stable key holds, never takes the place of a name. */
function handlesWith(row: Profile, ref: ProfileRef): Partial<Profile> {
  const isSame = normalHandle(row.handle) === normalHandle(ref.handle);
  if (isSame || (isNumbered(ref) && !isNumbered(row))) return {};
  const key = handleKey(ref.network, ref.handle);
  return { handle: ref.handle, handleKeys: [key, ...row.handleKeys.filter((each) => each !== key)] };
}

/** Whether the account was not seen for a day; the first time sooner. */
function isSeenAgain(row: Profile, before: Profile): boolean {
  const every = before.lastSeenAt === before.firstSeenAt ? unchangedForMs : notedEveryMs;
  return row.lastSeenAt - before.lastSeenAt >= every;
}

/** Whether a row says more than the stored one, but for when it was seen. */
export const saysMore = ({ after, before }: Change<Profile>): boolean =>
  !before ||
  (Object.keys(after) as (keyof Profile)[]).some((field) => field !== 'lastSeenAt' && after[field] !== before[field]);

/**
 * Makes sure that every account has a row, and brings the rows up to date. Runs inside the caller's transaction over
 * `writtenByProfiles`. Answers the rows by `network:handle`.
 */
export async function touchProfiles(
  db: WorkspaceDb,
  refs: readonly ProfileRef[],
  now: number,
): Promise<Map<string, Profile>> {
  const { touched, news } = touchedBy(await profilesOf(db, refs), refs, now);
  return withRows(touched, await putProfiles(db, news));
}

/**
 * What some rows are after these accounts were seen, by `network:handle`, and what of it is worth writing. `rows`: what
 * `profilesOf` said.
 */
export function touchedBy(rows: readonly Profile[], refs: readonly ProfileRef[], now: number) {
  const touched = matchProfiles(rows, refs);
  const stored = new Map([...touched.values()].map((row) => [row.key, row]));
  const changed = new Map<string, Profile>();
  for (const ref of refs) {
    const key = handleKey(ref.network, ref.handle);
    const before = touched.get(key) ?? madeFor(ref, changed) ?? newProfile(ref, now);
    const row = merged(changed.get(before.key) ?? before, ref, now);
    changed.set(row.key, row);
    touched.set(key, row);
  }
  const news = [...changed.values()]
    .map((after): Change<Profile> => ({ before: stored.get(after.key), after }))
    .filter((change) => saysMore(change) || (change.before && isSeenAgain(change.after, change.before)));
  return { touched, news };
}

/** Accounts by name, as their rows were written. */
export function withRows(touched: ReadonlyMap<string, Profile>, rows: readonly Profile[]): Map<string, Profile> {
  const put = new Map(rows.map((row) => [row.key, row]));
  return new Map([...touched].map(([key, row]) => [key, put.get(row.key) ?? row]));
}

/** Stores accounts, and has what others know of them pushed. In the caller's transaction over `writtenByProfiles`. */
export async function putProfiles(db: WorkspaceDb, changes: readonly Change<Profile>[]): Promise<Profile[]> {
  const rows = await shareAccounts(db, changes);
  await db.profiles.bulkPut(rows);
  return rows;
}

export const writtenByProfiles = (db: WorkspaceDb) => [db.profiles, ...writtenBySharing(db)];

/** The row that an account of the same list has made, which is called by name here and by number there. */
function madeFor(ref: ProfileRef, rows: ReadonlyMap<string, Profile>): Profile | undefined {
  const stable = stableKeyOf(ref);
  return stable ? [...rows.values()].find(({ stableKey }) => stableKey === stable) : undefined;
}

/** Begins or changes how we stand to an account. Following starts when the relation first becomes other than none. */
export async function setRelation(db: WorkspaceDb, ref: ProfileRef, relation: Relation, now: number): Promise<Profile> {
  return db.transaction('rw', writtenByProfiles(db), async () => {
    const rows = await touchProfiles(db, [ref], now);
    const row = rows.get(handleKey(ref.network, ref.handle)) ?? newProfile(ref, now);
    const next: Profile = {
      ...row,
      relation,
      ...(relation === 'none' || row.followedAt !== undefined ? {} : { followedAt: now }),
    };
    const [stored = next] = await putProfiles(db, [{ before: row, after: next }]);
    return stored;
  });
}
