import { comparable } from '../../metrics/at-age.ts';
import { engagementOf } from '../../metrics/engagement.ts';
import { followersAt, impressionsIn, rateOf, type SeenFollowers } from '../../metrics/rates.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Measure } from '../../model/report.ts';
import type { LatestRow, PostRow, WorkspaceDb } from '../schema.ts';
import { earlyLives, earlyMs } from './early-lives.ts';
import { momentOf } from './own-posts-seen.ts';
import { profileSightingsOf } from './profile-history.ts';
import { storedCurve } from './stored-curve.ts';

/** Rates are counted per so many followers or impressions: numbers of the size of counts, for the same formulas. */
export const ratePer = 100_000;

/** With its 80 % interval, or what shortened counts leave open. Rates: per `ratePer`. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface MeasuredPost {
  readonly row: PostRow;
  readonly latest: LatestRow | undefined;
  /** When it was published as far as that is known, else when it was seen first, ms. */
  readonly at: number;
  /** Undefined where it was not seen closely enough, or its denominator was not seen. */
  readonly measured: Measured | undefined;
}

/**
 * Posts of one network by one measure. Engagement and its rate by follower: at 24 h. The rate by impression: as it was seen
 * last, at 24 h or later, since engagement and impressions have to be of one sighting.
 */
export async function measuredPosts(
  db: WorkspaceDb,
  network: NetworkId,
  rows: readonly PostRow[],
  measure: Measure,
): Promise<readonly MeasuredPost[]> {
  const latest = await db.latest.bulkGet(rows.map(({ key }) => key));
  const posts = rows.map((row, index) => ({ row, latest: latest[index], at: momentOf(row) }));
  if (measure === 'rateByImpressions')
    return posts.map((post) => ({ ...post, measured: post.latest && byImpressions(network, post.latest, post.at) }));
  const [lives, curve, followers] = await Promise.all([
    earlyLives(db, rows),
    storedCurve(db, network),
    measure === 'rateByFollowers' ? followersOf(db, rows) : undefined,
  ]);
  return posts.map((post) => {
    const at = comparable(lives.series.get(post.row.key) ?? [], earlyMs, curve);
    if (at.how === 'unknown') return { ...post, measured: undefined };
    const { value, low, high } = at;
    if (!followers) return { ...post, measured: { value, low, high } };
    const seen = followersAt(followers.get(post.row.authorKey ?? '') ?? [], post.at + earlyMs)?.count;
    if (!seen || seen.from <= 0) return { ...post, measured: undefined };
    const per = (count: number, of: number): number => (ratePer * count) / of;
    return {
      ...post,
      measured: { value: per(value, (seen.from + seen.to) / 2), low: per(low, seen.to), high: per(high, seen.from) },
    };
  });
}

function byImpressions(network: NetworkId, { metrics, seenAt }: LatestRow, at: number): Measured | undefined {
  if (seenAt - at < earlyMs) return undefined;
  const rate = rateOf(engagementOf(metrics), impressionsIn(network, metrics, seenAt));
  return rate && { value: ratePer * rate.value, low: ratePer * rate.low, high: ratePer * rate.high };
}

async function followersOf(
  db: WorkspaceDb,
  rows: readonly PostRow[],
): Promise<ReadonlyMap<string, readonly SeenFollowers[]>> {
  const authors = [...new Set(rows.flatMap(({ authorKey }) => authorKey ?? []))];
  return new Map(
    await Promise.all(
      authors.map(async (key) => {
        const seen = await profileSightingsOf(db, key);
        return [key, seen.flatMap(({ seenAt, followers }) => (followers ? [{ seenAt, followers }] : []))] as const;
      }),
    ),
  );
}
