import type { ReplicaPost } from '../../playground/src/replica.ts';
import type { Stored } from '../../scripts/lib/stored.ts';
import { anyNetwork, everywhere, expect, type NetworkName, networks, test } from './fixtures.ts';
import { postOf, profileOf, ReplicaPage } from './pages/replica.ts';
import { faultsOf, idOf, posts, profileSightings, sightings } from './pages/rows.ts';

/** Everything that is stored of a network says what the page says: ids, counts, authors, texts, advertisements. */
async function expectTruth(stored: Stored, network: NetworkName, world: ReadonlyMap<string, ReplicaPost>) {
  const rows = (await sightings(stored)).filter(({ postKey }) => postKey.startsWith(`${network}:`));
  expect(rows.flatMap((row) => faultsOf(network, row, world.get(idOf(row.postKey))))).toEqual([]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const row of (await posts(stored)).filter((post) => post.network === network)) {
    const said = world.get(idOf(row.key));
    expect.soft(row.author?.handle, row.key).toBe(said?.author);
    expect.soft(row.promoted ?? false, `${row.key} promoted`).toBe(said?.isPromoted);
    expect.soft(row.quotes ?? false, `${row.key} quotes`).toBe(said?.quotedId !== undefined);
    const start = (row.text ?? '').slice(0, 25).trimEnd();
    expect.soft(said?.text.replace(/\s+/g, ' '), row.key).toContain(start.replace(/\s+/g, ' '));
  }
}

/** How many posts a rush passes at least: the others load theirs in small batches. */
const rushedPosts = { x: 60, linkedin: 8, facebook: 8 } as const;

const storedIds = async (stored: Stored) => (await sightings(stored)).map(({ postKey }) => idOf(postKey));

for (const network of networks) {
  // Both modes read by the same code: the checks of every push have time for one network in the second.
  for (const mode of anyNetwork.includes(network) ? (['overlay', 'panel'] as const) : (['overlay'] as const)) {
    test.describe(`${network}, ${mode}`, () => {
      test.use({ settings: everywhere(mode) });

      test('what is on screen for a second becomes sightings, exactly', async ({ page, stored }) => {
        const replica = new ReplicaPage(page, network);
        await replica.open();
        await expect.poll(() => replica.onScreen()).not.toEqual([]);
        const seen = await replica.onScreen();
        await expect.poll(() => storedIds(stored)).toEqual(expect.arrayContaining([...seen]));
        await expectTruth(stored, network, await replica.world());

        // On Facebook its picture names it.
        const advertisement = (await replica.feed()).find(({ isPromoted }) => isPromoted);
        expect(advertisement).toBeDefined();
        await replica.show(advertisement?.id ?? '');
        await expect.poll(() => storedIds(stored)).toContain(advertisement?.id);
        await expectTruth(stored, network, await replica.world());
      });

      test('a profile becomes a profile sighting with its followers', async ({ page, stored }) => {
        const replica = new ReplicaPage(page, network);
        await replica.open(profileOf[network]);
        const followers = await replica.followersOf('clearspout');
        await expect
          .poll(async () =>
            (await profileSightings(stored)).map(({ profile, followers: count }) => [profile.handle, count?.from]),
          )
          .toEqual([['clearspout', expect.any(Number)]]);
        const [row] = await profileSightings(stored);
        expect(row?.profile).toMatchObject({ network, name: 'Clearspout' });
        expect(row?.followers?.from).toBeLessThanOrEqual(followers ?? 0);
        expect(row?.followers?.to).toBeGreaterThanOrEqual(followers ?? Infinity);
        if (network !== 'facebook') expect(row?.followers?.from).toBe(row?.followers?.to);
      });
    });
  }

  test(`${network}: what is scrolled past is not stored, and recycled cells keep their ids`, async ({
    page,
    stored,
  }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    await expect.poll(() => replica.onScreen()).not.toEqual([]);
    const atFirst = await replica.onScreen(0);
    const stays = await replica.rush(110, 500, 70);
    const glimpsed = Object.keys(stays).filter((id) => (stays[id] ?? 0) < 700 && !atFirst.includes(id));
    expect(Object.keys(stays).length).toBeGreaterThan(rushedPosts[network]);

    const resting = new Set(await replica.onScreen(0));
    await expect(async () => {
      (await replica.onScreen(0)).forEach((id) => resting.add(id));
      const seen = await replica.onScreen();
      expect(seen).not.toEqual([]);
      expect(await storedIds(stored)).toEqual(expect.arrayContaining([...seen]));
    }).toPass({ timeout: 30_000 });
    const passed = glimpsed.filter((id) => !resting.has(id));
    expect(passed.length).toBeGreaterThan(rushedPosts[network] / 2);
    expect((await storedIds(stored)).filter((id) => passed.includes(id))).toEqual([]);
    await expectTruth(stored, network, await replica.world());
  });

  test(`${network}: a quoted post is not taken for its host`, async ({ page, stored }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    const host = (await replica.feed()).find(({ quotedId }) => quotedId !== undefined);
    expect(host).toBeDefined();
    if (!host) return;
    await replica.open(postOf[network](host));
    await expect.poll(() => storedIds(stored), { timeout: 30_000 }).toContain(host.id);
    expect(await storedIds(stored)).not.toContain(host.quotedId);
    const row = (await posts(stored)).find(({ key }) => idOf(key) === host.id);
    expect(row?.author?.handle).toBe(host.author);
    expect(row?.quotes).toBe(true);
  });

  test(`${network}: a counter that ticks makes another sighting`, async ({ page, stored }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
    await replica.tick(60);
    const world = await replica.world();
    // The next load finds other numbers than the one before.
    await page.reload();
    const changed = async () => {
      const rows = await sightings(stored);
      const newest = new Map(rows.map((row) => [row.postKey, row]));
      return rows.length > newest.size ? [...newest.values()] : [];
    };
    await expect.poll(changed, { timeout: 30_000 }).not.toEqual([]);
    expect((await changed()).flatMap((row) => faultsOf(network, row, world.get(idOf(row.postKey))))).toEqual([]);
  });
}

test('x: a counter that ticks under the eyes makes another sighting after half a minute', async ({ page, stored }) => {
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);
  const before = await stored.count('sightings');
  await page.waitForTimeout(27_000);
  expect(await stored.count('sightings')).toBe(before);
  await replica.tick(60);
  await expect.poll(() => stored.count('sightings'), { timeout: 20_000 }).toBeGreaterThan(before);
  const newest = new Map((await sightings(stored)).map((row) => [row.postKey, row]));
  const world = await replica.world();
  const moved = [...newest.values()].filter((row) => row.seenAt > Date.now() - 20_000);
  expect(moved.flatMap((row) => faultsOf('x', row, world.get(idOf(row.postKey))))).toEqual([]);
});
