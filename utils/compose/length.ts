import type { NetworkId } from '../model/network.ts';
import type { Composer } from '../networks/types.ts';
import { facebookWriting } from './writing/facebook.ts';
import { linkedinWriting } from './writing/linkedin.ts';
import type { Writing } from './writing/types.ts';
import { xWriting } from './writing/x.ts';

const writings: Readonly<Record<NetworkId, Writing>> = {
  x: xWriting,
  linkedin: linkedinWriting,
  facebook: facebookWriting,
};

/** How long a network says that a text is; for the unit see each network's writing. Not for content scripts: they carry one. */
export const lengthOf = (network: NetworkId, text: string): number => writings[network].lengthOf(text);

/** The most that fits, in the unit of `lengthOf`; undefined where no limit is known. */
export const limitOf = (network: NetworkId, purpose: Composer['purpose']): number | undefined =>
  writings[network].limits[purpose];
