import type { NetworkId } from '../model/network.ts';

/** The one origin per network at which we run. */
export const originByNetwork: Readonly<Record<NetworkId, string>> = {
  x: 'https://x.com',
  linkedin: 'https://www.linkedin.com',
  facebook: 'https://www.facebook.com',
};
