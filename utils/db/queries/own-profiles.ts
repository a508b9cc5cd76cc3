import type { NetworkId } from '../../model/network.ts';
import type { Profile } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';

const order: Record<NetworkId, number> = { linkedin: 0, x: 1, facebook: 2 };

/** The accounts under which the user acts, as far as this workspace has seen them. */
export async function ownProfiles(db: WorkspaceDb): Promise<Profile[]> {
  const rows = await db.profiles.where('relation').equals('own').toArray();
  return rows.sort(
    (a, b) => order[a.network] - order[b.network] || (a.name ?? a.handle).localeCompare(b.name ?? b.handle),
  );
}
