import type { NetworkId } from '../../model/network.ts';
import { insertOnFacebook } from './facebook.ts';
import { insertOnLinkedIn } from './linkedin.ts';
import type { InsertFor } from './types.ts';
import { insertOnX } from './x.ts';

export const insertFor: Readonly<Record<NetworkId, InsertFor>> = {
  x: insertOnX,
  linkedin: insertOnLinkedIn,
  facebook: insertOnFacebook,
};
