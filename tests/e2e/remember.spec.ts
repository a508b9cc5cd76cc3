import { anyNetwork, expect, test } from './fixtures.ts';
import { databasesOf, killWorker } from './pages/browser.ts';
import { ReplicaPage } from './pages/replica.ts';
import { idOf, latest, sightings } from './pages/rows.ts';

for (const network of anyNetwork) {
  test(`${network}: data lives in the extension's origin, never in the site's`, async ({ page, stored }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
    expect((await databasesOf(page)).filter((name) => /alongside/i.test(name))).toEqual([]);
    const kept = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      document.cookie,
    ]);
    expect(kept.filter((key) => /alongside|sighting|wxt/i.test(key))).toEqual([]);
  });
}

test('what did not change within ten minutes is stored once', async ({ page, stored }) => {
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(1);
  const before = await sightings(stored);
  const [first] = await latest(stored);
  await page.reload();
  await expect.poll(() => replica.onScreen()).not.toEqual([]);
  await page.waitForTimeout(4500);
  expect((await sightings(stored)).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());

  // Ten minutes later the same numbers are news again.
  const elevenMinutes = 11 * 60_000;
  if (!first) throw new Error('nothing was stored');
  await stored.put('latest', [{ ...first, seenAt: first.seenAt - elevenMinutes }]);
  await page.reload();
  await expect.poll(() => stored.count('sightings')).toBe(before.length + 1);
});

for (const network of anyNetwork) {
  test(`${network}: a worker killed in mid-batch loses nothing and stores nothing twice`, async ({
    launched,
    page,
    stored,
  }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    const rests = new Set<string>();
    await expect.poll(() => replica.onScreen()).not.toEqual([]);
    let killed = 0;
    for (let stay = 0; stay < 4; stay += 1) {
      const before = await replica.onScreen();
      // Long enough to be seen; the end of it falls before, into and after the message that follows.
      await page.waitForTimeout(2600 + stay * 400);
      const after = await replica.onScreen();
      before.filter((id) => after.includes(id)).forEach((id) => rests.add(id));
      killed += await killWorker(launched);
      await replica.scrollBy(600);
    }
    expect(killed).toBeGreaterThan(1);
    const storedIds = async () => (await sightings(stored)).map(({ postKey }) => idOf(postKey));
    await expect.poll(storedIds, { timeout: 20_000 }).toEqual(expect.arrayContaining([...rests]));
    expect(rests.size).toBeGreaterThan(2);
    const ids = await storedIds();
    expect(ids.length).toBe(new Set(ids).size);
  });
}
