import { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import { momentOf } from './own-posts-seen.ts';
import { postsOfYear } from './posts-of-year.ts';
import { strategyOf } from './strategy.ts';

export interface NetworkCadence {
  readonly network: NetworkId;
  /** Own posts of the week that were seen; what was never on screen is not in it. */
  readonly seen: number;
  /** Posts a week that the strategy wants. */
  readonly wanted: number;
}

/** How far the rhythm of a week that began at `from`, ms, has got. Empty where the strategy wants none. */
export async function weekCadence(db: WorkspaceDb, from: number, now: number): Promise<readonly NetworkCadence[]> {
  const { cadence = {} } = (await strategyOf(db)) ?? {};
  if (Object.keys(cadence).length === 0) return [];
  const own = await db.profiles.where('relation').equals('own').primaryKeys();
  const posts = (await postsOfYear(db, own, now)).filter((row) => momentOf(row) >= from && momentOf(row) <= now);
  return NetworkId.options.flatMap((network) => {
    const wanted = cadence[network];
    return wanted ? [{ network, wanted, seen: posts.filter((row) => row.network === network).length }] : [];
  });
}
