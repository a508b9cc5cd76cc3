import type { SeenPost } from '../../metrics/median-result.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import { seenPostsOf } from './seen-posts-of.ts';

/** Of each own account on a network the posts of a year that were seen last: what they say, and how they did at each age. */
export async function ownSeenPosts(
  db: WorkspaceDb,
  network: NetworkId,
  now: number,
): Promise<readonly { readonly text: string; readonly seen: SeenPost }[]> {
  const own = await db.profiles.where('relation').equals('own').toArray();
  const of = own.filter((profile) => profile.network === network);
  return (await Promise.all(of.map(({ key }) => seenPostsOf(db, key, now)))).flat();
}
