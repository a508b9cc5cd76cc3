import { comparableAt } from '../../metrics/at-age.ts';
import { type AgedCount, type Comparison, compareWithUsual, postsNeeded } from '../../metrics/usual.ts';
import type { WorkspaceDb } from '../schema.ts';
import { type ShownMetric, shownCount } from './post-lines.ts';
import { agedCounts, usableAge } from './post-marks.ts';
import { sightingsOfPosts } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

/** A post against the others of its account at the age at which it was seen last. */
export interface UsualOf {
  readonly comparison: Comparison | undefined;
  /** Posts of the account that could be read off at this age. */
  readonly n: number;
  /** How many more it takes; 0 where there are enough. */
  readonly needed: number;
  /** Undefined where its age, or the count, is not known closely enough. */
  readonly ageMs: number | undefined;
}

/** How many posts of the account are compared with at most, newest first. */
const mostPeers = 60;

/** Some posts of one account, each at its own age. By index only: the series of these and of the newest others. */
export async function usualOfAuthor(
  db: WorkspaceDb,
  authorKey: string,
  keys: readonly string[],
  metric: ShownMetric,
): Promise<ReadonlyMap<string, UsualOf>> {
  const newest = await db.latest
    .where('[authorKey+seenAt]')
    .between([authorKey, 0], [authorKey, Infinity])
    .reverse()
    .limit(mostPeers + 1)
    .toArray();
  const peers = newest.map(({ postKey }) => postKey);
  const network = newest[0]?.network;
  const curve = network && (await storedCurve(db, network));
  const valueAt = (of: readonly AgedCount[], ageMs: number): number | undefined =>
    curve && comparableAt(of, ageMs, curve, metric === 'engagement');
  const series = await sightingsOfPosts(db, [...new Set([...keys, ...peers])]);
  const aged = new Map(peers.map((key) => [key, agedCounts(series.get(key) ?? [], metric)]));
  return new Map(
    keys.map((key): [string, UsualOf] => {
      const last = series.get(key)?.at(-1);
      const ageMs = usableAge(last?.ageMs);
      const count = last && shownCount(last.metrics, metric);
      if (ageMs === undefined || !count) return [key, { comparison: undefined, n: 0, needed: 0, ageMs: undefined }];
      const values = peers
        .filter((peer) => peer !== key)
        .slice(0, mostPeers)
        .flatMap((peer) => valueAt(aged.get(peer) ?? [], ageMs) ?? []);
      return [
        key,
        {
          comparison: compareWithUsual(count, values),
          n: values.length,
          needed: Math.max(0, postsNeeded - values.length),
          ageMs,
        },
      ];
    }),
  );
}
