import { postKey } from '../../lib/keys.ts';
import { type CadenceOfMany, cadenceOf, cadenceOfMany, cadenceWeeks, weeksSeen } from '../../metrics/cadence.ts';
import { postsOfEntry, publishedOn } from '../../metrics/plan-match.ts';
import type { NetworkId } from '../../model/network.ts';
import { Pillar, type PlanEntry } from '../../model/records.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { momentOf } from './own-posts-seen.ts';
import { postsOfYear } from './posts-of-year.ts';
import { profileSightingsOf } from './profile-history.ts';

/** What was planned and what was seen of it, of one pillar or of all. */
export interface CadenceLine {
  /** Undefined: all posts. none: of no pillar, or of no entry of the plan. */
  readonly pillar: Pillar | 'none' | undefined;
  /** In the last seven days. */
  readonly planned: number;
  readonly seen: number;
  /** A week, over the last eight. */
  readonly plannedPerWeek: number;
  readonly seenPerWeek: number;
}

export interface CadenceBeside {
  /** All posts first, then pillars that were planned or published. */
  readonly lines: readonly CadenceLine[];
  /** Undefined: too few competitors were looked at often enough. */
  readonly competitors: CadenceOfMany | undefined;
  /** Competitors that are followed on this network. */
  readonly followed: number;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const windowMs = cadenceWeeks * weekMs;

/** How often one posts on a network beside the plan, pillar by pillar, and beside followed competitors. */
export async function cadenceBeside(db: WorkspaceDb, network: NetworkId, now: number): Promise<CadenceBeside> {
  const since = now - windowMs;
  const profiles = (await db.profiles.where('relation').anyOf('own', 'competitor').toArray()).filter(
    (profile) => profile.network === network,
  );
  const keysOf = (relation: string): string[] =>
    profiles.filter((profile) => profile.relation === relation).map(({ key }) => key);
  const [rows, due, out] = await Promise.all([
    postsOfYear(db, keysOf('own'), now),
    db.planEntries.where('dueAt').between(since, now).toArray(),
    db.planEntries.filter((entry) => entry.deletedAt === undefined && postsOfEntry(entry).length > 0).toArray(),
  ]);
  const posts = rows.filter((row) => momentOf(row) >= since && momentOf(row) <= now);
  const planned = due.filter(
    ({ deletedAt, state, variants }) => deletedAt === undefined && state !== 'idea' && !!variants[network]?.trim(),
  );
  const pillarOf = pillarsOf(out, network);
  const lineOf = (pillar: CadenceLine['pillar']): CadenceLine => {
    const ofPlan = planned.filter((entry) => pillar === undefined || (entry.pillar ?? 'none') === pillar);
    const ofPosts = posts.filter((row) => pillar === undefined || pillarOfPost(row, pillarOf) === pillar);
    return {
      pillar,
      planned: ofPlan.filter(({ dueAt }) => (dueAt ?? 0) >= now - weekMs).length,
      seen: ofPosts.filter((row) => momentOf(row) >= now - weekMs).length,
      plannedPerWeek: ofPlan.length / cadenceWeeks,
      seenPerWeek: ofPosts.length / cadenceWeeks,
    };
  };
  const pillars = [...Pillar.options, 'none' as const]
    .map(lineOf)
    .filter(({ plannedPerWeek, seenPerWeek }) => plannedPerWeek + seenPerWeek > 0);
  const competitors = keysOf('competitor');
  return {
    // One line for what has no pillar would only say again what is said of all.
    lines: [lineOf(undefined), ...(pillars.some(({ pillar }) => pillar !== 'none') ? pillars : [])],
    competitors: cadenceOfMany(await Promise.all(competitors.map((key) => looksAt(db, key, now)))),
    followed: competitors.length,
  };
}

/** How often a competitor's profile was looked at, and what was seen of its posts. */
async function looksAt(db: WorkspaceDb, key: string, now: number) {
  const [seen, rows] = await Promise.all([profileSightingsOf(db, key), postsOfYear(db, [key], now)]);
  return {
    weeksSeen: weeksSeen(
      seen.map(({ seenAt }) => seenAt),
      now,
    ),
    perWeek: cadenceOf(
      rows.flatMap(({ publishedAt }) => publishedAt ?? []),
      now,
    )?.perWeek,
  };
}

/** The pillar of the entry that each post came from, by key. */
function pillarsOf(out: readonly PlanEntry[], network: NetworkId): ReadonlyMap<string, Pillar> {
  return new Map(
    out.flatMap((entry) => {
      const post = publishedOn(entry, network);
      return post && entry.pillar ? [[postKey(post), entry.pillar] as const] : [];
    }),
  );
}

/** An entry may name a post by another of its ids. */
const pillarOfPost = ({ key, aliasKeys = [] }: PostRow, pillars: ReadonlyMap<string, Pillar>): Pillar | 'none' =>
  [key, ...aliasKeys].map((each) => pillars.get(each)).find((pillar) => pillar !== undefined) ?? 'none';
