import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learning } from '../../utils/model/learning.ts';
import type { Campaign } from '../../utils/model/library.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { expectContrast } from './pages/contrast.ts';

const kept = { createdAt: 1_790_000_000_000, updatedAt: 1_790_000_000_000 };
const ads = readFileSync(join(import.meta.dirname, '../fixtures/imports/ads.csv'));
const dayMs = 86_400_000;

for (const colour of flowColours) {
  test.describe(colour, () => {
    test.use({ colour });

    test('a launch goes from its checklist over entries, links, ads and partners to a report and what was learnt', async ({
      launched,
      page,
      stored,
      ownPage,
    }) => {
      await makeDatabase(launched);
      const errors = listenForErrors(page);
      const now = Date.now();
      const post = (id: string) => ({ network: 'x', kind: 'status', id }) as const;
      await stored.put('planEntries', [
        {
          ...kept,
          id: 'e1',
          title: 'Nine hotels',
          state: 'published',
          variants: { x: 'Nine.' },
          publishedPost: post('1'),
        },
      ]);
      await stored.put('links', [
        { ...kept, id: 'l1', title: 'Hotel page', url: 'https://tidewell.example/h', uses: 0 },
      ]);
      await stored.put('profiles', [
        {
          key: 'kiln',
          network: 'x',
          handle: 'kiln_co',
          handleKeys: ['x:kiln_co'],
          relation: 'partner',
          firstSeenAt: now - dayMs,
          lastSeenAt: now,
        },
      ]);
      const row = (id: string, text: string) => ({
        key: `x:status:${id}`,
        post: post(id),
        network: 'x',
        text,
        firstSeenAt: now - dayMs,
        lastSeenAt: now,
      });
      await stored.put('posts', [row('1', 'Nine.'), { ...row('2', '#ad Refill, everywhere.'), authorKey: 'kiln' }]);
      const metrics = { reactions: { from: 41, to: 41 }, comments: { from: 5, to: 5 } };
      await stored.put('latest', [{ postKey: 'x:status:1', network: 'x', seenAt: now, metrics, sightings: 1 }]);

      const look = async (name: string) => {
        await expectAccessible(page, `${colour}, ${name}`);
        await expectContrast(page.getByRole('main'), `${colour}, ${name}`);
        await page.screenshot({ path: test.info().outputPath(`${name}-${colour}.png`) });
      };
      const open = (tab: string) =>
        page.getByRole('group', { name: 'Part of the campaign' }).getByRole('button', { name: tab }).click();
      const region = (name: string) => page.getByRole('region', { name, exact: true });

      await page.goto(ownPage('dashboard.html#/today'));
      await page.getByRole('navigation').first().waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('m');
      await page.getByRole('banner').getByRole('button', { name: 'New campaign' }).click();
      const sheet = page.getByRole('complementary');
      await sheet.getByLabel('Title').fill('Winter refill');
      await sheet.getByRole('combobox', { name: 'Kind' }).selectOption('Launch');
      await sheet.getByLabel('Brief').fill('Refill points in nine hotels.');
      await sheet.getByLabel('Owners').fill('Ines, Marketing\nTom, Sales');
      await sheet.getByLabel('First day').fill('2026-10-01');
      await sheet.getByLabel('Last day').fill('2026-10-31');
      await sheet.getByLabel('Budget').fill('500');
      await sheet.getByLabel('Margin, in percent').fill('40');
      await sheet.getByLabel('utm_campaign').fill('winter-refill');
      await expectAccessible(page, `${colour}, new launch`);
      await sheet.getByRole('button', { name: 'Save', exact: true }).click();
      const line = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Winter refill' });
      await expect(line).toContainText('Ines (Marketing), Tom (Sales)');
      await look('list');
      await line.getByRole('link', { name: 'Winter refill' }).click();

      await page.getByRole('button', { name: 'Use the launch checklist' }).click();
      const checklist = region('Checklist');
      await expect(checklist.getByRole('checkbox')).toHaveCount(12);
      await checklist.getByRole('checkbox', { name: 'Every owner has agreed' }).press('Space');
      await expect(checklist).toContainText('1 of 12 done');
      await expect(checklist.getByRole('listitem').first()).toContainText('3 Sept 2026');
      await page.getByRole('combobox', { name: 'Join an entry' }).selectOption('Nine hotels');
      await expect(region('Entries of the plan').getByRole('link')).toHaveText('Nine hotels');
      await page.getByRole('combobox', { name: 'Join a link' }).selectOption('Hotel page');
      await expect(region('Links').getByRole('link')).toHaveText('Hotel page');
      await look('plan');

      await open('Results');
      await page.getByRole('button', { name: 'Import results' }).click();
      const dialog = page.getByRole('dialog', { name: 'Import results' });
      await dialog.locator('input[type=file]').setInputFiles({ name: 'ads.csv', mimeType: 'text/csv', buffer: ads });
      await expect(dialog.getByRole('button', { name: /^Import \d/ })).toBeEnabled();
      await dialog.getByRole('button', { name: /^Import \d/ }).press('Enter');
      await expect(dialog.getByText('1 new, 0 with')).toBeVisible();
      await dialog.getByRole('button', { name: 'Close' }).click();
      const cells = (name: string) => region('Results').getByRole('row', { name }).getByRole('cell');
      await expect(cells('Engagement')).toHaveText(['46', 'not given']);
      await expect(cells('Click-through rate')).toHaveText(['not given', /^2\.00 %1\.8\d % – 2\.1\d %$/]);
      await expect(cells('Cost per conversion')).toContainText(['not given', '€10']);
      await expect(cells('Break-even cost per conversion')).toContainText(['not given', '€20']);
      await expect(region('Results')).toContainText('It pays. Advertising account, a conversion costs €10 (');
      await look('results');

      await open('Money');
      await page.getByLabel('Spent for').fill('Prints');
      await page.getByLabel('Day', { exact: true }).fill('2026-10-09');
      await page.getByLabel('Amount in EUR').fill('80');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      const burn = region('Left of the budget');
      await expect(burn).toContainText('€205.50 of €500 spent, €294.50 left.');
      await expect(burn.getByRole('row', { name: 'Prints' })).toContainText('€294.50 – €420');
      await expect(burn.getByRole('img')).toBeVisible();
      await look('money');

      await open('Partners');
      await page.getByRole('button', { name: 'New partner' }).click();
      const partner = page.getByRole('dialog', { name: 'New partner' });
      await partner.getByLabel('Name').fill('Kiln Co');
      await partner.getByLabel('Handle on X').fill('@Kiln_Co');
      await partner.getByLabel('Fee in EUR').fill('200');
      await partner.getByLabel('Words of disclosure').fill('#ad');
      await partner.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByLabel('What they post').fill('One thread about the refill');
      await page.getByLabel('Due on').fill('2026-10-20');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(region('Kiln Co')).toContainText('late');
      await page.getByRole('button', { name: 'That is it' }).click();
      await expect(region('Kiln Co')).toContainText('says “#ad”');

      // A post that was not seen is named by its address, until it is.
      await page.getByLabel('What they post').fill('A second one');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      const address = page.getByLabel('Address of the post: A second one');
      await address.fill('https://www.linkedin.com/feed/');
      await page.getByRole('button', { name: 'It is there' }).click();
      await expect(page.getByText('This is no address on X')).toBeVisible();
      await address.fill('x.com/kiln_co/status/99');
      await address.press('Enter');
      await expect(region('Kiln Co')).toContainText('what it says is known once you see it');
      await look('partners');
      await stored.put('posts', [{ ...row('99', 'Here as well. #ad'), authorKey: 'kiln' }]);
      await page.reload();
      await open('Partners');
      await expect(region('Kiln Co').getByRole('link', { name: 'Here as well. #ad' })).toBeVisible();

      await open('Looking back');
      await page.getByLabel('What went well').fill('Hotels shared it themselves.');
      await page.getByLabel('What did not').fill('<b>Nothing</b> on Facebook.');
      await page.getByRole('main').getByRole('button', { name: 'Save', exact: true }).click();
      await expect
        .poll(() => stored.rows<Campaign>('campaigns'))
        .toMatchObject([{ kind: 'launch', wentBadly: '<b>Nothing</b> on Facebook.' }]);
      await page.getByLabel('Decision').fill('Partners get texts two weeks before');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect
        .poll(() => stored.rows<Learning>('learnings'))
        .toMatchObject([{ kind: 'decision', text: 'Partners get texts two weeks before' }]);
      await look('retro');

      await open('Results');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save report' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/winter-refill-report-.*\.html$/);
      const path = test.info().outputPath('report.html');
      await file.saveAs(path);
      const html = readFileSync(path, 'utf8');
      expect(html).toContain('&lt;b&gt;Nothing&lt;/b&gt; on Facebook.');
      expect(html).not.toMatch(/<script|<img|https?:\/\/(?!www\.w3\.org)/);
      const report = await launched.context.newPage();
      await report.setContent(html);
      await expect(report.getByRole('heading', { level: 1 })).toHaveText('Winter refill');
      await expectAccessible(report, `${colour}, report`);
      await report.screenshot({ path: test.info().outputPath(`report-${colour}.png`), fullPage: true });
      await report.close();

      await page.goto(ownPage('dashboard.html#/experiments/log'));
      await expect(page.getByRole('listitem').filter({ hasText: 'Partners get texts' })).toContainText('Winter refill');
      expect(errors).toEqual([]);
    });
  });
}
