import type { Stored } from '../../scripts/lib/stored.ts';
import { expect, networks, test } from './fixtures.ts';
import { profileOf, ReplicaPage } from './pages/replica.ts';
import { profileSightings } from './pages/rows.ts';

/** Handle and name of every profile that is stored. */
const stored = async (database: Stored): Promise<readonly string[]> => {
  const rows = await profileSightings(database);
  return [...new Set(rows.map(({ profile }) => `${profile.handle}: ${profile.name}`))].sort();
};

for (const network of networks) {
  test(`${network}: a page that stays when the address changes is not taken for the next`, async ({
    page,
    stored: database,
  }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open(profileOf[network], { late: '4000' });
    const [own, other] = await replica.namesOf('clearspout', 'norrfall');
    await expect.poll(() => stored(database)).toEqual([own]);
    await replica.navigate(new URL(profileOf[network].replace('clearspout', 'norrfall')).pathname);
    await expect.poll(() => stored(database), { timeout: 20_000 }).toEqual([own, other]);
    await page.goBack();
    await page.waitForTimeout(8000);
    expect(await stored(database)).toEqual([own, other]);
  });

  test(`${network}: another document on its way is not here yet`, async ({ page, stored: database }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open(profileOf[network]);
    const [own, other] = await replica.namesOf('clearspout', 'norrfall');
    await expect.poll(() => stored(database)).toEqual([own]);
    await page.route(/norrfall/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      await route.fallback();
    });
    await page.evaluate((to) => location.assign(to), profileOf[network].replace('clearspout', 'norrfall'));
    await page.waitForURL(/norrfall/);
    await expect.poll(() => stored(database), { timeout: 20_000 }).toContain(other);
    expect(await stored(database)).toEqual([own, other]);
  });
}
