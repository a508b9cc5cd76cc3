import { engagementOf } from '../../metrics/engagement.ts';
import { type Fall, fallsOf } from '../../metrics/falls.ts';
import {
  type Denominator,
  followersAt,
  impressionsIn,
  type Rate,
  rateOf,
  type SeenDenominator,
} from '../../metrics/rates.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { LatestRow, WorkspaceDb } from '../schema.ts';
import { storedKeyOf } from '../tables/same-post.ts';
import { comparedPost, usualRange, type UsualRange } from './compare-posts.ts';
import { type PostAtAges, postsAtAges } from './posts-at-ages.ts';
import { agedSightingsOf } from './sightings-of.ts';

/** A rate beside what it is a share of. */
export type SeenRate<D extends Denominator> = SeenDenominator<D> & { readonly rate: Rate<D> };

/** What the sheet of a post shows beside its card. */
export interface PostDetail {
  /** Key of the account that wrote it, where that is known. */
  readonly authorKey: string | undefined;
  /** Counts that fell, oldest first. */
  readonly falls: readonly Fall[];
  /** What the account's other posts had at each age up to the last one at which this one was seen; of followed accounts. */
  readonly usual: UsualRange | undefined;
  /** At fixed ages, and its half-life. */
  readonly aged: PostAtAges | undefined;
  /** Of the newest sighting; each only where what it is a share of was seen. */
  readonly rates: {
    readonly byFollowers: SeenRate<'followers'> | undefined;
    readonly byImpressions: SeenRate<'impressions'> | undefined;
    readonly byReach: SeenRate<'reach'> | undefined;
  };
}

/** Undefined where the post is not stored. By index only. */
export async function postDetail(db: WorkspaceDb, post: PostRef): Promise<PostDetail | undefined> {
  const key = await storedKeyOf(db, post);
  const latest = await db.latest.get(key);
  if (!latest) return undefined;
  const rows = await agedSightingsOf(db, key);
  const last = comparedPost(key, rows, 'engagement').points.at(-1);
  const author = latest.authorKey === undefined ? undefined : await db.profiles.get(latest.authorKey);
  const isFollowed = author !== undefined && author.relation !== 'none';
  const [aged] = await postsAtAges(db, [key]);
  return {
    authorKey: latest.authorKey,
    falls: fallsOf(rows),
    usual: isFollowed && last && last.x > 0 ? await usualRange(db, author.key, 'engagement', last.x, [key]) : undefined,
    aged,
    rates: await ratesOf(db, latest),
  };
}

async function ratesOf(db: WorkspaceDb, latest: LatestRow): Promise<PostDetail['rates']> {
  const { authorKey, seenAt, metrics, network } = latest;
  const stated = await statedOf(db, latest);
  const engagement = engagementOf(metrics);
  const profile =
    authorKey === undefined
      ? []
      : await db.profileSightings
          .where('[profileKey+seenAt]')
          .between([authorKey, seenAt - aroundMs], [authorKey, seenAt + aroundMs])
          .toArray();
  const followers = profile.flatMap((row) => (row.followers ? [{ seenAt: row.seenAt, followers: row.followers }] : []));
  const seen = <D extends Denominator>(of: SeenDenominator<D> | undefined): SeenRate<D> | undefined => {
    const rate = rateOf(engagement, of);
    return of && rate && { ...of, rate };
  };
  return {
    byFollowers: seen(followersAt(followers, seenAt)),
    byImpressions: seen(impressionsIn(network, metrics, seenAt) ?? stated('impressions')),
    byReach: seen(stated('reach')),
  };
}

/**
 * What the network's own statistics of the post said nearest to its newest sighting, within two days of it: further away the
 * two are not of the same moment.
 */
async function statedOf(db: WorkspaceDb, { postKey: key, seenAt }: LatestRow) {
  const row = await db.posts.get(key);
  const figures = await db.accountFigures
    .where('postKey')
    .anyOf([key, ...(row?.aliasKeys ?? [])])
    .toArray();
  return <D extends 'impressions' | 'reach'>(by: D): SeenDenominator<D> | undefined => {
    const near = figures
      .filter(({ metric, deletedAt }) => metric === by && deletedAt === undefined)
      .sort((a, b) => Math.abs(a.seenAt - seenAt) - Math.abs(b.seenAt - seenAt))[0];
    if (!near?.count || Math.abs(near.seenAt - seenAt) > nearMs) return undefined;
    return { by, count: near.count, seenAt: near.seenAt };
  };
}

const nearMs = 2 * 86_400_000;

/** Sightings of the profile that are further away say nothing of that day. */
const aroundMs = 61 * 86_400_000;
