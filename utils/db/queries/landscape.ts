import { cadenceOf, cadenceWeeks, weeksSeen, weeksToCompare } from '../../metrics/cadence.ts';
import type { GrowthCurve } from '../../metrics/growth-curve.ts';
import { landscapeAgeMs, type LandscapeRate, landscapeRate, middleOf } from '../../metrics/landscape.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Profile } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { agedCounts } from './post-marks.ts';
import { postsOfYear } from './posts-of-year.ts';
import { profileSightingsOf } from './profile-history.ts';
import { agedSightings } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

/** An account as far as it was seen. */
export interface LandscapeRow {
  readonly key: string;
  readonly name: string;
  readonly isOwn: boolean;
  /** Undefined: too few posts have a result and followers at that age. */
  readonly rate: LandscapeRate | undefined;
  /** Posts that have both, of those that are old enough. */
  readonly known: number;
  readonly posts: number;
  /** A week, over the last eight, at least; and in how many of them the account was looked at. */
  readonly perWeek: number | undefined;
  readonly weeksSeen: number;
}

export interface Landscape {
  /** Own accounts first. */
  readonly rows: readonly LandscapeRow[];
  /** Over followed competitors that are known well enough: of posts a week those that were looked at often enough. */
  readonly rate: ReturnType<typeof middleOf>;
  readonly perWeek: ReturnType<typeof middleOf>;
}

/** So many posts of an account are read at most, those that were seen last. */
const mostPosts = 60;

/** Own accounts beside followed competitors of the same network, by what was on screen. Reads hundreds of posts: asked once. */
export async function landscapeOf(db: WorkspaceDb, network: NetworkId, now: number): Promise<Landscape> {
  const profiles = (await db.profiles.where('relation').anyOf('own', 'competitor').toArray())
    .filter((profile) => profile.network === network)
    .sort((a, b) => Number(b.relation === 'own') - Number(a.relation === 'own'));
  const curve = await storedCurve(db, network);
  const rows = await Promise.all(profiles.map((profile) => rowOf(db, profile, curve, now)));
  const theirs = rows.filter(({ isOwn }) => !isOwn);
  return {
    rows,
    rate: middleOf(theirs.flatMap(({ rate }) => rate?.median ?? [])),
    perWeek: middleOf(
      theirs.flatMap(({ perWeek, weeksSeen: weeks }) => (weeks >= weeksToCompare ? (perWeek ?? []) : [])),
    ),
  };
}

async function rowOf(db: WorkspaceDb, profile: Profile, curve: GrowthCurve, now: number): Promise<LandscapeRow> {
  const { key, name, handle, relation } = profile;
  const [sightings, all] = await Promise.all([profileSightingsOf(db, key), postsOfYear(db, [key], now)]);
  const grown = all.flatMap((row) => {
    const at = row.publishedAt && (row.publishedAt.from + row.publishedAt.to) / 2;
    return at !== undefined && now - at >= landscapeAgeMs ? [{ key: row.key, at }] : [];
  });
  const read = grown.slice(0, mostPosts);
  const series = await agedSightings(
    db,
    read.map((post) => post.key),
  );
  const { rate, n } = landscapeRate(
    read.map((post) => ({ at: post.at, series: agedCounts(series.get(post.key) ?? []) })),
    sightings.flatMap(({ seenAt, followers }) => (followers ? [{ seenAt, followers }] : [])),
    curve,
  );
  return {
    key,
    name: name ?? handle,
    isOwn: relation === 'own',
    rate,
    known: n,
    posts: read.length,
    perWeek: cadenceOf(
      all.flatMap(({ publishedAt }) => publishedAt ?? []),
      now,
    )?.perWeek,
    weeksSeen: Math.min(
      cadenceWeeks,
      weeksSeen(
        sightings.map(({ seenAt }) => seenAt),
        now,
      ),
    ),
  };
}
