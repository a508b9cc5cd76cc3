import {
  followersReached,
  engagementReached,
  type GoalPost,
  isWithin,
  postsReached,
  type Reach,
} from '../../metrics/goal-reach.ts';
import { type Pace, paceOf } from '../../metrics/pace.ts';
import { type Forecast, goalForecast, type GoalSample, verdictWith } from '../../metrics/goal-forecast.ts';
import { responsePace, type ResponseTime, responseTimeOf } from '../../metrics/response-time.ts';
import type { Goal, GoalMetric, Profile } from '../../model/records.ts';
import type { Outcome } from '../../model/results.ts';
import type { LatestRow, ProfileSightingRow, WorkspaceDb } from '../schema.ts';
import { responseTimes } from './response-times.ts';
import { countedByDay, dealsWon, engagementSamples, followerSamples, importedReach } from './goal-samples.ts';

export interface GoalProgress {
  readonly reach: Reach | undefined;
  /** Followers only: what was seen first around the start of the goal, and when. */
  readonly base?: { readonly value: number; readonly seenAt: number };
  /** Its verdict follows the forecast where there is one. */
  readonly pace: Pace;
  readonly forecast?: Forecast | undefined;
  /** How far it was, day by day; nothing where that is not told. */
  readonly samples: readonly GoalSample[];
  /** What an imported number is from. */
  readonly source?: Outcome['source'] | undefined;
  /** Only of goals on the time until an answer: that time, and the comments that were seen without one. */
  readonly answers?: { readonly time: ResponseTime | undefined; readonly unanswered: number };
  /** When the newest sighting that counts was made. */
  readonly seenAt: number | undefined;
  /** Own posts that count, of those that were seen. */
  readonly posts: number;
  /** Own profiles that the goal is about, and those of them that were never seen. */
  readonly profiles: number;
  readonly unseen: readonly { readonly network: Profile['network']; readonly name: string }[];
}

/** How far a goal is, from the sightings of own profiles. Reads own profiles' rows by index, never a whole table. */
export async function goalProgress(db: WorkspaceDb, goal: Goal, now: number): Promise<GoalProgress> {
  const progress = await countedProgress(db, goal, now);
  const { samples } = progress;
  const isRunning = now >= goal.startsAt && now <= goal.dueAt && progress.reach !== undefined;
  const forecast = isRunning
    ? goalForecast({ samples, dueAt: goal.dueAt, target: goal.target, isGrowing: onlyGrowing.has(goal.metric) })
    : undefined;
  const verdict = verdictWith(progress.pace.verdict, forecast, goal.target);
  return { ...progress, pace: { ...progress.pace, verdict }, forecast };
}

/** Followers leave, and what is typed may be anything; all else is only ever added to. */
const onlyGrowing: ReadonlySet<GoalMetric> = new Set([
  'engagement',
  'posts',
  'deals',
  'clicks',
  'visits',
  'conversions',
]);

type Counted = Omit<GoalProgress, 'forecast'>;

async function countedProgress(db: WorkspaceDb, goal: Goal, now: number): Promise<Counted> {
  const { metric } = goal;
  if (metric === 'manual') return manualProgress(goal, now);
  if (metric === 'deals') return dealsProgress(db, goal, now);
  if (metric === 'clicks' || metric === 'visits' || metric === 'conversions')
    return importedProgress(db, goal, metric, now);
  const own = (await db.profiles.where('relation').equals('own').toArray()).filter(
    ({ network }) => goal.network === undefined || network === goal.network,
  );
  if (metric === 'responseTime') return responseProgress(db, goal, own, now);
  return metric === 'followers' ? followersProgress(db, goal, own, now) : postsProgress(db, goal, own, now);
}

const notSeen = { posts: 0, profiles: 0, unseen: [] } as const;

async function dealsProgress(db: WorkspaceDb, goal: Goal, now: number): Promise<Counted> {
  const won = (await dealsWon(db, goal)).filter(({ at }) => at <= now);
  const known = await db.deals.count();
  const reach = known > 0 ? { from: won.length, to: won.length } : undefined;
  return {
    ...notSeen,
    reach,
    pace: paceOf({ ...goal, now, base: 0, reach }),
    seenAt: newestOf(won.map(({ updatedAt }) => updatedAt)),
    samples: countedByDay(
      won.map(({ at }) => at),
      goal.startsAt,
      Math.min(now, goal.dueAt),
    ),
  };
}

async function importedProgress(
  db: WorkspaceDb,
  goal: Goal,
  metric: 'clicks' | 'visits' | 'conversions',
  now: number,
): Promise<Counted> {
  const { reach, source, importedAt, samples } = await importedReach(db, goal, metric);
  return { ...notSeen, reach, pace: paceOf({ ...goal, now, base: 0, reach }), seenAt: importedAt, source, samples };
}

