import type { NetworkId } from '../model/network.ts';
import type { Composer } from '../networks/types.ts';
import { writingOf } from './writing/index.ts';

/** What a text is for: what a composer knows, and the line about oneself at the head of a profile. */
export type LengthPurpose = Composer['purpose'] | 'bio';

/**
 * Where a network's writing in the page says nothing; all as commonly reported, looked up 2026-11-29: X 10,000 for a
 * message and 160 for the bio, LinkedIn 8,000 for a message and 220 for the headline, Facebook 101 for the bio. How long
 * a message there may be is told nowhere.
 */
const more: Readonly<Record<NetworkId, Readonly<Partial<Record<LengthPurpose, number>>>>> = {
  x: { message: 10_000, bio: 160 },
  linkedin: { message: 8000, bio: 220 },
  facebook: { bio: 101 },
};

/** Posts and replies of accounts with X Premium (as commonly reported, since June 2023). */
const premiumLimit = 25_000;

/** How long a network says that a text is; for the unit see each network's writing. */
export const lengthOf = (network: NetworkId, text: string): number => writingOf(network).lengthOf(text);

/** The most that fits, in the unit of `lengthOf`; undefined where no limit is known. */
export function limitOf(network: NetworkId, purpose: LengthPurpose, isPremium = false): number | undefined {
  const limit = purpose === 'bio' ? undefined : writingOf(network).limits[purpose];
  if (network === 'x' && isPremium && limit !== undefined) return premiumLimit;
  return limit ?? more[network][purpose];
}
