import type { NetworkId } from '../model/network.ts';
import type { Composer } from '../networks/types.ts';
import { weightedLength } from './weighted-length.ts';

/** What a text is for: what a composer knows, and the line about oneself at the head of a profile. */
export type LengthPurpose = Composer['purpose'] | 'bio';

/**
 * The most that fits. X for an account without Premium. LinkedIn's 3,000 by its Posts API; all others as commonly
 * reported, looked up 2026-11-29. How long a message on Facebook may be is told nowhere.
 */
const limits: Readonly<Record<NetworkId, Readonly<Partial<Record<LengthPurpose, number>>>>> = {
  x: { post: 280, reply: 280, comment: 280, message: 10_000, bio: 160 },
  linkedin: { post: 3000, comment: 1250, reply: 1250, message: 8000, bio: 220 },
  facebook: { post: 63_206, comment: 8000, reply: 8000, bio: 101 },
};

/** Posts and replies of accounts with X Premium (as commonly reported, since June 2023). */
const premiumLimit = 25_000;

/**
 * How long a network says that a text is, in the unit of its limits. LinkedIn publishes no unit: UTF-16 code units are
 * what its server ("ShareCommentary text length (n characters)") and the script of its composer call the length of a
 * string; Facebook's counts the same. It is also the strictest of the usual units, so that the room left is never shown
 * larger than it is.
 */
export const lengthOf = (network: NetworkId, text: string): number =>
  network === 'x' ? weightedLength(text) : text.length;

/** The most that fits, in the unit of `lengthOf`; undefined where no limit is known. */
export function limitOf(network: NetworkId, purpose: LengthPurpose, isPremium = false): number | undefined {
  const isShort = purpose === 'message' || purpose === 'bio';
  return network === 'x' && isPremium && !isShort ? premiumLimit : limits[network][purpose];
}
