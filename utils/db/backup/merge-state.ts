import type { Row } from '../../sync/merge.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { isShared } from '../sync/shared.ts';
import { storedPosts } from '../tables/same-post.ts';

/** How many rows of a table came and how many that were here are different now. */
export interface Came {
  readonly added: number;
  readonly changed: number;
  /** Went again, since whose it is was erased here before. No part of `added`. */
  readonly leftOut?: number;
}

/** What the steps of one merge know of each other. */
export interface Merging {
  readonly db: WorkspaceDb;
  /** Keys of accounts in the backup → here: they are made at random in each browser. */
  readonly accounts: Map<string, string>;
}

export const accountHere = ({ accounts }: Merging, key: string): string => accounts.get(key) ?? key;

export const authorHere = (merging: Merging, key: string | undefined) =>
  key === undefined ? {} : { authorKey: accountHere(merging, key) };

/** The keys of posts of the backup as they are here: a post may be stored under another of its ids. */
export async function postsHere(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<(key: string) => PostRow | undefined> {
  const stored = await storedPosts(db, keys);
  return (key) => stored.get(key);
}

/** The row without the stamps that the sync of another browser gave it: what comes is a change of this one. */
export function withoutStamps<R extends object>(row: R): R {
  const { _h, _f, ...rest } = row as R & Row;
  return rest as unknown as R;
}

/** Those of some accounts that other devices know too. */
export async function sharedOf(db: WorkspaceDb, keys: readonly (string | undefined)[]): Promise<ReadonlySet<string>> {
  const rows = await db.profiles.bulkGet([...new Set(keys.filter((key) => key !== undefined))]);
  return new Set(rows.flatMap((row) => (row && isShared(row) ? [row.key] : [])));
}

/** Whether two rows say the same, in whatever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b].map((each) => Object.entries(each).filter(([, value]) => value !== undefined));
  const values = new Map(other);
  return (
    one?.length === values.size && one.every(([name, value]) => values.has(name) && isSame(value, values.get(name)))
  );
}
