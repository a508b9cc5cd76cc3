import type { NetworkId } from '../../model/network.ts';
import type { ProfileRef } from '../../model/sighting.ts';

type Named = Pick<ProfileRef, 'network' | 'handle' | 'stableId'>;

/** Whether an account is called by its number in place of a name: on Facebook no name is a number alone. */
export const isNumbered = ({ network, handle, stableId }: Named): boolean =>
  handle === stableId || isNumber(network, handle);

const isNumber = (network: NetworkId, handle: string): boolean => network === 'facebook' && /^\d{5,25}$/.test(handle);

/** What survives a rename, also where only the handle tells it. */
export const stableIdOf = (ref: Named): string | undefined =>
  ref.stableId ?? (isNumbered(ref) ? ref.handle : undefined);

/** `network:stableId` */
export function stableKeyOf(ref: Named): string | undefined {
  const id = stableIdOf(ref);
  return id && `${ref.network}:${id}`;
}
