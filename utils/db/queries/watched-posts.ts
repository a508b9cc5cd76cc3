import type { NetworkId } from '../../model/network.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import type { PostRow, WatchedRow, WorkspaceDb } from '../schema.ts';
import { storedPosts } from '../tables/same-post.ts';
import { strategyOf } from './strategy.ts';

/** What Today says of: an older discussion has gone on without us. */
export const discussedForMs = 3 * 86_400_000;

/** A post of somebody else in which watchwords were seen. */
export interface WatchedPost {
  /** Of what was found; the post may be stored under another one by now. */
  readonly key: string;
  readonly network: NetworkId;
  readonly author: ProfileRef | undefined;
  readonly text: string;
  /** Those of its watchwords that are still looked for, as they were typed. */
  readonly words: readonly string[];
  /** When it was found, ms. */
  readonly at: number;
  readonly permalink: string | undefined;
  readonly doneAt: number | undefined;
  readonly hiddenUntil: number | undefined;
  /** An answer of ours was seen below it. */
  readonly isAnswered: boolean;
}

/** All that are known since a moment, the last found first; of watchwords that are not looked for any more nothing. */
export async function watchedPosts(db: WorkspaceDb, since: number): Promise<readonly WatchedPost[]> {
  const rows = await db.watched.where('at').aboveOrEqual(since).reverse().toArray();
  if (rows.length === 0) return [];
  const asked = new Set((await strategyOf(db))?.watchwords ?? []);
  const posts = await storedPosts(
    db,
    rows.map(({ postKey }) => postKey),
  );
  // Two that turned out to be one post are told of once, as the one that was decided on.
  const byPost = new Map<string, Found>();
  for (const row of rows) {
    const post = posts.get(row.postKey);
    const words = row.words.filter((word) => asked.has(word));
    if (post && words.length > 0 && byPost.get(post.key)?.row.doneAt === undefined)
      byPost.set(post.key, { row, post, words });
  }
  const found = [...byPost.values()];
  const [own, answered] = await Promise.all([ownAuthors(db, found), answeredAmong(db, found)]);
  return found
    .filter(({ post: { authorKey } }) => authorKey === undefined || !own.has(authorKey))
    .map(({ row, post, words }) => ({
      key: row.postKey,
      network: post.network,
      author: post.author,
      text: post.text ?? '',
      words,
      at: row.at,
      permalink: post.permalink,
      doneAt: row.doneAt,
      hiddenUntil: row.hiddenUntil,
      isAnswered: answered.has(post.key),
    }));
}

/** Those of the last days that wait for the user. */
export const openDiscussions = async (db: WorkspaceDb, now: number): Promise<readonly WatchedPost[]> =>
  (await watchedPosts(db, now - discussedForMs)).filter((post) => isOpen(post, now));

export const isOpen = ({ doneAt, hiddenUntil, isAnswered }: WatchedPost, now: number): boolean =>
  doneAt === undefined && !isAnswered && (hiddenUntil === undefined || hiddenUntil <= now);

interface Found {
  readonly row: WatchedRow;
  readonly post: PostRow;
  readonly words: readonly string[];
}

/** An account may have become our own after its post was seen. */
async function ownAuthors(db: WorkspaceDb, found: readonly Found[]): Promise<ReadonlySet<string>> {
  const keys = [...new Set(found.flatMap(({ post }) => post.authorKey ?? []))];
  const profiles = await db.profiles.bulkGet(keys);
  return new Set(profiles.flatMap((profile) => (profile?.relation === 'own' ? [profile.key] : [])));
}

async function answeredAmong(db: WorkspaceDb, found: readonly Found[]): Promise<ReadonlySet<string>> {
  const comments = await db.comments
    .where('[postKey+firstSeenAt]')
    .inAnyRange(
      found.map(
        ({ post }) =>
          [
            [post.key, 0],
            [post.key, Infinity],
          ] as const,
      ),
    )
    .filter(({ ours }) => ours)
    .toArray();
  return new Set(comments.map(({ postKey }) => postKey));
}
