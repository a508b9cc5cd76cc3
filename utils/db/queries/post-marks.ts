import { postKey } from '../../lib/keys.ts';
import { comparableAt } from '../../metrics/at-age.ts';
import { compareWithUsual, type AgedCount, type Comparison } from '../../metrics/usual.ts';
import { engagementGrowth } from '../../metrics/engagement.ts';
import type { PostMark } from '../../model/cards.ts';
import type { PostRef, TimeSpan } from '../../model/sighting.ts';
import type { LatestRow, SightingRow, WorkspaceDb } from '../schema.ts';
import { mostPeers, peersOf } from './peers-of.ts';
import { type ShownMetric, shownCount, shownRows } from './post-lines.ts';
import { storedCurve } from './stored-curve.ts';
import { agedSightingsOf, agedSightings } from './sightings-of.ts';
import { storedPosts } from '../tables/same-post.ts';

/** The middle of an interval of ages; undefined where the time of publishing is too vague to compare at equal age. */
export const usableAge = (ageMs: TimeSpan | undefined): number | undefined => {
  if (!ageMs) return undefined;
  const middle = (ageMs.from + ageMs.to) / 2;
  return ageMs.to - ageMs.from <= Math.max(3_600_000, middle * 0.1) ? middle : undefined;
};

/**
 * The engagement (or one count) of one post by its age, from its sightings; what is too vague in time is left out, and of
 * engagement what shows less than was seen before.
 */
export const agedCounts = (rows: readonly SightingRow[], metric: ShownMetric = 'engagement'): AgedCount[] =>
  shownRows(rows, metric).flatMap(({ ageMs, metrics }) => {
    const age = usableAge(ageMs);
    const count = shownCount(metrics, metric);
    return age === undefined || !count ? [] : [{ ageMs: age, count }];
  });

/** What it had when it was seen oldest: the newest sighting may leave parts out, or not tell its age closely enough. */
export const lastOf = (series: readonly AgedCount[]): AgedCount | undefined =>
  series.reduce<AgedCount | undefined>((last, each) => (last && last.ageMs > each.ageMs ? last : each), undefined);

export interface Compared {
  readonly comparison: Comparison | undefined;
  /** Posts of the profile that could be read off at this age. */
  readonly n: number;
  readonly ageMs: number | undefined;
  /** The other posts of the profile, each over its life. */
  readonly others: readonly (readonly AgedCount[])[];
}

/** One post against the others of its profile at equal age. Reads by index only: never the whole table. */
export async function comparePost(db: WorkspaceDb, latest: LatestRow, rows: readonly SightingRow[]): Promise<Compared> {
  const newest = lastOf(agedCounts(rows));
  if (!latest.authorKey || !newest) return { comparison: undefined, n: 0, ageMs: newest?.ageMs, others: [] };
  const { ageMs, count: value } = newest;
  const peers = await peersOf(db, latest.authorKey, mostPeers + 1);
  const others = peers.flatMap(({ key }) => (key === latest.postKey ? [] : [key])).slice(0, mostPeers);
  const [series, curve] = await Promise.all([agedSightings(db, others), storedCurve(db, latest.network)]);
  const lives = others.map((key) => agedCounts(series.get(key) ?? []));
  const values = lives.flatMap((life) => comparableAt(life, ageMs, curve) ?? []);
  return { comparison: compareWithUsual(value, values), n: values.length, ageMs, others: lives };
}

/** What the mark of a post says: a multiple of the usual if that can be said, else the growth since it was last seen. */
export function sayOf(latest: LatestRow, { comparison, ageMs }: Compared): PostMark['says'] {
  if (comparison && ageMs !== undefined) {
    const { factor, low, high, n } = comparison;
    return { type: 'multiple', factor, low, high, n, ageMs };
  }
  const change = latest.before && engagementGrowth(latest.before.metrics, latest.metrics);
  if (change && latest.before) return { type: 'delta', change, since: latest.before.seenAt };
  return { type: 'seen' };
}

/** Marks for those of the posts whose profile is followed. */
export async function postMarks(db: WorkspaceDb, posts: readonly PostRef[]): Promise<PostMark[]> {
  const asked = posts.map(postKey);
  const stored = await storedPosts(db, asked);
  const keys = asked.map((key) => stored.get(key)?.key ?? key);
  const latest = (await db.latest.bulkGet([...new Set(keys)])).filter((row) => row !== undefined);
  const authorKeys = [...new Set(latest.map(({ authorKey }) => authorKey).filter((key) => key !== undefined))];
  const authors = new Map(
    (await db.profiles.bulkGet(authorKeys)).filter((row) => row !== undefined).map((row) => [row.key, row]),
  );
  const marks: PostMark[] = [];
  for (const row of latest) {
    const relation = authors.get(row.authorKey ?? '')?.relation ?? 'none';
    if (relation === 'none') continue;
    const compared = await comparePost(db, row, await agedSightingsOf(db, row.postKey));
    const says = sayOf(row, compared);
    // Under the ids that were asked for: the page knows no others.
    for (const [index, key] of keys.entries())
      if (key === row.postKey) marks.push({ postKey: asked[index] ?? key, relation, says });
  }
  return marks;
}
