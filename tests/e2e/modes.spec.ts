import { chromium, type BrowserContext } from '@playwright/test';
import { routeReplicas } from '../../playground/serve.ts';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { isRoot } from '../../scripts/lib/run.ts';
import { refuseNetwork } from '../../scripts/lib/offline.ts';
import { anyNetwork, everywhere, expect, homeOf, type NetworkName, networks, test, world } from './fixtures.ts';
import { postOf, profileOf, ReplicaPage } from './pages/replica.ts';
import { profileSightings, sightings } from './pages/rows.ts';

/** The page's own luck and clock, from which it makes names and ids: the same in every browser. */
function sameLuck(): void {
  let state = 7;
  const next = (): number => (state = (state * 16_807) % 2_147_483_647);
  Math.random = () => next() / 2_147_483_647;
  performance.now = () => 1;
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`;
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint8Array) array.forEach((_, index) => (array[index] = next() % 256));
    return array;
  };
}

/** The whole document after a person read on for a while. */
async function htmlAfterReading(context: BrowserContext, network: NetworkName, url: string): Promise<string> {
  const page = await context.newPage();
  const replica = new ReplicaPage(page, network);
  await replica.open(url);
  await page.waitForTimeout(2500);
  await replica.scrollBy(500);
  await page.waitForTimeout(4500);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  await page.close();
  return html;
}

test.describe('before a choice', () => {
  test.use({ settings: {}, ownBrowser: true });
  test('nothing runs anywhere', async ({ page, stored, launched }) => {
    // The first run opens by itself and says so; no page of a network is touched.
    await expect
      .poll(() => launched.context.pages().map((tab) => tab.url()))
      .toContainEqual(expect.stringMatching(/dashboard\.html#\/welcome$/));
    await page.bringToFront();
    for (const network of networks) {
      await new ReplicaPage(page, network).open();
      await page.waitForTimeout(2500);
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    }
    for (const table of ['sightings', 'posts', 'profiles', 'profileSightings', 'ledger', 'health']) {
      expect(await stored.count(table), table).toBe(0);
    }
  });
});

test.describe('side panel only', () => {
  test.use({ settings: everywhere('panel') });

  for (const network of networks) {
    test(`${network}: the page stays byte for byte as it was, and is read`, async ({ launched, stored }) => {
      test.setTimeout(240_000);
      const executablePath = await findChromium();
      const browser = await chromium.launch({ chromiumSandbox: !isRoot(), ...(executablePath && { executablePath }) });
      const without = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        colorScheme: 'light',
      });
      await without.addInitScript(sameLuck);
      const luck = await launched.context.addInitScript(sameLuck);
      await refuseNetwork(without);
      await routeReplicas(without, { defaults: world });
      const first = await without.newPage();
      const replica = new ReplicaPage(first, network);
      await replica.open();
      const [post] = await replica.feed();
      await first.close();
      if (!post) throw new Error('the feed is empty');

      const pages = { home: homeOf[network], profile: profileOf[network], post: postOf[network](post) };
      await Promise.all(
        Object.entries(pages).map(async ([name, url]) => {
          const [usual, ours] = await Promise.all([
            htmlAfterReading(without, network, url),
            htmlAfterReading(launched.context, network, url),
          ]);
          expect(usual.length, name).toBeGreaterThan(5000);
          expect(ours === usual ? '' : firstDifference(ours, usual), name).toBe('');
        }),
      );
      expect(await stored.count('sightings')).toBeGreaterThan(2);
      expect(await profileSightings(stored)).not.toEqual([]);
      await luck.dispose();
      await browser.close();
    });

    test(`${network}: the side panel shows the profile in view`, async ({ launched, page, ownPage, stored }) => {
      const panel = await launched.context.newPage();
      await panel.goto(ownPage('sidepanel.html'));
      await page.bringToFront();
      await new ReplicaPage(page, network).open(profileOf[network]);
      await expect(panel.getByRole('heading', { level: 1, name: 'Clearspout' })).toBeVisible();
      await expect(panel.getByText(/Hands-off on/)).toBeVisible();
      await expect.poll(async () => (await profileSightings(stored)).length).toBe(1);
      const [row] = await profileSightings(stored);
      const shown = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(row?.followers?.from ?? 0);
      if (network !== 'facebook') await expect(panel.getByText(shown).first()).toBeVisible();
    });
  }
});

for (const network of anyNetwork) {
  test(`${network}: overlay, side panel only and off are switched without a reload`, async ({
    launched,
    page,
    ownPage,
    stored,
  }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    const children = () => page.evaluate(() => document.documentElement.children.length);
    await expect.poll(children).toBe(3);
    await expect.poll(() => stored.count('sightings')).toBeGreaterThan(0);

    await stored.settings({ [`network.${network}.mode`]: 'panel' });
    await expect.poll(children).toBe(2);
    await replica.scrollBy(900);
    const reading = await stored.count('sightings');
    await expect.poll(() => stored.count('sightings')).toBeGreaterThan(reading);

    await stored.settings({ [`network.${network}.mode`]: 'overlay' });
    await expect.poll(children).toBe(3);
    await stored.settings({ [`network.${network}.mode`]: 'off' });
    await expect.poll(children).toBe(2);
    await page.waitForTimeout(2500);
    const atEnd = await sightings(stored);
    await replica.scrollBy(1500);
    await page.waitForTimeout(5000);
    expect((await sightings(stored)).length).toBe(atEnd.length);

    const popup = await launched.context.newPage();
    await popup.goto(ownPage('popup.html'));
    await page.bringToFront();
    await expect(popup.getByRole('region', { name: 'This tab' })).toContainText(': off.');
  });
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `at ${at} of ${a.length}/${b.length}: with us «${a.slice(at - 60, at + 120)}», without «${b.slice(at - 60, at + 120)}»`;
}
