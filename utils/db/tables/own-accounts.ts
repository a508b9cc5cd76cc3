import { handleKey } from '../../lib/keys.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import type { WorkspaceDb } from '../schema.ts';
import { stableKeyOf } from './account-ids.ts';

/** The accounts of our own, in every way that a page may name them. */
export interface OwnAccounts {
  /** Keys of profiles. */
  readonly keys: ReadonlySet<string>;
  /** `network:handle` of every handle they have had, and `network:stableId`. */
  readonly names: ReadonlySet<string>;
}

export async function ownAccounts(db: WorkspaceDb): Promise<OwnAccounts> {
  const rows = await db.profiles.where('relation').equals('own').toArray();
  const names = rows.flatMap(({ handleKeys, stableKey }) => [...handleKeys, ...(stableKey ? [stableKey] : [])]);
  return { keys: new Set(rows.map(({ key }) => key)), names: new Set(names) };
}

/** By number where the page tells it, by handle otherwise; never by what somebody calls themselves. */
export function isOwn(own: OwnAccounts, ref: ProfileRef | undefined): boolean {
  if (!ref) return false;
  const stable = stableKeyOf(ref);
  return (stable !== undefined && own.names.has(stable)) || own.names.has(handleKey(ref.network, ref.handle));
}
