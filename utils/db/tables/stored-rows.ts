import { handleKey, postKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { askDirectly } from '../direct.ts';
import type { LatestRow, PostRow, WorkspaceDb } from '../schema.ts';
import { stableKeyOf } from './account-ids.ts';
import { byHandle, byNumber, nothingRecalled, type Recalled } from './flush-memory.ts';
import { joinAccounts } from './join-accounts.ts';
import { underFirstId, withAliases } from './same-post.ts';

/** What is stored of what a batch shows; it follows what the batch adds. */
export interface StoredRows {
  /** By post key. */
  readonly posts: Map<string, PostRow>;
  /** By post key. */
  readonly latest: Map<string, LatestRow>;
  /** The accounts that the batch names, and those that wrote its posts, by profile key. */
  readonly accounts: Map<string, Profile>;
}

/** The stored rows, and how they were found. */
export interface FoundRows extends StoredRows {
  /** Under the first id of each post. */
  readonly sightings: readonly PostSighting[];
  /** The posts' own keys, by those that were asked for. */
  readonly keys: ReadonlyMap<string, string>;
  /** Whether rows became one: what was read of them before is not so any more. */
  readonly isJoined: boolean;
}

/** By which keys rows of a batch are looked for. */
export interface AskedKeys {
  readonly posts: readonly string[];
  /** As the page names them; without their other ids. */
  readonly named: readonly string[];
  readonly handles: readonly string[];
  readonly numbers: readonly string[];
}

export const accountsOf = ({ author, repostedBy }: PostSighting): ProfileRef[] =>
  [author, repostedBy].filter((ref) => ref !== undefined);

export const askedKeys = (seen: readonly PostSighting[], refs: readonly ProfileRef[]): AskedKeys => ({
  posts: [...new Set(seen.flatMap(({ post, aliases = [] }) => [post, ...aliases].map(postKey)))],
  named: [...new Set(seen.map(({ post }) => postKey(post)))],
  handles: [...new Set(refs.map((ref) => handleKey(ref.network, ref.handle)))],
  numbers: [...new Set(refs.flatMap((ref) => stableKeyOf(ref) ?? []))],
});

export const indexKeysAsked = ({ handles, numbers }: AskedKeys): string[] => [
  ...handles.map(byHandle),
  ...numbers.map(byNumber),
];

interface LookedUp {
  /** By the key that was asked for. */
  readonly posts: Map<string, PostRow>;
  readonly latest: Map<string, LatestRow>;
  readonly accounts: readonly Profile[];
}

/**
 * What is stored under these keys. All of it is asked for at once, but for what is recalled, and with nothing of Dexie
 * between: an answer that is waited for costs more than the question, and what Dexie does for each as much as itself.
 */
export async function lookUp(db: WorkspaceDb, asked: AskedKeys, recalled: Recalled): Promise<LookedUp> {
  const isNew = (key: string): boolean => !recalled.posts.has(key) && !recalled.guessed.has(key);
  const names = [...asked.handles.map(byHandle), ...asked.numbers.map(byNumber)];
  const isUnknown = (name: string): boolean => !recalled.accounts.has(name);
  const [postKeys, latestKeys] = [asked.posts.filter(isNew), asked.named.filter(isNew)];
  const handles = asked.handles.filter((key) => isUnknown(byHandle(key)));
  const numbers = asked.numbers.filter((key) => isUnknown(byNumber(key)));
  const answers = await askDirectly((native) => {
    const of = (table: { readonly name: string }): IDBObjectStore => native.objectStore(table.name);
    return [
      ...postKeys.map((key) => of(db.posts).get(key)),
      ...latestKeys.map((key) => of(db.latest).get(key)),
      ...handles.map((key) => of(db.profiles).index('handleKeys').getAll(key)),
      ...numbers.map((key) => of(db.profiles).index('stableKey').getAll(key)),
    ];
  });
  const postRows = answers.splice(0, postKeys.length) as (PostRow | undefined)[];
  const latestRows = answers.splice(0, latestKeys.length) as (LatestRow | undefined)[];
  const found = new Map([...handles.map(byHandle), ...numbers.map(byNumber)].map((name, at) => [name, answers[at]]));
  const accounts = names.flatMap(
    (name) => (found.get(name) as Profile[] | undefined) ?? recalled.accounts.get(name) ?? [],
  );
  const posts = await withAliases(db, postKeys, postRows);
  const latest = new Map(latestRows.flatMap((row) => (row ? [[row.postKey, row] as const] : [])));
  for (const [key, known] of recalled.posts) {
    posts.set(key, known.post);
    if (known.latest) latest.set(known.latest.postKey, known.latest);
  }
  return { posts, latest, accounts: [...new Map(accounts.map((row) => [row.key, row])).values()] };
}

/**
 * All that has to be known before a batch is written. Joins rows of accounts and posts that turn out to be of one. Runs
 * inside the caller's transaction. `first`: what the keys of the batch led to.
 */
export async function storedRows(
  db: WorkspaceDb,
  seen: readonly PostSighting[],
  refs: readonly ProfileRef[],
  first: LookedUp,
  guessed: ReadonlySet<string> = new Set(),
): Promise<FoundRows> {
  const asked = askedKeys(seen, refs);
  const isOther = await joinAccounts(db, refs, first.accounts);
  const found = isOther ? await lookUp(db, asked, nothingRecalled) : first;
  const { sightings, posts, isJoined } = await underFirstId(db, seen, found.posts);
  const known = new Set(isJoined ? [] : [...asked.named, ...found.latest.keys(), ...guessed]);
  const other = [...new Set(sightings.map(({ post }) => postKey(post)))].filter((key) => !known.has(key));
  const latest = new Map([...(isJoined ? [] : found.latest), ...(await latestOf(db, other))]);
  const accounts = new Map(found.accounts.map((row) => [row.key, row]));
  const writers = new Set([...posts.values()].flatMap(({ authorKey }) => authorKey ?? []));
  const unknown = [...writers].filter((key) => !accounts.has(key));
  if (unknown[0]) for (const row of await db.profiles.bulkGet(unknown)) if (row) accounts.set(row.key, row);
  const keys = new Map([...found.posts].map(([key, row]) => [key, row.key]));
  return { sightings, posts, latest, accounts, keys, isJoined: isOther || isJoined };
}

const latestOf = async (db: WorkspaceDb, keys: readonly string[]): Promise<Map<string, LatestRow>> =>
  new Map(
    keys.length === 0
      ? []
      : (await db.latest.bulkGet([...keys])).flatMap((row) => (row ? [[row.postKey, row] as const] : [])),
  );
