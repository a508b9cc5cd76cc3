import { comparableAt } from '../../metrics/at-age.ts';
import { bestTime, type BestTime } from '../../metrics/best-time.ts';
import { type BoostCandidate, boostCandidates } from '../../metrics/boost.ts';
import { type ChangePoint, changePoints, type Week, weeklyMedians } from '../../metrics/change-points.ts';
import { fatigueOf, type Fatigue } from '../../metrics/fatigue.ts';
import { followerGrowth, type FollowerGrowth } from '../../metrics/follower-growth.ts';
import type { GrowthCurve } from '../../metrics/growth-curve.ts';
import { type MixPart, postingMix } from '../../metrics/posting-mix.ts';
import { type LoggedPost, logOf, type Residual, residualsOf } from '../../metrics/residuals.ts';
import { standouts, type Standouts } from '../../metrics/standouts.ts';
import type { AgedCount } from '../../metrics/usual.ts';
import { type TraitChange, whatChanged } from '../../metrics/what-changed.ts';
import { type Traits, type WhatWorks, whatWorks } from '../../metrics/what-works.ts';
import type { NetworkId } from '../../model/network.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { keepLives } from '../tables/keep-lives.ts';
import { earlyLives, earlyMs } from './early-lives.ts';
import { hourKnownOf, momentOf } from './own-posts-seen.ts';
import { postPillars } from './post-pillars.ts';
import { postTraits } from './post-traits.ts';
import { mostPosts, postsOfYear } from './posts-of-year.ts';
import { profileSightingsOf } from './profile-history.ts';
import { storedCurve } from './stored-curve.ts';

export interface NumbersQuestion {
  readonly network: NetworkId;
  readonly relation: 'own' | 'competitor';
  /** Profile keys; all of that relation where it is left out. */
  readonly accounts?: readonly string[];
}

/** A post that could be compared at 24 h. */
export interface ComparedPost extends LoggedPost {
  readonly text: string;
  readonly permalink: string | undefined;
  readonly traits: Traits;
}

/** What is honestly known of the posts of some accounts on one network. */
export interface OwnNumbers {
  readonly curve: GrowthCurve;
  /** Posts of a year that were read, and those of them that could be compared at 24 h. */
  readonly posts: number;
  readonly compared: number;
  /** There were more posts in this year; these are the ones that were seen last. */
  readonly areNewest: boolean;
  readonly works: WhatWorks;
  readonly times: BestTime;
  readonly standouts: Standouts<ComparedPost>;
  readonly boosts: readonly (BoostCandidate & { readonly text: string })[];
  readonly fatigue: Fatigue;
  readonly mix: { readonly parts: readonly MixPart[]; readonly n: number; readonly unread: number };
  readonly weeks: readonly Week[];
  /** With what else was different from then on. */
  readonly changes: readonly (ChangePoint & { readonly traits: readonly TraitChange[] })[];
  /** By profile key; an account that was not seen often enough is not in it. */
  readonly followers: ReadonlyMap<string, FollowerGrowth & { readonly name: string }>;
}

/** The age at which results are compared, ms: posts have most of what they get, and it is soon enough to learn from. */
const comparedAgeMs = earlyMs;

/**
 * Heavy: it reads hundreds of posts and draws thousands of orders. What it reads of their first day it keeps for the next
 * time. `entrypoints/numbers-worker.ts` asks it, after `keepCurves`.
 */
export async function ownNumbers(
  db: WorkspaceDb,
  { network, relation, accounts }: NumbersQuestion,
  now: number,
  hookOf: (text: string) => string,
): Promise<OwnNumbers> {
  const followed = await db.profiles.where('relation').equals(relation).toArray();
  const asked = followed.filter((profile) => profile.network === network && (accounts?.includes(profile.key) ?? true));
  const keys = asked.map(({ key }) => key);
  const rows = await postsOfYear(db, keys, now);
  const [lives, curve, pillars, profiles] = await Promise.all([
    earlyLives(db, rows),
    storedCurve(db, network),
    postPillars(db),
    Promise.all(
      asked.map(async ({ key, name, handle }) => [key, name ?? handle, await profileSightingsOf(db, key)] as const),
    ),
  ]);
  await keepLives(db, lives.fresh);
  const seen = rows.map((row) => ({ row, series: lives.series.get(row.key) ?? [] }));
  const compared = seen.flatMap(({ row, series }) => {
    const value = comparableAt(series, comparedAgeMs, curve);
    const at = hourKnownOf(row);
    if (value === undefined || at === undefined) return [];
    return [comparedPost(row, at, logOf(value), postTraits(row, at, pillars.get(row.key), hookOf))];
  });
  const residuals = residualsOf(compared);
  const weeks = weeklyMedians(residuals.map(({ post, residual }) => ({ at: post.at, residual })));
  const changes = changePoints(weeks);
  return {
    curve,
    posts: rows.length,
    compared: residuals.length,
    areNewest: rows.length >= mostPosts,
    works: whatWorks(residuals.map(({ post, residual }) => ({ traits: post.traits, residual }))),
    times: bestTime(timedOf(residuals)),
    standouts: standouts(residuals),
    boosts: relation === 'own' ? boostsOf(seen, curve, now) : [],
    fatigue: fatigueOf(
      residuals,
      rows.flatMap((row) => {
        const at = hourKnownOf(row);
        return at === undefined ? [] : [{ account: row.authorKey ?? '', at }];
      }),
    ),
    mix: postingMix(rows.flatMap((row) => ({ kind: row.format, at: momentOf(row) }))),
    weeks,
    changes: changes.map((change) => ({
      ...change,
      traits: whatChanged(
        compared,
        change.at,
        changes.map(({ at }) => at),
      ),
    })),
    followers: new Map(
      profiles.flatMap(([key, name, all]) => {
        const growth = followerGrowth(
          all.flatMap(({ seenAt, followers }) => (followers ? [{ seenAt, followers }] : [])),
        );
        return growth ? [[key, { ...growth, name }] as const] : [];
      }),
    ),
  };
}

const comparedPost = (row: PostRow, at: number, log: number, traits: Traits): ComparedPost => ({
  key: row.key,
  account: row.authorKey ?? '',
  at,
  log,
  text: row.text ?? '',
  permalink: row.permalink,
  traits,
});

const timedOf = (residuals: readonly Residual[]) =>
  residuals.map(({ post, residual }) => {
    const date = new Date(post.at);
    return { account: post.account, hour: date.getHours(), weekday: date.getDay(), residual };
  });

function boostsOf(
  seen: readonly { readonly row: PostRow; readonly series: readonly AgedCount[] }[],
  curve: GrowthCurve,
  now: number,
): OwnNumbers['boosts'] {
  const isYoung = (row: PostRow): boolean => now - (row.publishedAt?.to ?? row.firstSeenAt) <= comparedAgeMs;
  const young = seen.filter(({ row }) => isYoung(row));
  const texts = new Map(young.map(({ row }) => [row.key, row.text ?? '']));
  return boostCandidates(
    young.map(({ row, series }) => ({ key: row.key, series })),
    seen.filter(({ row }) => !isYoung(row)).map(({ series }) => series),
    curve,
  ).map((candidate) => ({ ...candidate, text: texts.get(candidate.key) ?? '' }));
}
