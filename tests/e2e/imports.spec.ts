import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Stored } from '../../scripts/lib/stored.ts';
import type { Outcome } from '../../utils/model/results.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { expectContrast } from './pages/contrast.ts';

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/imports', name));
const xFile = 'account_analytics_content_2026-10-01_2026-10-31.csv';
const kept = { createdAt: 1_790_000_000_000, updatedAt: 1_790_000_000_000 };

class Results {
  readonly page: Page;
  readonly dialog: Locator;
  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Import results' });
  }
  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }
  async choose(name: string, buffer: Buffer = fixture(name)): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.page.getByRole('button', { name: 'Import results' }).click();
    await this.dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }
  async bring(): Promise<void> {
    // Keys do not wait until what the file brings is worked out.
    await expect(this.button(/^Import \d/)).toBeEnabled();
    await this.button(/^Import \d/).press('Enter');
  }
}

const outcomes = async (stored: Stored): Promise<Outcome[]> =>
  (await stored.rows<Outcome>('outcomes')).filter(({ deletedAt }) => deletedAt === undefined);

async function seed(stored: Stored): Promise<void> {
  const post = { network: 'x', kind: 'status', id: '1992000000000000077' } as const;
  const key = 'x:status:1992000000000000077';
  const seenAt = Date.now() - 60_000;
  const row = { post, key, network: 'x', text: 'Nine sites, one refill point each.', firstSeenAt: seenAt };
  await stored.put('posts', [{ ...row, lastSeenAt: seenAt }]);
  await stored.put('latest', [{ postKey: key, network: 'x', seenAt, metrics: {}, sightings: 1 }]);
  const campaign = { ...kept, title: 'Winter refill', utmCampaign: 'winter-refill', isActive: true };
  await stored.put('campaigns', [{ ...campaign, id: 'winter', budget: { amount: 500, currency: 'EUR' } }]);
}

for (const colour of flowColours) {
  test.describe(colour, () => {
    test.use({ colour });

    test('an export becomes results of a post, each refused row with its reason, and is taken back', async ({
      launched,
      page,
      stored,
      ownPage,
    }) => {
      await makeDatabase(launched);
      const errors = listenForErrors(page);
      await seed(stored);
      await page.goto(ownPage('dashboard.html#/posts/x:status:1992000000000000077'));
      const results = new Results(page);
      await results.choose(xFile);
      await expect(results.dialog.getByText('1 result joined')).toBeVisible();
      await expect(results.dialog.getByText('1 post not seen yet')).toBeVisible();
      await expect(results.dialog.getByText('2 rows refused').first()).toBeVisible();
      await expect(results.dialog.getByText('The spreadsheet rounded this id.')).toBeVisible();
      await expect(results.dialog.getByLabel('First day', { exact: true })).toHaveValue('2026-10-01');
      await expect(results.dialog.getByLabel('What URL Clicks becomes')).toHaveValue('clicks');
      await page.screenshot({ path: test.info().outputPath(`preview-${colour}.png`) });
      await expectAccessible(page, `${colour}, preview`);
      await expectContrast(results.dialog, `${colour}, preview`);
      expect(await outcomes(stored)).toEqual([]);
      await results.bring();
      await expect(results.dialog.getByText('2 new, 0 with other figures than before, 0 unchanged.')).toBeVisible();
      await results.button('Close').click();

      const section = page.getByRole('region', { name: 'Imported results' });
      await expect(section).toContainText('X analytics');
      await expect(section).toContainText('1 – 31 Oct 2026');
      await expect(section).toContainText('2.0 %1.6 % – 2.4 %');
      await section.scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath(`post-${colour}.png`) });
      await expectAccessible(page, `${colour}, results of a post`);

      await results.choose(xFile);
      await results.bring();
      await expect(results.dialog.getByText('Nothing new. All 2 results were there already')).toBeVisible();
      await results.button('Close').click();
      await page.goto(ownPage('dashboard.html#/settings/data'));
      await page.getByRole('button', { name: `Take back ${xFile}` }).click();
      await expect.poll(() => outcomes(stored)).toEqual([]);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(async () => (await outcomes(stored)).length).toBe(2);
      expect(errors).toEqual([]);
    });

    test('spend, orders and visits of a campaign stand in its sheet, from each source', async ({
      launched,
      page,
      stored,
      ownPage,
    }) => {
      await makeDatabase(launched);
      await seed(stored);
      await page.goto(ownPage('dashboard.html#/posts'));
      const results = new Results(page);
      for (const name of ['google-analytics.csv', 'ads.csv']) {
        await results.choose(name);
        await results.bring();
        await expect(results.dialog.getByText(/^\d new, 0 with/)).toBeVisible();
        await results.button('Close').click();
      }
      await page.goto(ownPage('dashboard.html#/library/links'));
      await page.getByRole('button', { name: 'Winter refill', exact: true }).click();
      const section = page.getByRole('region', { name: 'Imported results' });
      await expect(section).toContainText('€125.50 of €500 spent (25 %)');
      await expect(section).toContainText('Google Analytics');
      await expect(section).toContainText('€290.50');
      await expect(section).toContainText('ROAS53 – 7');
      await section.scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath(`campaign-${colour}.png`) });
      await expectAccessible(page, `${colour}, results of a campaign`);
      await expectContrast(section, `${colour}, results of a campaign`);
    });
  });
}

