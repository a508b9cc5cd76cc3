import { normalHandle } from '../lib/keys.ts';
import type { Identity, Workspace } from '../model/records.ts';

/** What tells one account from another, whoever read it. */
export type Account = Pick<Identity, 'network' | 'handle' | 'stableId'>;

/** By stable id where both tell one, by handle otherwise. On Facebook the id can stand in the place of the handle. */
export function isSameAccount(a: Account, b: Account): boolean {
  if (a.network !== b.network) return false;
  const [one, other] = [normalHandle(a.handle), normalHandle(b.handle)];
  if (a.stableId && b.stableId) return a.stableId === b.stableId;
  return one === other || one === b.stableId || other === a.stableId;
}

export const boundIn = ({ identities = [] }: Workspace, account: Account): Identity | undefined =>
  identities.find((identity) => isSameAccount(identity, account));

export interface Home {
  readonly workspace: Workspace;
  readonly identity: Identity;
}

/** The other workspace to which an account belongs; undefined where it belongs to the current one, or to none. */
export function homeElsewhere(
  account: Account,
  list: readonly Workspace[],
  current: Pick<Workspace, 'id'>,
): Home | undefined {
  const homes = list.flatMap((workspace): Home[] => {
    const identity = boundIn(workspace, account);
    return identity ? [{ workspace, identity }] : [];
  });
  return homes.some(({ workspace }) => workspace.id === current.id) ? undefined : homes[0];
}
