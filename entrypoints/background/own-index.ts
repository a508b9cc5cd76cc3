import { type KeptPosts, openKeptPosts } from '../../utils/db/kept-posts.ts';
import { openOwnPosts, type OwnPosts } from '../../utils/db/own-posts.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';

interface Opened<T> {
  readonly db: WorkspaceDb;
  readonly posts: T;
  readonly life: AbortController;
}

let own: Opened<OwnPosts> | undefined;
let kept: Opened<KeptPosts> | undefined;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function openFor<T>(
  opened: Opened<T> | undefined,
  db: WorkspaceDb,
  open: (db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal) => T,
): Opened<T> {
  if (opened?.db === db) return opened;
  opened?.life.abort();
  const life = new AbortController();
  return { db, posts: open(db, nextTurn, life.signal), life };
}

/** The index over own posts of this workspace: made when it is first asked for, and kept while the worker runs. */
export const ownPostsOf = (db: WorkspaceDb): OwnPosts => (own = openFor(own, db, openOwnPosts)).posts;

/** The same over what was kept of others. */
export const keptPostsOf = (db: WorkspaceDb): KeptPosts => (kept = openFor(kept, db, openKeptPosts)).posts;

/** So alike a post and a draft are about the same. */
const strongLikeness = 0.5;

/**
 * Whether an own post is about what this draft is about; false while the index is still made. Keeps nobody waiting, and
 * says the same as before while what was just seen goes into the index: else the dock would take the word back for a moment.
 */
export function isLikeOwn(db: WorkspaceDb, text: string): boolean {
  const posts = ownPostsOf(db);
  void posts.ready().catch(() => undefined);
  return posts.isMade && posts.like(text, 1, strongLikeness).length > 0;
}
