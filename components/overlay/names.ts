import type { ProfileRef } from '../../utils/model/sighting.ts';
import { lineOf } from '../../utils/page/text.ts';

const longestName = 80;

/** A name as it may be shown: one line, without marks that turn the direction of what follows, never endless. */
export function nameOf(profile: Pick<ProfileRef, 'name' | 'handle'>): string {
  const letters = [...(lineOf(profile.name ?? '') || profile.handle)];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : letters.join('');
}
