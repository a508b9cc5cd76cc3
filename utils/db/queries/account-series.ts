import { cadenceOf } from '../../metrics/cadence.ts';
import { followerGrowth, type FollowerGrowth, followerGaps } from '../../metrics/follower-growth.ts';
import type { SeenFollowers } from '../../metrics/rates.ts';
import type { AccountFigure } from '../../model/account-figures.ts';
import type { Profile } from '../../model/records.ts';
import type { Cadence } from '../../model/rival.ts';
import type { WorkspaceDb } from '../schema.ts';
import { type LastReading, readingsKey } from '../tables/account-figures.ts';
import type { ProfileDay } from './day-rollup.ts';
import { profileDays } from './profile-days.ts';
import { publishedWithin } from './rival.ts';

export const seriesDays = 90;
const followersMs = 365 * 86_400_000;

/** What is known of one account over time. */
export interface AccountSeries {
  readonly profile: Profile;
  /** Of a year, oldest first: from its profile, and of own accounts from their statistics. */
  readonly followers: readonly SeenFollowers[];
  /** Stretches of more than two weeks without a sighting of them, ms. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  readonly growth: FollowerGrowth | undefined;
  readonly cadence: Cadence | undefined;
  /** Days of the last 90 on which posts of it were seen. */
  readonly days: readonly ProfileDay[];
  /** What its own statistics showed in these days, newest first; not of single posts. */
  readonly figures: readonly AccountFigure[];
  /** The last look at each page of statistics, newest first. */
  readonly readings: readonly LastReading[];
}

/** Undefined where there is no such account. By index only. */
export async function accountSeries(
  db: WorkspaceDb,
  profileKey: string,
  now: number,
): Promise<AccountSeries | undefined> {
  const profile = await db.profiles.get(profileKey);
  if (!profile) return undefined;
  const [sightings, figures, readings, days, published] = await Promise.all([
    db.profileSightings
      .where('[profileKey+seenAt]')
      .between([profileKey, now - followersMs], [profileKey, Infinity])
      .toArray(),
    figuresOf(db, profile),
    db.meta.bulkGet(profile.handleKeys.map(readingsKey)),
    profileDays(db, profileKey, now, seriesDays),
    publishedWithin(db, profileKey, now),
  ]);
  const followers = [
    ...sightings.flatMap(({ seenAt, followers: count }) => (count ? [{ seenAt, followers: count }] : [])),
    ...figures.flatMap(({ metric, seenAt, count }) =>
      metric === 'followers' && count && seenAt > now - followersMs ? [{ seenAt, followers: count }] : [],
    ),
  ].sort((a, b) => a.seenAt - b.seenAt);
  return {
    profile,
    followers,
    gaps: followerGaps(followers.map(({ seenAt }) => seenAt)),
    growth: followerGrowth(followers),
    cadence: cadenceOf(published, now),
    days,
    figures: figures.filter(({ seenAt }) => seenAt > now - seriesDays * 86_400_000),
    readings: readings.flatMap((row) => (row?.value ?? []) as readonly LastReading[]).sort((a, b) => b.at - a.at),
  };
}

async function figuresOf(db: WorkspaceDb, { handleKeys }: Profile): Promise<readonly AccountFigure[]> {
  const rows = await Promise.all(
    handleKeys.map((account) =>
      db.accountFigures.where('[account+day]').between([account, ''], [account, '\uffff']).toArray(),
    ),
  );
  return rows
    .flat()
    .filter(({ deletedAt, postKey }) => deletedAt === undefined && postKey === undefined)
    .sort((a, b) => b.seenAt - a.seenAt);
}

/** The newest of each: what its statistics said last of a thing over a span. `days`: on how many days it was seen. */
export interface NewestFigure {
  readonly figure: AccountFigure;
  readonly all: readonly AccountFigure[];
}

/** Of each metric and span, newest first within; the audience stands apart. */
export function newestFigures(figures: readonly AccountFigure[]): readonly NewestFigure[] {
  const groups = new Map<string, AccountFigure[]>();
  for (const figure of figures) {
    const key = [figure.metric, figure.overDays ?? '', figure.heading ?? ''].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((all) => (all[0] ? [{ figure: all[0], all }] : []));
}