function manualProgress(goal: Goal, now: number): Counted {
  const typed = goal.typed ?? [];
  // Asked how it stood some time ago: what was typed last by then, or first after it.
  const isPast = typed.some(({ at }) => at > now);
  const value = isPast ? (typed.findLast(({ at }) => at <= now) ?? typed[0])?.value : goal.manualValue;
  const reach = value === undefined ? undefined : { from: value, to: value };
  return {
    reach,
    pace: paceOf({ ...goal, now, base: 0, reach }),
    seenAt: value === undefined ? undefined : (typed.findLast(({ at }) => at <= now)?.at ?? goal.updatedAt),
    ...notSeen,
    samples: typed.filter(({ at }) => at >= goal.startsAt && at <= now),
  };
}

async function followersProgress(db: WorkspaceDb, goal: Goal, own: readonly Profile[], now: number): Promise<Counted> {
  const until = Math.min(now, goal.dueAt);
  const series = await Promise.all(
    own.map(async ({ key }) => {
      const rows = await db.profileSightings
        .where('[profileKey+seenAt]')
        .between([key, 0], [key, until], true, true)
        .toArray();
      return rows.filter(({ followers }) => followers !== undefined);
    }),
  );
  const newest = series.map((rows) => rows.at(-1));
  const reach = followersReached(newest.map((row) => row?.followers));
  const starts = series.map((rows) => startOf(rows, goal.startsAt));
  const base = starts.every((row) => row !== undefined)
    ? {
        value: starts.reduce((sum, row) => sum + (row.followers?.from ?? 0), 0),
        seenAt: Math.max(0, ...starts.map(({ seenAt }) => seenAt)),
      }
    : undefined;
  return {
    reach,
    ...(base && reach ? { base } : {}),
    pace: paceOf({ ...goal, now, base: base?.value ?? 0, reach: base ? reach : undefined }),
    seenAt: newestOf(newest.map((row) => row?.seenAt)),
    posts: 0,
    profiles: own.length,
    unseen: own
      .filter((_, index) => newest[index] === undefined)
      .map(({ network, name, handle }) => ({ network, name: name ?? handle })),
    samples: followerSamples(series, base ? Math.min(goal.startsAt, base.seenAt) : goal.startsAt),
  };
}

async function responseProgress(db: WorkspaceDb, goal: Goal, own: readonly Profile[], now: number): Promise<Counted> {
  const { startsAt, dueAt } = goal;
  const found = await responseTimes(db, own, { from: startsAt, to: Math.min(now, dueAt) });
  const time = responseTimeOf(found.delays);
  return {
    ...notSeen,
    profiles: own.length,
    reach: time && { from: time.median.from / hourMs, to: time.median.to / hourMs },
    pace: responsePace({ startsAt, dueAt, now, target: goal.target * hourMs, reach: time }),
    answers: { time, unanswered: found.unanswered },
    seenAt: found.seenAt,
    samples: [],
  };
}

const hourMs = 3_600_000;

/** The last sighting before the start, or else the first one after it. */
const startOf = (rows: readonly ProfileSightingRow[], startsAt: number): ProfileSightingRow | undefined =>
  rows.findLast(({ seenAt }) => seenAt <= startsAt) ?? rows[0];

async function postsProgress(db: WorkspaceDb, goal: Goal, own: readonly Profile[], now: number): Promise<Counted> {
  const span = { from: goal.startsAt, to: Math.min(now, goal.dueAt) };
  const posts: GoalPost[] = [];
  const counting: LatestRow[] = [];
  let seenAt: number | undefined;
  for (const { key } of own) {
    const rows = await db.posts
      .where('[authorKey+lastSeenAt]')
      .between([key, goal.startsAt], [key, Infinity], true, true)
      .toArray();
    const latest = await db.latest.bulkGet(rows.map((row) => row.key));
    rows.forEach((row, index) => {
      const newest = latest[index];
      const metrics = newest?.metrics;
      seenAt = newestOf([seenAt, newest?.seenAt]);
      const post: GoalPost = {
        publishedAt: newest?.publishedAt ?? row.publishedAt,
        firstSeenAt: row.firstSeenAt,
        reactions: metrics?.reactions,
        comments: metrics?.comments,
        shares: metrics?.shares,
      };
      posts.push(post);
      if (newest && isWithin(post, span) === 'yes') counting.push(newest);
    });
  }
  const counted = postsReached(posts, span);
  const reach = goal.metric === 'posts' ? counted : engagementReached(posts, span);
  return {
    reach,
    pace: paceOf({ ...goal, now, base: 0, reach }),
    seenAt,
    posts: counted?.to ?? 0,
    profiles: own.length,
    unseen: [],
    samples:
      goal.metric === 'engagement'
        ? await engagementSamples(db, counting, goal.startsAt)
        : countedByDay(
            posts.flatMap(({ publishedAt }) => (publishedAt ? [(publishedAt.from + publishedAt.to) / 2] : [])),
            goal.startsAt,
            Math.min(seenAt ?? goal.startsAt, span.to),
          ),
  };
}

function newestOf(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
