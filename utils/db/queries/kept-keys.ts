import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';

/** More would take longer to tell than it saves. */
const mostTold = 1000;

/**
 * Keys of all whom `pageLookup` can know on a network: `network:handle` for every handle that an account had, and
 * `network:number`. Who has none of them is a stranger; who has one may be one. Undefined where there are more than 1,000
 * accounts.
 */
export async function keptKeys(db: WorkspaceDb, network: NetworkId): Promise<string[] | undefined> {
  const kept = await db.profiles
    .where('relation')
    .notEqual('none')
    .limit(mostTold + 1)
    .toArray();
  if (kept.length > mostTold) return undefined;
  const keys = new Set<string>();
  for (const row of kept) {
    if (row.network !== network) continue;
    for (const key of row.handleKeys) keys.add(key);
    if (row.stableKey) keys.add(row.stableKey);
  }
  return [...keys];
}
