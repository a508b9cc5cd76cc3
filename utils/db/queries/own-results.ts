import type { Count } from '../../lib/count.ts';
import { comparable, comparableAt, countOfAtAge } from '../../metrics/at-age.ts';
import type { GrowthCurve } from '../../metrics/growth-curve.ts';
import { compareWithUsual, type Comparison } from '../../metrics/usual.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import { peersOf } from './peers-of.ts';
import { agedCounts } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

/** The age at which posts are compared: they have most of what they get, and it is soon enough to learn from. */
export const resultAgeMs = 24 * 3_600_000;

/** What became of one own post. */
export interface OwnResult {
  readonly key: string;
  readonly network: NetworkId;
  readonly permalink: string | undefined;
  readonly text: string;
  /** When it was published as far as that is known, else when it was seen first, ms. */
  readonly at: number;
  /** Engagement at 24 h, an 80 % interval where it is not seen just then; absent where it is not known closely enough. */
  readonly count?: Count;
  /** Against the own posts of that network at the same age; absent without enough of them. */
  readonly comparison?: Comparison;
}

/** Own posts by key, in that order, with their results at 24 h. What is gone is left out. */
export async function ownResults(db: WorkspaceDb, keys: readonly string[]): Promise<readonly OwnResult[]> {
  const rows = (await db.posts.bulkGet([...keys])).filter((row) => row !== undefined);
  const networks = [...new Set(rows.map(({ network }) => network))];
  const known = new Map(
    await Promise.all(
      networks.map(async (network) => {
        const curve = await storedCurve(db, network);
        return [network, { curve, peers: await valuesOf(db, network, curve) }] as const;
      }),
    ),
  );
  const sightings = await agedSightings(
    db,
    rows.map(({ key }) => key),
  );
  return rows.map(({ key, network, permalink, text = '', publishedAt, firstSeenAt }): OwnResult => {
    const { curve, peers } = known.get(network) ?? {};
    const count = curve && countOfAtAge(comparable(agedCounts(sightings.get(key) ?? []), resultAgeMs, curve));
    const others = [...(peers ?? [])].flatMap(([other, value]) => (other === key ? [] : [value]));
    const comparison = count && compareWithUsual(count, others);
    const at = publishedAt ? (publishedAt.from + publishedAt.to) / 2 : firstSeenAt;
    return { key, network, permalink, text, at, ...(count ? { count } : {}), ...(comparison ? { comparison } : {}) };
  });
}

/** What posts of own accounts on a network had at that age, by key. */
async function valuesOf(db: WorkspaceDb, network: NetworkId, curve: GrowthCurve): Promise<ReadonlyMap<string, number>> {
  const own = await db.profiles.where('relation').equals('own').toArray();
  const values = new Map<string, number>();
  for (const { key: author } of own.filter((profile) => profile.network === network)) {
    const keys = (await peersOf(db, author)).map(({ key }) => key);
    for (const [key, rows] of await agedSightings(db, keys)) {
      const value = comparableAt(agedCounts(rows), resultAgeMs, curve);
      if (value !== undefined) values.set(key, value);
    }
  }
  return values;
}
