import { handleKey } from '../../lib/keys.ts';

/** Names after "@", as the three networks allow them. A dot at the end ends the sentence. */
const named = /(?<![\p{L}\p{N}_])@([\p{L}\p{N}_][\p{L}\p{N}_.-]{1,98})/gu;

/** The accounts that a text names, as `network:handle`. Names without "@" can be anybody's: they are not looked at. */
export const mentionKeys = (network: string, text: string): readonly string[] =>
  [...text.matchAll(named)].map(([, name = '']) => handleKey(network, name.replace(/[.-]+$/, '')));
