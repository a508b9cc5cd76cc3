import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';

const mostPosts = 500;
const commentsWithinMs = 2 * 86_400_000;

export interface OwnText {
  readonly text: string;
  /** When it was published as far as that is known, else when it was seen first, ms. */
  readonly at: number;
}

/**
 * What the user's own accounts wrote on a network, as far as it was seen, the newest first: of each account the 500
 * posts that were seen last, and the comments that were first seen in the last two days.
 */
export async function ownTexts(db: WorkspaceDb, network: NetworkId, now: number): Promise<readonly OwnText[]> {
  const profiles = await db.profiles.where('relation').equals('own').toArray();
  const texts: OwnText[] = [];
  for (const { key } of profiles.filter((profile) => profile.network === network)) {
    const [posts, comments] = await Promise.all([
      db.posts
        .where('[authorKey+lastSeenAt]')
        .between([key, -Infinity], [key, Infinity])
        .reverse()
        .limit(mostPosts)
        .toArray(),
      db.comments
        .where('[authorKey+firstSeenAt]')
        .between([key, now - commentsWithinMs], [key, Infinity])
        .toArray(),
    ]);
    for (const { text, publishedAt, firstSeenAt } of [...posts, ...comments])
      if (text) texts.push({ text, at: publishedAt?.to ?? firstSeenAt });
  }
  return texts.sort((a, b) => b.at - a.at);
}
