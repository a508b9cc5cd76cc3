import type { NetworkId } from '../../model/network.ts';
import { facebookWriting } from './facebook.ts';
import { linkedinWriting } from './linkedin.ts';
import type { Writing } from './types.ts';
import { xWriting } from './x.ts';

const writings: Readonly<Record<NetworkId, Writing>> = {
  x: xWriting,
  linkedin: linkedinWriting,
  facebook: facebookWriting,
};

export const writingOf = (network: NetworkId): Writing => writings[network];
