import { postKey } from '../../lib/keys.ts';
import type { PostRef, PostSighting } from '../../model/sighting.ts';
import { rowsByKeys } from '../by-keys.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { hasOneId } from './flush-memory.ts';
import { joinPosts } from './join-posts.ts';

/**
 * The rows under which posts are stored, by every key that was asked for: LinkedIn gives one post up to three ids, and
 * Facebook another one to every viewer. Keys that are not stored are not in the answer.
 */
export async function storedPosts(db: WorkspaceDb, keys: readonly string[]): Promise<Map<string, PostRow>> {
  const asked = [...new Set(keys)];
  if (asked.length === 0) return new Map();
  // The same as `withAliases` once more: in the turns that a promise takes to be handed on Dexie loses sight of a live query.
  const { found, others } = byOwnKey(asked, await db.posts.bulkGet(asked));
  if (others.length === 0) return found;
  return addAliases(found, others, await rowsByKeys(db.posts, 'aliasKeys', others));
}

/** The same where it is known what is stored under these keys themselves, which is what is asked for first. */
export async function withAliases(
  db: WorkspaceDb,
  asked: readonly string[],
  rows: readonly (PostRow | undefined)[],
): Promise<Map<string, PostRow>> {
  const { found, others } = byOwnKey(asked, rows);
  if (others.length === 0) return found;
  return addAliases(found, others, await rowsByKeys(db.posts, 'aliasKeys', others));
}

function byOwnKey(asked: readonly string[], rows: readonly (PostRow | undefined)[]) {
  const found = new Map<string, PostRow>(rows.flatMap((row) => (row ? [[row.key, row]] : [])));
  return { found, others: asked.filter((key) => !found.has(key) && !hasOneId(key)) };
}

function addAliases(
  found: Map<string, PostRow>,
  others: readonly string[],
  rows: readonly PostRow[],
): Map<string, PostRow> {
  for (const row of rows)
    for (const key of row.aliasKeys ?? []) if (!found.has(key) && others.includes(key)) found.set(key, row);
  return found;
}

/** The key of the row that holds a post; its own where nothing is stored. */
export async function storedKeyOf(db: WorkspaceDb, ref: PostRef): Promise<string> {
  const key = postKey(ref);
  return (await storedPosts(db, [key])).get(key)?.key ?? key;
}

interface UnderFirstId {
  readonly sightings: PostSighting[];
  /** The posts that are stored, by key. */
  readonly posts: Map<string, PostRow>;
  /** Whether rows became one: what was read of them before is not so any more. */
  readonly isJoined: boolean;
}

/**
 * The sightings with the id under which each post was seen first, whatever id the page tells; its own is an alias. Rows
 * that turn out to be of one post become one. Runs inside the caller's transaction. `stored`: what `storedPosts` says of
 * all ids that the page tells.
 */
export async function underFirstId(
  db: WorkspaceDb,
  seen: readonly PostSighting[],
  stored: Map<string, PostRow>,
): Promise<UnderFirstId> {
  const keysOf = ({ post, aliases = [] }: PostSighting): string[] => [post, ...aliases].map(postKey);
  const severals = seen
    .map(keysOf)
    .filter((keys) => new Set(keys.flatMap((key) => stored.get(key)?.key ?? [])).size > 1);
  // Only where there is something to join: awaiting nothing a hundred times over lets go of the transaction.
  for (const keys of severals) await joinRows(db, stored, keys);
  const refs = new Map([...stored].map(([key, { post }]) => [key, post]));
  const sightings = seen.map((sighting) => {
    const keys = keysOf(sighting);
    const first = keys.map((key) => refs.get(key)).find(Boolean) ?? sighting.post;
    for (const key of keys) if (!refs.has(key)) refs.set(key, first);
    const others = [sighting.post, ...(sighting.aliases ?? [])].filter((ref) => postKey(ref) !== postKey(first));
    return others.length > 0 ? { ...sighting, post: first, aliases: others } : sighting;
  });
  const posts = new Map([...stored.values()].map((row) => [row.key, row]));
  return { sightings, posts, isJoined: severals.length > 0 };
}

/** Makes one row of all that are stored under `keys`, and has `stored` say so; not of posts with different authors. */
export async function joinRows(db: WorkspaceDb, stored: Map<string, PostRow>, keys: readonly string[]): Promise<void> {
  const found = keys.map((key) => stored.get(key)).filter((row) => row !== undefined);
  // One row is in the answer twice where it was found by its own id and by another one.
  const rows = new Map(found.map((row) => [row.key, row]));
  const [first, ...others] = [...rows.values()].sort(
    (a, b) => a.firstSeenAt - b.firstSeenAt || (a.key < b.key ? -1 : 1),
  );
  if (!first) return;
  let joined = first;
  for (const other of others) {
    if (other.authorKey && joined.authorKey && other.authorKey !== joined.authorKey) continue;
    joined = await joinPosts(db, joined, other);
    for (const [key, row] of stored) if (row.key === other.key || row.key === first.key) stored.set(key, joined);
  }
}
