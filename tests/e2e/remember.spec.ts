import type { ReplicaPost } from '../../playground/src/replica.ts';
import { expect, type NetworkName, networks, test } from './fixtures.ts';
import { databasesOf, killWorker } from './pages/browser.ts';
import { ReplicaPage } from './pages/replica.ts';
import { idOf, latest, sightings } from './pages/rows.ts';

for (const network of networks) {
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
  for (let visit = 0; visit < 2; visit += 1) {
    await page.reload();
    // The ledger counts each batch that arrives: this one did, and changed nothing.
    await expect.poll(() => replica.onScreen()).not.toEqual([]);
    await page.waitForTimeout(4500);
  }
  expect((await sightings(stored)).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());

  // Ten minutes later the same numbers are news again.
  const elevenMinutes = 11 * 60_000;
  if (!first) throw new Error('nothing was stored');
  await stored.put('latest', [{ ...first, seenAt: first.seenAt - elevenMinutes }]);
  await page.reload();
  await expect.poll(() => stored.count('sightings')).toBe(before.length + 1);
});

/** Advertisements on Facebook carry no id: nothing is kept of them. */
const isWithoutId = (network: NetworkName, { isPromoted }: ReplicaPost): boolean =>
  network === 'facebook' && isPromoted;

for (const network of networks) {
  test(`${network}: a worker killed in mid-batch loses nothing and stores nothing twice`, async ({
    launched,
    page,
    stored,
  }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    const rests = new Set<string>();
    await expect.poll(() => replica.onScreen()).not.toEqual([]);
    const isReadable = new Map([...(await replica.world())].map(([id, post]) => [id, !isWithoutId(network, post)]));
    let killed = 0;
    for (let stay = 0; stay < 6; stay += 1) {
      const before = await replica.onScreen();
      // Long enough to be seen; the end of it falls before, into and after the message that follows.
      await page.waitForTimeout(2600 + stay * 250);
      const after = await replica.onScreen();
      before.filter((id) => after.includes(id) && isReadable.get(id)).forEach((id) => rests.add(id));
      killed += await killWorker(launched);
      await replica.scrollBy(600);
    }
    expect(killed).toBeGreaterThan(1);
    const storedIds = async () => (await sightings(stored)).map(({ postKey }) => idOf(postKey));
    await expect.poll(storedIds, { timeout: 20_000 }).toEqual(expect.arrayContaining([...rests]));
    expect(rests.size).toBeGreaterThan(3);
    const ids = await storedIds();
    expect(ids.length).toBe(new Set(ids).size);
  });
}
