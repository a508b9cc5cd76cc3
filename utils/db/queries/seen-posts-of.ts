import type { SeenPost } from '../../metrics/median-result.ts';
import type { WorkspaceDb } from '../schema.ts';
import { agedCounts } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';

const withinMs = 365 * 86_400_000;
const mostPosts = 120;

/** Of one account the posts of a year that were seen last: what they say, and how they did at each age. */
export async function seenPostsOf(
  db: WorkspaceDb,
  authorKey: string,
  now: number,
): Promise<readonly { readonly text: string; readonly seen: SeenPost }[]> {
  const rows = await db.posts
    .where('[authorKey+lastSeenAt]')
    .between([authorKey, now - withinMs], [authorKey, Infinity])
    .reverse()
    .filter(({ format, promoted, text }) => format !== 'repost' && !promoted && !!text)
    .limit(mostPosts)
    .toArray();
  const sightings = await agedSightings(
    db,
    rows.map((row) => row.key),
  );
  return rows.map((row) => ({ text: row.text ?? '', seen: agedCounts(sightings.get(row.key) ?? []) }));
}