test('a workbook is read by sheet; what is none, is cut off or too large says so', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/posts'));
  const results = new Results(page);
  const book = fixture('linkedin-content.xlsx');
  await results.choose('cut.xlsx', book.subarray(0, book.length - 300));
  await expect(results.dialog.getByText('This workbook is damaged or cut off.')).toBeVisible();
  await results.choose('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]));
  await expect(results.dialog.getByText('a workbook of the old kind')).toBeVisible();
  await results.choose('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  await expect(results.dialog.getByText('neither CSV nor XLSX')).toBeVisible();
  await results.choose('empty.csv', Buffer.alloc(0));
  await expect(results.dialog.getByText('This file is empty.')).toBeVisible();
  await results.choose('large.csv', Buffer.alloc(30_000_000, 65));
  await expect(results.dialog.getByText('larger than 25 MB')).toBeVisible();

  await results.choose('linkedin-content.xlsx', book);
  await expect(results.dialog.getByLabel('Sheet')).toHaveValue('0');
  await expect(results.dialog.getByLabel('What it is')).toHaveValue('linkedin');
  await expect(results.dialog.getByText('The file does not say').first()).toBeVisible();
  await results.dialog.getByLabel('First day', { exact: true }).fill('2026-10-01');
  await results.dialog.getByLabel('Last day', { exact: true }).fill('2026-10-31');
  await expect(results.dialog.getByText('1 post not seen yet')).toBeVisible();
  await results.bring();
  await expect(results.dialog.getByText(/^1 new/)).toBeVisible();
  await expect
    .poll(() => outcomes(stored))
    .toMatchObject([{ source: 'linkedin', row: 3, metrics: { impressions: 800, clicks: 16, reactions: 12 } }]);
});

test('20,000 rows that are cancelled on the way leave nothing', async ({ launched, page, stored, ownPage }) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/posts'));
  const results = new Results(page);
  const rows = Array.from({ length: 20_000 }, (_, n) => `${1_900_000_000_000_000_000n + BigInt(n * 10 + 7)},${n}`);
  await results.choose('many_20261001_20261031.csv', Buffer.from(['Tweet id,Impressions', ...rows].join('\n')));
  await expect(results.dialog.getByText('20,000 posts not seen yet')).toBeVisible();
  await results.bring();
  await expect(results.dialog.getByRole('progressbar')).toBeVisible();
  await results.button('Cancel').click();
  await expect(results.dialog.getByText('Stopped. Nothing was written.')).toBeVisible();
  expect([await stored.count('outcomes'), await stored.count('imports')]).toEqual([0, 0]);
});
