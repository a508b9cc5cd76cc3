import type { PostRow, WorkspaceDb } from '../schema.ts';

/** Of each account so many posts are what is usual. */
export const mostPeers = 60;

/**
 * Posts of an account that others of it are held against: those that were seen last, and neither reposts nor advertisements,
 * whose numbers somebody else wrote or money bought. By index only.
 */
export const peersOf = (db: WorkspaceDb, authorKey: string, most = mostPeers): Promise<PostRow[]> =>
  db.posts
    .where('[authorKey+lastSeenAt]')
    .between([authorKey, 0], [authorKey, Infinity])
    .reverse()
    .filter(({ format, promoted }) => format !== 'repost' && !promoted)
    .limit(most)
    .toArray();
