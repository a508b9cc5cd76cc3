import {
  type AtAge,
  boundsAtAge,
  type Correction,
  correctionsOf,
  type FixedAge,
  fixedAges,
  valueAtAge,
} from '../../metrics/at-age.ts';
import type { GrowthCurve } from '../../metrics/growth-curve.ts';
import { type HalfLifeOf, halfLifeOf } from '../../metrics/half-life.ts';
import type { AgedCount } from '../../metrics/usual.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import type { ShownMetric } from './post-lines.ts';
import { agedCounts } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

/** What a post had at the fixed ages, its half-life, and what lies under that. */
export interface PostAtAges {
  readonly key: string;
  readonly network: NetworkId;
  /** By age in ms: 1 h, 24 h, 72 h, 7 d. */
  readonly at: Readonly<Record<FixedAge, AtAge>>;
  /** Of engagement only, whose growth is fitted. */
  readonly halfLife: HalfLifeOf | undefined;
  /** Counts that fell, as they were seen. */
  readonly corrections: readonly Correction[];
  /** Oldest first, with the ages that are known closely enough. */
  readonly series: readonly AgedCount[];
  /** The curve that values between and beyond sightings follow; `posts` tells how much history it rests on. */
  readonly curve: GrowthCurve;
}

/**
 * Posts by key, in that order; what is gone is left out. Counts other than engagement are not projected. Reads only, by
 * index.
 */
export async function postsAtAges(
  db: WorkspaceDb,
  keys: readonly string[],
  metric: ShownMetric = 'engagement',
): Promise<readonly PostAtAges[]> {
  const rows = (await db.posts.bulkGet([...keys])).filter((row) => row !== undefined);
  const networks = [...new Set(rows.map(({ network }) => network))];
  const [sightings, curves] = await Promise.all([
    agedSightings(
      db,
      rows.map(({ key }) => key),
    ),
    Promise.all(networks.map(async (network) => [network, await storedCurve(db, network)] as const)),
  ]);
  const curveOf = new Map(curves);
  return rows.flatMap(({ key, network }): PostAtAges[] => {
    const curve = curveOf.get(network);
    if (!curve) return [];
    const isFitted = metric === 'engagement';
    const series = agedCounts(sightings.get(key) ?? [], metric);
    const read = isFitted ? valueAtAge : boundsAtAge;
    const at = Object.fromEntries(fixedAges.map((age) => [age, read(series, age, curve)])) as PostAtAges['at'];
    const halfLife = isFitted ? halfLifeOf(series, curve) : undefined;
    return [{ key, network, at, halfLife, corrections: correctionsOf(series), series, curve }];
  });
}
