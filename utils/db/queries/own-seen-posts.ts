import type { SeenPost } from '../../metrics/median-result.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import { agedCounts } from './post-marks.ts';
import { sightingsOfPosts } from './sightings-of.ts';

const withinMs = 365 * 86_400_000;
const mostPosts = 120;

/** Of each own account on a network the posts of a year that were seen last: what they say, and how they did at each age. */
export async function ownSeenPosts(
  db: WorkspaceDb,
  network: NetworkId,
  now: number,
): Promise<readonly { readonly text: string; readonly seen: SeenPost }[]> {
  const own = await db.profiles.where('relation').equals('own').toArray();
  const found: { readonly text: string; readonly seen: SeenPost }[] = [];
  for (const { key } of own.filter((profile) => profile.network === network)) {
    const rows = await db.posts
      .where('[authorKey+lastSeenAt]')
      .between([key, now - withinMs], [key, Infinity])
      .reverse()
      .filter(({ format, promoted, text }) => format !== 'repost' && !promoted && !!text)
      .limit(mostPosts)
      .toArray();
    const sightings = await sightingsOfPosts(
      db,
      rows.map((row) => row.key),
    );
    for (const row of rows) found.push({ text: row.text ?? '', seen: agedCounts(sightings.get(row.key) ?? []) });
  }
  return found;
}
