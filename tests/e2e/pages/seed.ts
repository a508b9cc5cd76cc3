import { expect } from '@playwright/test';
import type { Stored } from '../../../scripts/lib/stored.ts';
import { addEarlierVisits } from '../../../scripts/tour/history.ts';
import type { Profile, Snippet } from '../../../utils/model/records.ts';

/** Two lines with an empty one between them: what an editor takes wrongly when it takes it as keys. */
export const snippetText =
  'At nine sites we set the water to 14 °C instead of 6 °C.\n\nThe drop went from 18 % to 7 %.';

export const snippet: Snippet = {
  id: 'snippet-hotel',
  title: 'Hotel case in two lines',
  text: snippetText,
  uses: 6,
  createdAt: 1,
  updatedAt: 1,
};

/**
 * Makes the author of what is on screen a competitor that was seen on earlier days too, and tells open pages. What
 * was stored from the screen must be there already: earlier visits are the same rows at earlier moments.
 */
export async function followWithHistory(stored: Stored, handle: string): Promise<void> {
  const found = async () => (await stored.rows<Profile>('profiles')).find((profile) => profile.handle === handle);
  await expect.poll(found).toBeDefined();
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
  await addEarlierVisits(stored);
  const profile = await found();
  if (profile)
    await stored.put('profiles', [{ ...profile, relation: 'competitor', followedAt: Date.now() - 86_400_000 }]);
  await stored.settings({ 'known.revision': Date.now() });
}
