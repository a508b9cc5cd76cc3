import * as z from 'zod/mini';
import { newId } from '../../lib/ids.ts';
import { handleKey, postKey } from '../../lib/keys.ts';
import { NetworkId } from '../../model/network.ts';
import { Profile } from '../../model/records.ts';
import { PostRef, ProfileRef } from '../../model/sighting.ts';
import { applyRecordOp, type Row } from '../../sync/merge.ts';
import type { RecordOp } from '../../sync/ops.ts';
import { rowsByKeys } from '../by-keys.ts';
import type { CommentRow, PostRow, WorkspaceDb } from '../schema.ts';
import { storedPosts } from '../tables/same-post.ts';
import { sharedPart, withStamps } from './share.ts';
import { accountFields, commentFieldsShared, postFieldsShared } from './shared.ts';

/** What was read of accounts, posts and comments elsewhere. Each answers the operations that tell too little yet. */

/** An account is the one with its number, else the one that has had its name. */
export async function applyAccounts(db: WorkspaceDb, ops: readonly RecordOp[], now: number): Promise<RecordOp[]> {
  if (ops.length === 0) return [];
  const stableKeys = ops.flatMap(({ f }) => (typeof f['stableKey'] === 'string' ? [f['stableKey']] : []));
  const known = [
    ...(await rowsByKeys(db.profiles, 'stableKey', stableKeys)),
    ...(await rowsByKeys(
      db.profiles,
      'handleKeys',
      ops.map(({ id }) => id),
    )),
  ];
  const rows = new Map(known.map((row) => [row.key, row]));
  const changed = new Set<string>();
  const early: RecordOp[] = [];
  for (const op of ops) {
    const before = accountOf(op, [...rows.values()]);
    const shared = applyRecordOp(before && sharedPart(before, accountFields), op).row;
    const made = Profile.safeParse({
      ...local(before, op.id, now),
      ...withoutStamps(shared),
      ...handlesOf(shared, op.id, before),
    });
    if (!made.success) early.push(op);
    else {
      rows.set(made.data.key, withStamps(made.data, shared));
      changed.add(made.data.key);
    }
  }
  await db.profiles.bulkPut([...rows.values()].filter(({ key }) => changed.has(key)));
  return early;
}

function accountOf({ id, f }: RecordOp, rows: readonly Profile[]): Profile | undefined {
  const stable = f['stableKey'];
  const numbered = stable ? rows.find(({ stableKey }) => stableKey === stable) : undefined;
  const named = rows.filter(({ handleKeys, stableKey }) => handleKeys.includes(id) && (!stable || !stableKey));
  return numbered ?? named.find(({ handleKeys }) => handleKeys[0] === id) ?? named[0];
}

const local = (before: Profile | undefined, id: string, now: number) => ({
  key: before?.key ?? `${id.split(':')[0]}-${newId()}`,
  firstSeenAt: before?.firstSeenAt ?? now,
  lastSeenAt: before?.lastSeenAt ?? now,
});

/** Every name that the account had here or there, the present one first. */
function handlesOf({ network, handle }: Row, id: string, before: Profile | undefined) {
  const current = typeof network === 'string' && typeof handle === 'string' ? handleKey(network, handle) : id;
  return { handleKeys: [...new Set([current, id, ...(before?.handleKeys ?? [])])] };
}

const Post = z.looseObject({ post: PostRef });

export async function applyPosts(db: WorkspaceDb, ops: readonly RecordOp[], now: number): Promise<RecordOp[]> {
  if (ops.length === 0) return [];
  const stored = await storedPosts(
    db,
    ops.map(({ id }) => id),
  );
  const changed = new Map<string, PostRow>();
  const early: RecordOp[] = [];
  for (const op of ops) {
    const before = changed.get(stored.get(op.id)?.key ?? op.id) ?? stored.get(op.id);
    const shared = applyRecordOp(before && sharedPart(before, postFieldsShared), op).row;
    const told = Post.safeParse(shared);
    if (!told.success) {
      early.push(op);
      continue;
    }
    const key = before?.key ?? postKey(told.data.post);
    const seen = { firstSeenAt: before?.firstSeenAt ?? now, lastSeenAt: before?.lastSeenAt ?? 0 };
    const row = {
      ...withoutShared(before, postFieldsShared),
      ...withoutStamps(shared),
      ...seen,
      key,
      network: told.data.post.network,
    } as PostRow;
    const aliasKeys = row.aliases?.map(postKey).filter((each) => each !== key) ?? [];
    changed.set(key, withStamps({ ...row, ...(aliasKeys[0] ? { aliasKeys } : {}) }, shared));
  }
  const rows = await withAuthors(db, [...changed.values()]);
  await db.posts.bulkPut(rows);
  return early;
}

const Comment = z.looseObject({ network: NetworkId, postKey: z.string(), author: ProfileRef, firstSeenAt: z.number() });

export async function applyComments(db: WorkspaceDb, ops: readonly RecordOp[], now: number): Promise<RecordOp[]> {
  if (ops.length === 0) return [];
  const stored = await db.comments.bulkGet([...new Set(ops.map(({ id }) => id))]);
  const rows = new Map(stored.flatMap((row) => (row ? [[row.key, row]] : [])));
  const early: RecordOp[] = [];
  for (const op of ops) {
    const before = rows.get(op.id);
    const shared = applyRecordOp(before && sharedPart(before, commentFieldsShared), op).row;
    if (!Comment.safeParse(shared).success) early.push(op);
    else {
      const seen = { key: op.id, lastSeenAt: before?.lastSeenAt ?? now, ours: before?.ours ?? false };
      rows.set(
        op.id,
        withStamps(
          { ...withoutShared(before, commentFieldsShared), ...withoutStamps(shared), ...seen } as unknown as CommentRow,
          shared,
        ),
      );
    }
  }
  const authored = await withAuthors(db, [...rows.values()]);
  await db.comments.bulkPut(authored.filter((row) => 'authorKey' in row));
  return early;
}

/** Keys of accounts are of this browser: authors are found by their names. */
async function withAuthors<R extends { readonly author?: ProfileRef | undefined }>(
  db: WorkspaceDb,
  rows: readonly R[],
): Promise<R[]> {
  const ids = rows.flatMap(({ author }) => (author ? [handleKey(author.network, author.handle)] : []));
  const accounts = await rowsByKeys(db.profiles, 'handleKeys', ids);
  return rows.map((row) => {
    const id = row.author && handleKey(row.author.network, row.author.handle);
    const account = accounts.find(({ handleKeys }) => id !== undefined && handleKeys.includes(id));
    return account ? { ...row, authorKey: account.key } : row;
  });
}

const withoutStamps = ({ _h, _f, ...row }: Row): object => row;

const withoutShared = <R extends object>(row: R | undefined, fields: readonly (keyof R)[]): object =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([field]) => !fields.includes(field as keyof R)));
