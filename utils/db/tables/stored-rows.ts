import { postKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import type { LatestRow, PostRow, WorkspaceDb } from '../schema.ts';
import { profilesOf } from './profiles.ts';
import { underFirstId } from './same-post.ts';

/** What is stored of what a batch shows; it follows what the batch adds. */
export interface StoredRows {
  /** By post key. */
  readonly posts: Map<string, PostRow>;
  /** By post key. */
  readonly latest: Map<string, LatestRow>;
  /** The accounts that the batch names, and those that wrote its posts, by profile key. */
  readonly accounts: Map<string, Profile>;
}

export const accountsOf = ({ author, repostedBy }: PostSighting): ProfileRef[] =>
  [author, repostedBy].filter((ref) => ref !== undefined);

/**
 * All that has to be known before a batch is written, asked for at once: an answer that is waited for costs more than the
 * question. The sightings are under the first id of each post. Runs inside the caller's transaction.
 */
export async function storedRows(
  db: WorkspaceDb,
  seen: readonly PostSighting[],
  refs: readonly ProfileRef[],
): Promise<StoredRows & { readonly sightings: readonly PostSighting[] }> {
  const keys = [...new Set(seen.map(({ post }) => postKey(post)))];
  const [{ sightings, posts, isJoined }, asked, found] = await Promise.all([
    underFirstId(db, seen),
    latestOf(db, keys),
    profilesOf(db, refs),
  ]);
  const known = new Set(isJoined ? [] : keys);
  const other = [...new Set(sightings.map(({ post }) => postKey(post)))].filter((key) => !known.has(key));
  const latest = new Map([...(isJoined ? [] : asked), ...(await latestOf(db, other))]);
  const accounts = new Map(found.map((row) => [row.key, row]));
  const writers = new Set([...posts.values()].flatMap(({ authorKey }) => authorKey ?? []));
  const unknown = [...writers].filter((key) => !accounts.has(key));
  if (unknown[0]) for (const row of await db.profiles.bulkGet(unknown)) if (row) accounts.set(row.key, row);
  return { sightings, posts, latest, accounts };
}

const latestOf = async (db: WorkspaceDb, keys: readonly string[]): Promise<[string, LatestRow][]> =>
  keys.length === 0 ? [] : (await db.latest.bulkGet([...keys])).flatMap((row) => (row ? [[row.postKey, row]] : []));
