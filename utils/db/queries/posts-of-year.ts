import type { PostRow, WorkspaceDb } from '../schema.ts';

export const yearMs = 365 * 86_400_000;
/** Over all accounts, those that were seen last. */
export const mostPosts = 600;

/** Posts that accounts wrote and did not pay for, of a year, those that were seen last. */
export async function postsOfYear(db: WorkspaceDb, keys: readonly string[], now: number): Promise<readonly PostRow[]> {
  const lists = await Promise.all(
    keys.map((key) =>
      db.posts
        .where('[authorKey+lastSeenAt]')
        .between([key, now - yearMs], [key, Infinity])
        .reverse()
        .filter(({ format, promoted }) => format !== 'repost' && !promoted)
        .limit(mostPosts)
        .toArray(),
    ),
  );
  return lists
    .flat()
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
    .slice(0, mostPosts);
}
