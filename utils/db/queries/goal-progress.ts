import {
  followersReached,
  engagementReached,
  type GoalPost,
  postsReached,
  type Reach,
} from '../../metrics/goal-reach.ts';
import { type Pace, paceOf } from '../../metrics/pace.ts';
import type { Goal, Profile } from '../../model/records.ts';
import type { ProfileSightingRow, WorkspaceDb } from '../schema.ts';

export interface GoalProgress {
  readonly reach: Reach | undefined;
  /** Followers only: what was seen first around the start of the goal, and when. */
  readonly base?: { readonly value: number; readonly seenAt: number };
  readonly pace: Pace;
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
  if (goal.metric === 'manual') return manualProgress(goal, now);
  const own = (await db.profiles.where('relation').equals('own').toArray()).filter(
    ({ network }) => goal.network === undefined || network === goal.network,
  );
  return goal.metric === 'followers' ? followersProgress(db, goal, own, now) : postsProgress(db, goal, own, now);
}

function manualProgress(goal: Goal, now: number): GoalProgress {
  const value = goal.manualValue;
  const reach = value === undefined ? undefined : { from: value, to: value };
  return {
    reach,
    pace: paceOf({ ...goal, now, base: 0, reach }),
    seenAt: value === undefined ? undefined : goal.updatedAt,
    posts: 0,
    profiles: 0,
    unseen: [],
  };
}

async function followersProgress(
  db: WorkspaceDb,
  goal: Goal,
  own: readonly Profile[],
  now: number,
): Promise<GoalProgress> {
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
  };
}

/** The last sighting before the start, or else the first one after it. */
const startOf = (rows: readonly ProfileSightingRow[], startsAt: number): ProfileSightingRow | undefined =>
  rows.findLast(({ seenAt }) => seenAt <= startsAt) ?? rows[0];

async function postsProgress(db: WorkspaceDb, goal: Goal, own: readonly Profile[], now: number): Promise<GoalProgress> {
  const span = { from: goal.startsAt, to: Math.min(now, goal.dueAt) };
  const posts: GoalPost[] = [];
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
      posts.push({
        publishedAt: newest?.publishedAt ?? row.publishedAt,
        firstSeenAt: row.firstSeenAt,
        reactions: metrics?.reactions,
        comments: metrics?.comments,
        shares: metrics?.shares,
      });
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
  };
}

function newestOf(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
