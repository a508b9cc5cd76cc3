import { handleKey, postKey } from '../../lib/keys.ts';
import type { CommentSighting, PostSighting } from '../../model/sighting.ts';
import { mostInStanding } from '../../model/touches.ts';
import type { CommentRow, PostRow, StandingRow, TouchRow, WorkspaceDb } from '../schema.ts';
import { commentKey } from './comments.ts';
import { ownAccounts, type OwnAccounts } from './own-accounts.ts';
import { findProfiles } from './profiles.ts';
import { storedPosts } from './same-post.ts';
import { involvesUs, namedIn, touchesOfComment, touchesOfPost } from './touches-of.ts';

export interface SeenNow {
  readonly posts: readonly PostSighting[];
  readonly comments: readonly CommentSighting[];
}

/**
 * Stores what a batch that was just recorded shows between us and others, in a transaction of its own: the flush does
 * not wait for it, and what a killed worker did not get to is found by `sweepTouches`. Nothing is asked of the database where
 * no comment and no post of the batch can be about us. Answers how many touches are new.
 */
export async function noteTouches(db: WorkspaceDb, { posts, comments }: SeenNow): Promise<number> {
  const promising = posts.filter(
    ({ quoted, repostedBy, mentions, mine }) => quoted ?? repostedBy ?? mentions?.[0] ?? mine?.reacted ?? mine?.shared,
  );
  if (promising.length === 0 && comments.length === 0) return 0;
  const own = await ownAccounts(db);
  const keys = promising.filter((post) => involvesUs(post, own)).map(({ post }) => postKey(post));
  if (own.keys.size === 0 || (keys.length === 0 && comments.length === 0)) return 0;
  return db.transaction('rw', readForTouches(db), async () => {
    const stored = keys.length > 0 ? await storedPosts(db, keys) : new Map<string, PostRow>();
    const ids = comments.map(({ post, id }) => commentKey(post.network, id));
    const rows = ids.length > 0 ? (await db.comments.bulkGet(ids)).filter((row) => row !== undefined) : [];
    return putTouches(db, await touchesAmong(db, [...new Set(stored.values())], rows, own));
  });
}

export const readForTouches = (db: WorkspaceDb) => [db.posts, db.comments, db.profiles, db.touches, db.standings];

/** What these rows show between us and others. Inside the caller's transaction over `readForTouches`. */
export async function touchesAmong(
  db: WorkspaceDb,
  posts: readonly PostRow[],
  comments: readonly CommentRow[],
  own: OwnAccounts,
): Promise<TouchRow[]> {
  const about = posts.filter((row) => involvesUs(row, own));
  const all = [...comments, ...(await asComments(db, about, comments))];
  const touches = await touchesOfComments(db, all, own);
  const refs = about.flatMap(namedIn);
  const accounts = refs.length > 0 ? await findProfiles(db, refs) : new Map<string, { readonly key: string }>();
  const answers = new Set(
    touches.flatMap(({ commentKey: key, direction }) => (direction === 'in' && key ? [key] : [])),
  );
  for (const row of about) {
    const found = touchesOfPost(row, own, ({ network, handle }) => accounts.get(handleKey(network, handle))?.key);
    // On X a reply is a post too, and names whom it answers: that is one touch, not two.
    const isAnswer = answers.has(commentKey(row.network, row.post.id));
    touches.push(...found.filter(({ kind, direction }) => !(isAnswer && kind === 'mention' && direction === 'in')));
  }
  return touches;
}

/** Posts on X that stand as a reply under another post as well. */
async function asComments(
  db: WorkspaceDb,
  posts: readonly PostRow[],
  known: readonly CommentRow[],
): Promise<CommentRow[]> {
  const there = new Set(known.map(({ key }) => key));
  const keys = posts
    .filter(({ network }) => network === 'x')
    .map(({ network, post }) => commentKey(network, post.id))
    .filter((key) => !there.has(key));
  return keys.length > 0 ? (await db.comments.bulkGet(keys)).filter((row) => row !== undefined) : [];
}

async function touchesOfComments(db: WorkspaceDb, rows: readonly CommentRow[], own: OwnAccounts): Promise<TouchRow[]> {
  if (rows.length === 0) return [];
  const parentKeys = [...new Set(rows.flatMap(({ parentKey }) => parentKey ?? []))];
  const [posts, parents] = await Promise.all([
    storedPosts(
      db,
      rows.map((row) => row.postKey),
    ),
    parentKeys.length > 0 ? db.comments.bulkGet(parentKeys) : [],
  ]);
  const parentByKey = new Map(parents.flatMap((row) => (row ? [[row.key, row]] : [])));
  return rows.flatMap((row) => {
    const place = { post: posts.get(row.postKey), parent: parentByKey.get(row.parentKey ?? '') };
    return touchesOfComment(row, place, own);
  });
}

/** Stores touches that are not stored yet, and counts them into the standing of their account. */
export async function putTouches(db: WorkspaceDb, touches: readonly TouchRow[]): Promise<number> {
  const byId = new Map(touches.map((touch) => [touch.id, touch]));
  if (byId.size === 0) return 0;
  const ids = [...byId.keys()];
  const before = await db.touches.bulkGet(ids);
  const fresh = ids.flatMap((id, index) => (before[index] ? [] : (byId.get(id) ?? [])));
  if (fresh.length === 0) return 0;
  await db.touches.bulkPut(fresh);
  const keys = [...new Set(fresh.map(({ profileKey }) => profileKey))];
  const standings = await db.standings.bulkGet(keys);
  await db.standings.bulkPut(
    keys.map((key, index) =>
      withTouches(
        standings[index] ?? { profileKey: key, recent: [] },
        fresh.filter(({ profileKey }) => profileKey === key),
      ),
    ),
  );
  return fresh.length;
}

function withTouches(row: StandingRow, touches: readonly TouchRow[]): StandingRow {
  const added = touches.map(({ kind, direction, at }) => [kind, direction, at] as const);
  const recent = [...row.recent, ...added].sort(([, , a], [, , b]) => b - a).slice(0, mostInStanding);
  const last = (way: 'in' | 'out', before: number | undefined): number | undefined => {
    const times = touches.filter(({ direction }) => direction === way).map(({ at }) => at);
    return times.length > 0 ? Math.max(before ?? -Infinity, ...times) : before;
  };
  const lastIn = last('in', row.lastIn);
  const lastOut = last('out', row.lastOut);
  return {
    profileKey: row.profileKey,
    recent,
    ...(lastIn === undefined ? {} : { lastIn }),
    ...(lastOut === undefined ? {} : { lastOut }),
  };
}
