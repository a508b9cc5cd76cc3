import { type AudienceClock, audienceClock } from '../../metrics/audience-clock.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';

const withinMs = 365 * 86_400_000;

/**
 * When others commented under own posts on a network in a year, in the time zone of this browser. By the touches of that time,
 * which are few beside all comments that were seen.
 */
export async function audienceClockOf(db: WorkspaceDb, network: NetworkId, now: number): Promise<AudienceClock> {
  const touches = await db.touches
    .where('at')
    .above(now - withinMs)
    .filter(({ kind, direction }) => direction === 'in' && (kind === 'comment' || kind === 'reply'))
    .toArray();
  const keys = [...new Set(touches.flatMap(({ commentKey }) => commentKey ?? []))];
  const comments = (await db.comments.bulkGet(keys)).filter((row) => row?.network === network && !row.ours);
  return audienceClock(
    comments.flatMap((row) => (row ? [{ at: row.publishedAt, account: row.authorKey, post: row.postKey }] : [])),
    (at) => new Date(at).getHours(),
  );
}
