import { openOwnPosts, type OwnPosts } from '../../utils/db/own-posts.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';

let opened: { readonly db: WorkspaceDb; readonly posts: OwnPosts; readonly life: AbortController } | undefined;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The index over own posts of this workspace: made when it is first asked for, and kept while the worker runs. */
export function ownPostsOf(db: WorkspaceDb): OwnPosts {
  if (opened?.db !== db) {
    opened?.life.abort();
    const life = new AbortController();
    opened = { db, posts: openOwnPosts(db, nextTurn, life.signal), life };
  }
  return opened.posts;
}

/** So alike a post and a draft are about the same. */
export const strongLikeness = 0.5;

/** Whether an own post is about what this draft is about; false while the index is still made. Keeps nobody waiting. */
export function isLikeOwn(db: WorkspaceDb, text: string): boolean {
  const posts = ownPostsOf(db);
  if (!posts.isReady) {
    void posts.ready().catch(() => undefined);
    return false;
  }
  return posts.like(text, 1, strongLikeness).length > 0;
}
