import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

/** Leaves the database of the workspace as a later version of the product would: with a table that we do not know. */
const leaveNewer = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('alongside-main', 990);
        opening.addEventListener('upgradeneeded', () => {
          const store = opening.result.createObjectStore('letters', { keyPath: 'id' });
          store.add({ id: 'l', text: 'Written by a later version' });
        });
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
        opening.addEventListener('error', () => reject(opening.error));
      }),
  );

for (const colorScheme of lookColours)
  test(`a workspace that a later version wrote is left alone, said, and saved as it is, ${colorScheme}`, async ({
    launched,
    ownPage,
  }, info) => {
    const { context, extensionId } = launched;
    // Open in the background, as it would be.
    await makeDatabase(launched);
    const quiet = await context.newPage();
    await quiet.goto(`chrome-extension://${extensionId}/_locales/en/messages.json`);
    await leaveNewer(quiet);

    for (const path of ['popup.html', 'sidepanel.html', 'dashboard.html#/people']) {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(ownPage(path));
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('A later version of Alongside wrote it. Nothing in it was changed.');
      await expectAccessible(page, path);
      await page.screenshot({ path: info.outputPath(`${path.split('.')[0]}.png`) });
      const download = page.waitForEvent('download');
      await alert.getByRole('button', { name: 'Save a copy' }).click();
      const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { readonly tables: object };
      expect(saved.tables).toMatchObject({ letters: [{ id: 'l', text: 'Written by a later version' }] });
      await page.close();
    }
    const version = await quiet.evaluate(async () => (await indexedDB.databases()).map((each) => each.version));
    expect(version).toContain(990);
  });

test('an address of the settings opens with its section at the top, whatever is still loaded above it', async ({
  launched,
  page,
  ownPage,
}) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/settings/writing'));
  const section = page.getByRole('region', { name: 'Writing' });
  await expect(page.getByRole('region', { name: 'About' })).toBeAttached();
  // Long after everything was drawn.
  await page.waitForTimeout(1500);
  const [top = Infinity, shown = 0] = await section.evaluate((element) => {
    const head = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
    return [element.getBoundingClientRect().top - head, element.getBoundingClientRect().height];
  });
  expect(Math.abs(top)).toBeLessThan(40);
  expect(shown).toBeGreaterThan(100);
  await page.getByRole('navigation', { name: 'Alongside' }).getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(0);
});
