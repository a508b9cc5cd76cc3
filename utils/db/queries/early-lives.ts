import type { AgedCount } from '../../metrics/usual.ts';
import type { LatestRow, PostRow, WorkspaceDb } from '../schema.ts';
import { livesKey } from '../stale-rollups.ts';
import { agedCounts } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';

/** Until this age, ms, what posts had is kept beside their sightings. */
export const earlyMs = 86_400_000;

/**
 * The engagement of many posts of one author until it was first seen at `earlyMs` or later, in columns: what lies at or
 * before that age never changes once it was seen after it, so that nobody looks for it among all sightings each time. Of
 * each post it is told how many sightings it had: where `latest` counts others, it is read anew.
 */
export interface KeptLives {
  /** How ages were read; rows of another way of reading them are read anew. */
  readonly reading?: number;
  readonly posts: readonly string[];
  readonly sightings: readonly number[];
  /** How many points each has. */
  readonly points: readonly number[];
  readonly ages: readonly number[];
  readonly from: readonly number[];
  /** How much more each count may be. */
  readonly width: readonly number[];
}

/** 2: by the narrowest reading of when a post was published. */
const reading = 2;

export interface EarlyLife {
  readonly sightings: number;
  readonly series: readonly AgedCount[];
}

/** What was asked, and of it what was not kept and could be, by author and post. */
export interface EarlyLives {
  /** By post key, each oldest first: up to the first sighting at `earlyMs` or later, or longer. */
  readonly series: ReadonlyMap<string, readonly AgedCount[]>;
  readonly fresh: ReadonlyMap<string, ReadonlyMap<string, EarlyLife>>;
}

/** What posts had until `earlyMs`, most of it from one row for each author. `posts`: as they are stored. */
export async function earlyLives(db: WorkspaceDb, posts: readonly PostRow[]): Promise<EarlyLives> {
  const authors = [...new Set(posts.flatMap(({ authorKey }) => authorKey ?? []))];
  const [rows, stored] = await Promise.all([
    db.meta.bulkGet(authors.map(livesKey)),
    db.latest.bulkGet(posts.map(({ key }) => key)),
  ]);
  // Asked before the sightings are: what comes between the two makes the number another one, and is read next time.
  const latest = new Map(stored.flatMap((row) => (row ? [[row.postKey, row]] : [])));
  const kept = new Map(rows.flatMap((row) => (row ? [...livesIn(row.value as KeptLives)] : [])));
  const series = new Map<string, readonly AgedCount[]>();
  for (const { key } of posts) {
    const life = kept.get(key);
    if (life && life.sightings === latest.get(key)?.sightings) series.set(key, life.series);
  }
  const others = posts.filter(({ key }) => !series.has(key));
  if (others.length === 0) return { series, fresh: new Map() };
  const sightings = await agedSightings(
    db,
    others.map(({ key }) => key),
  );
  const fresh = new Map<string, Map<string, EarlyLife>>();
  for (const { key, authorKey } of others) {
    const whole = agedCounts(sightings.get(key) ?? []);
    series.set(key, whole);
    const early = earlyPart(whole);
    const row: LatestRow | undefined = latest.get(key);
    if (!row || !early || authorKey === undefined) continue;
    const of = fresh.get(authorKey) ?? new Map<string, EarlyLife>();
    fresh.set(authorKey, of.set(key, { sightings: row.sightings, series: early }));
  }
  return { series, fresh };
}

/** Nothing where the post was not seen at that age or later: what comes can still tell something of what was before. */
function earlyPart(series: readonly AgedCount[]): readonly AgedCount[] | undefined {
  const sorted = [...series].sort((a, b) => a.ageMs - b.ageMs);
  const end = sorted.findIndex(({ ageMs }) => ageMs >= earlyMs);
  return end < 0 ? undefined : sorted.slice(0, end + 1);
}

export function packLives(lives: ReadonlyMap<string, EarlyLife>): KeptLives {
  const all = [...lives.values()];
  const points = all.flatMap(({ series }) => series);
  return {
    reading,
    posts: [...lives.keys()],
    sightings: all.map(({ sightings }) => sightings),
    points: all.map(({ series }) => series.length),
    ages: points.map(({ ageMs }) => ageMs),
    from: points.map(({ count }) => count.from),
    width: points.map(({ count }) => count.to - count.from),
  };
}

export function livesIn(kept: KeptLives): Map<string, EarlyLife> {
  if (kept.reading !== reading) return new Map();
  const { posts, sightings, points, ages, from, width } = kept;
  let at = 0;
  return new Map(
    posts.map((key, index) => {
      const series = Array.from({ length: points[index] ?? 0 }, (): AgedCount => {
        const [ageMs, least] = [ages[at] ?? 0, from[at] ?? 0];
        const count = { from: least, to: least + (width[at] ?? 0) };
        at += 1;
        return { ageMs, count };
      });
      return [key, { sightings: sightings[index] ?? 0, series }];
    }),
  );
}
