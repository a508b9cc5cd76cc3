import { handleKey, postKey } from '../../lib/keys.ts';
import { type Engager, type EngagerKind, joinedEngagers } from '../../model/engagers.ts';
import type { PostRef, ProfileRef } from '../../model/sighting.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { erasedAmong, marksOf } from './erasures.ts';
import { ownAccounts } from './own-accounts.ts';
import { findProfiles } from './profiles.ts';
import { storedPosts } from './same-post.ts';
import { putTouches, readForTouches, touchesAmong } from './touches.ts';

export interface SeenEngagers {
  readonly post: PostRef;
  readonly kind: EngagerKind;
  /** Whose post it is, as the address of the page says. */
  readonly handle: string;
  readonly accounts: readonly ProfileRef[];
  /** ms */
  readonly seenAt: number;
}

/**
 * Stores who reacted to a post of our own or passed it on, on the row of that post, from which touches are made whenever
 * they are: those who are stored, nobody else, each once. Answers how many are new; undefined where the post is none of
 * ours, or was never seen.
 */
export async function recordEngagers(
  db: WorkspaceDb,
  { post, kind, handle, accounts, seenAt }: SeenEngagers,
): Promise<number | undefined> {
  const own = await ownAccounts(db);
  if (!own.names.has(handleKey(post.network, handle))) return undefined;
  // Hashing takes a turn of its own, which a transaction would not outlive.
  const erased = await erasedAmong(db, accounts.flatMap(marksOf));
  const refs = accounts.filter((account) => !erased.is(marksOf(account)));
  return db.transaction('rw', readForTouches(db), async () => {
    const key = postKey(post);
    const row = (await storedPosts(db, [key])).get(key);
    // Any name can stand in an address before the id of a post.
    if (row?.authorKey === undefined || !own.keys.has(row.authorKey)) return undefined;
    const { engagers: before = [] } = row;
    const found = refs.length > 0 ? await findProfiles(db, refs) : new Map<string, { readonly key: string }>();
    const fresh: Engager[] = [];
    for (const { network, handle: name, stableId } of refs) {
      const profile = found.get(handleKey(network, name));
      if (!profile || own.keys.has(profile.key)) continue;
      const engager: Engager = {
        kind,
        account: { network, handle: name, ...(stableId ? { stableId } : {}) },
        at: seenAt,
      };
      if (![...before, ...fresh].some((each) => isSame(each, engager))) fresh.push(engager);
    }
    if (fresh.length === 0) return 0;
    const { engagers = [] } = joinedEngagers(before, fresh);
    const next = { ...row, engagers };
    await db.posts.put(next);
    await putTouches(db, await touchesAmong(db, [next], [], own));
    return engagers.length - before.length;
  });
}

/** Who reacted and is not stored any more goes from the posts as well. Inside the caller's transaction over both. */
export async function dropForgottenEngagers(db: WorkspaceDb, posts: readonly PostRow[]): Promise<void> {
  const rows = posts.filter(({ engagers }) => engagers);
  if (rows.length === 0) return;
  const found = await findProfiles(
    db,
    rows.flatMap(({ engagers = [] }) => engagers.map(({ account }) => account)),
  );
  const changed = rows.flatMap(({ engagers = [], ...row }): PostRow[] => {
    const staying = engagers.filter(({ account }) => found.has(handleKey(account.network, account.handle)));
    if (staying.length === engagers.length) return [];
    return [staying.length > 0 ? { ...row, engagers: staying } : row];
  });
  if (changed.length > 0) await db.posts.bulkPut(changed);
}

const isSame = (one: Engager, other: Engager): boolean =>
  one.kind === other.kind &&
  (handleKey(one.account.network, one.account.handle) === handleKey(other.account.network, other.account.handle) ||
    (one.account.stableId !== undefined && one.account.stableId === other.account.stableId));
