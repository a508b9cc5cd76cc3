import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
};

for (const colour of flowColours)
  test.describe(colour, () => {
    test.use({ colour });

    test('how much room there is, that little is left and that it may be cleared is said, the browser is asked to keep it, and how long is chosen', async ({
      page,
      ownPage,
    }, info) => {
      await page.addInitScript(() => {
        let isPersistent = false;
        const told = { estimate: { usage: 700_000_000, quota: 1_000_000_000 } };
        Object.assign(globalThis, { told });
        Object.assign(navigator.storage, {
          estimate: async () => told.estimate,
          persisted: async () => isPersistent,
          persist: async () => (isPersistent = true),
        });
      });
      await page.goto(ownPage('dashboard.html#/settings'));
      const panel = page.getByRole('region', { name: 'Data', exact: true });
      const meter = panel.getByRole('img', { name: '700 MB of about 1 GB.' });
      await expect(meter).toBeVisible();
      const warning = panel.getByText('The browser has little room left and may soon refuse new sightings.');
      await expect(warning).toHaveCount(0);
      await expect(panel.getByText('Kept by the browser: not granted')).toBeVisible();
      await expect(panel.getByText('The browser may clear this data when its disk is full.')).toBeVisible();

      await page.evaluate(() => {
        Object.assign((globalThis as unknown as { told: object }).told, {
          estimate: { usage: 850_000_000, quota: 1_000_000_000 },
        });
      });
      await panel.getByRole('button', { name: 'Ask the browser to keep it' }).click();
      await expect(panel.getByText('Kept by the browser: not granted')).toHaveCount(0);
      await expect(panel.getByText('The browser may clear this data when its disk is full.')).toHaveCount(0);
      await expect(panel.getByRole('button', { name: 'Ask the browser to keep it' })).toHaveCount(0);
      await expect(panel.getByRole('img', { name: '850 MB of about 1 GB.' })).toBeVisible();
      await expect(warning).toBeVisible();
      await expectAccessible(page, 'little room');
      await panel.scrollIntoViewIfNeeded();
      await page.screenshot({ path: info.outputPath('little room.png') });

      // How long what grows by itself is kept is chosen there, with the keyboard too.
      const counts = panel.getByLabel(
        'Every single count of those posts; after that the first and the last of each day stay',
      );
      await expect(counts).toHaveValue('0');
      await counts.focus();
      await page.keyboard.press('Home');
      const deleted = panel.getByLabel('What you deleted, until it is gone for good');
      await deleted.selectOption('1 year');
      await expect
        .poll(() => page.evaluate(() => chrome.storage.local.get('keep.days')))
        .toEqual({ 'keep.days': { main: { sightings: 90, removed: 365 } } });
      await panel.getByRole('table').last().scrollIntoViewIfNeeded();
      await page.screenshot({ path: info.outputPath('kept.png') });

      await page.addInitScript(() =>
        Object.assign(navigator.storage, { estimate: async () => ({ usage: 850_000_000, quota: 1_000_000_000 }) }),
      );
      await page.setViewportSize({ width: 380, height: 560 });
      await page.goto(ownPage('popup.html'));
      await expect(page.getByRole('status').filter({ hasText: 'little room left' })).toBeVisible();
      await expectAccessible(page, 'little room in the popup');
      await page.screenshot({ path: info.outputPath('little room in the popup.png') });
    });
  });
