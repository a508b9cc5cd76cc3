import { comparableAt } from '../../metrics/at-age.ts';
import { type AgedCount, type Comparison, compareWithUsual, postsNeeded } from '../../metrics/usual.ts';
import type { WorkspaceDb } from '../schema.ts';
import { mostPeers, peersOf } from './peers-of.ts';
import type { ShownMetric } from './post-lines.ts';
import { agedCounts, lastOf } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';
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

/** Some posts of one account, each at its own age. By index only: the series of these and of the newest others. */
export async function usualOfAuthor(
  db: WorkspaceDb,
  authorKey: string,
  keys: readonly string[],
  metric: ShownMetric,
): Promise<ReadonlyMap<string, UsualOf>> {
  const newest = await peersOf(db, authorKey, mostPeers + 1);
  const peers = newest.map(({ key }) => key);
  const network = newest[0]?.network;
  const curve = network && (await storedCurve(db, network));
  const valueAt = (of: readonly AgedCount[], ageMs: number): number | undefined =>
    curve && comparableAt(of, ageMs, curve, metric === 'engagement');
  const series = await agedSightings(db, [...new Set([...keys, ...peers])]);
  const aged = new Map(peers.map((key) => [key, agedCounts(series.get(key) ?? [], metric)]));
  return new Map(
    keys.map((key): [string, UsualOf] => {
      const last = lastOf(aged.get(key) ?? agedCounts(series.get(key) ?? [], metric));
      if (!last) return [key, { comparison: undefined, n: 0, needed: 0, ageMs: undefined }];
      const { ageMs, count } = last;
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
