import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import type { Stored } from '../../scripts/lib/stored.ts';
import type { Person, Profile } from '../../utils/model/records.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { expectContrast } from './pages/contrast.ts';

const csv = [
  'First Name,Last Name,Email Address,URL,Company,Position,Lifecycle Stage,Phone',
  'Mara,Olsen,mara@example.org,https://www.linkedin.com/in/mara-olsen,Tidewell,Head of events,lead,+47 22 12',
  'Jonas,Weber,jonas@example.org,https://x.com/jonasw,=HYPERLINK("https://evil.example"),Buyer,customer,',
  'Mara,Olsen,second@example.org,,Other Ltd.,,,',
  ',,not an address,,,,,',
  '<img src=x onerror=alert(1)>,,img@example.org,,,,hot,',
  '',
].join('\r\n');

/** The dialog, and what stands around it on the page of people. */
class Files {
  readonly page: Page;
  readonly dialog: Locator;
  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Import people' });
  }
  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }
  async choose(name: string, content: string | Buffer): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  }
  async bring(why: string): Promise<void> {
    await this.dialog.getByLabel('Why these people are kept').fill(why);
    await this.button(/^Import \d/).click();
  }
  async exported(shape: string): Promise<{ name: string; text: string }> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    const item = this.page.getByRole('menuitem', { name: shape, exact: true });
    const [download] = await Promise.all([this.page.waitForEvent('download'), item.click()]);
    return { name: download.suggestedFilename(), text: await textOf(download) };
  }
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

const keptIn = async (stored: Stored): Promise<Person[]> =>
  (await stored.rows<Person>('people')).filter(({ deletedAt }) => deletedAt === undefined);

for (const colour of flowColours) {
  test.describe(colour, () => {
    test.use({ colour });

    test('a file is looked at, imported, known again and taken back', async ({ launched, page, stored, ownPage }) => {
      await makeDatabase(launched);
      const errors = listenForErrors(page);
      await page.goto(ownPage('dashboard.html#/people'));
      const files = new Files(page);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.screenshot({ path: test.info().outputPath(`choose-${colour}.png`) });
      await files.choose('fair\u202Evsc.csv', csv);

      await expect(files.dialog.getByText('fair vsc.csv, 5 rows')).toBeVisible();
      await expect(files.dialog.getByLabel('What Position becomes')).toHaveValue('title');
      await expect(files.dialog.getByText('4 new')).toBeVisible();
      await expect(files.dialog.getByText('1 row refused').first()).toBeVisible();
      await expect(files.dialog.getByText('No name, e-mail address, account or company')).toBeVisible();
      await page.screenshot({ path: test.info().outputPath(`preview-${colour}.png`) });
      await expectAccessible(page, `${colour}, preview`);
      await expectContrast(files.dialog, `${colour}, preview`);
      expect(await keptIn(stored)).toEqual([]);

      await files.button('Import 4 people').click();
      await expect(files.dialog.getByText('Write why')).toBeVisible();
      await files.dialog.getByLabel('What Position becomes').selectOption('Left out');
      await files.bring('Met at the fair');
      await expect(files.dialog.getByText('4 added, 0 completed, 0 unchanged.')).toBeVisible();
      await page.screenshot({ path: test.info().outputPath(`done-${colour}.png`) });
      await expectAccessible(page, `${colour}, done`);
      await expectContrast(files.dialog, `${colour}, done`);

      const [report] = await Promise.all([page.waitForEvent('download'), files.button('Save report').click()]);
      expect(await textOf(report)).toBe(
        '\uFEFFLine,Result,Why,What stands there\r\n' +
          '5,refused,"No name, e-mail address, account or company",not an address\r\n' +
          '6,cell left out,Not a stage,hot\r\n',
      );
      const kept = await keptIn(stored);
      expect(kept.map(({ name, purpose, source, title }) => ({ name, purpose, source, title }))).toEqual(
        expect.arrayContaining([
          {
            name: 'Mara Olsen',
            purpose: 'Met at the fair',
            source: expect.stringMatching(/^fair vsc\.csv, \d{4}-\d\d-\d\d$/),
            title: undefined,
          },
        ]),
      );
      expect((await stored.rows<Profile>('profiles')).map(({ handle }) => handle).sort()).toEqual([
        'jonasw',
        'mara-olsen',
      ]);

      // The same file again changes nothing, and its columns are remembered.
      const before = await stored.rows('people');
      await files.button('Close').click();
      await expect(page.getByRole('button', { name: 'Jonas Weber' })).toBeVisible();
      await files.choose('fair vsc.csv', csv);
      await expect(files.dialog.getByLabel('What Position becomes')).toHaveValue('none');
      await expect(files.dialog.getByText('0 new')).toBeVisible();
      await files.bring('Another reason');
      await expect(files.dialog.getByText('0 added, 0 completed, 4 unchanged.')).toBeVisible();
      expect(await stored.rows('people')).toEqual(before);
      await files.button('Close').click();

      await files.choose('more.csv', 'Name;E-Mail\nJonas W.;jonas@example.org\nEve;eve@example.org\n');
      await files.bring('Newsletter');
      await expect(files.dialog.getByText('1 added, 0 completed, 1 unchanged.')).toBeVisible();
      await files.button('Undo').click();
      await expect(files.dialog.getByText('Import taken back')).toBeVisible();
      expect((await keptIn(stored)).map(({ name }) => name)).not.toContain('Eve');
      await files.button('Close').click();
      await expectAccessible(page, `${colour}, list`);
      await page.getByRole('button', { name: 'Jonas Weber' }).click();
      await expect(page.getByRole('region', { name: 'Details' })).toContainText(
        /jonas@example\.org.*From.*fair vsc\.csv/,
      );
      await expectAccessible(page, `${colour}, person`);
      await page.screenshot({ path: test.info().outputPath(`list-${colour}.png`) });
      expect(errors).toEqual([]);
    });
  });
}

test('the people shown are exported in each shape, and nothing in them runs', async ({ launched, page, ownPage }) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/people'));
  const files = new Files(page);
  await files.choose('fair.csv', csv);
  await files.bring('Met at the fair');
  await files.button('Close').click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('jonas');
  await expect(page.getByText('1 of 4')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.screenshot({ path: test.info().outputPath('export.png') });
  await page.keyboard.press('Escape');

  const all = await files.exported('CSV');
  expect(all.name).toMatch(/^alongside-my-desk-people-\d{4}-\d\d-\d\d\.csv$/);
  expect(all.text).toContain('Jonas Weber');
  expect(all.text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(all.text).not.toContain('Mara');
  expect((await files.exported('vCard')).text).toContain('FN:Jonas Weber\r\n');
  expect((await files.exported('CSV for HubSpot')).text).toMatch(
    /^First Name,Last Name,Email,.*\r\nJonas,Weber,jonas@/,
  );
  expect((await files.exported('CSV for Salesforce')).text).toMatch(/^First Name,Last Name,Company,.*\r\nJonas,Weber,/);

  // What was exported is known again.
  await files.choose(all.name, all.text);
  await expect(files.dialog.getByText('1 known')).toBeVisible();
  await files.bring('Again');
  await expect(files.dialog.getByText('0 added, 0 completed, 1 unchanged.')).toBeVisible();
});

test('a bad file is one clear line, and changes nothing', async ({ launched, page, stored, ownPage }) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/people'));
  const files = new Files(page);
  const bad: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['empty.csv', '', /is empty/],
    ['headings.csv', 'Name,Email\n', /no people/],
    ['book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /workbook/],
    ['<script>alert(1)<\u2044script>.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /neither CSV nor vCard/],
    ['huge.csv', Buffer.alloc(25_000_001, 'a'), /larger than 25 MB/],
    ['many.csv', `Name\n${'Ada\n'.repeat(50_100)}`, /more than 50,000 rows/],
  ];
  for (const [name, content, line] of bad) {
    await files.choose(name, content);
    await expect(files.dialog.getByRole('alert')).toHaveText(line);
  }
  expect(await stored.count('people')).toBe(0);
  await page.screenshot({ path: test.info().outputPath('bad.png') });
});

test('twenty thousand people are imported with progress, cancelled, and taken back', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  test.setTimeout(180_000);
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/people'));
  const files = new Files(page);
  const rows = Array.from(
    { length: 20_000 },
    (_, n) => `Person ${n},p${n}@example.org,https://x.com/p${n},Firm ${n % 900},+49 30 ${n}`,
  );
  const big = ['Name,Email,X,Company,Phone', ...rows, ''].join('\n');

  await files.choose('big.csv', big);
  await files.bring('Customers of the shop');
  await expect(files.dialog.getByRole('progressbar')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('working.png') });
  await files.button('Cancel').click();
  await expect(files.dialog.getByText(/^Stopped\. [\d,]+ added/)).toBeVisible({ timeout: 30_000 });
  await files.button('Undo').click();
  await expect(files.dialog.getByText('Import taken back')).toBeVisible({ timeout: 60_000 });
  expect(await keptIn(stored)).toEqual([]);
  await files.button('Close').click();

  await files.choose('big.csv', big);
  await files.dialog.getByLabel('Why these people are kept').fill('Customers of the shop');
  const started = Date.now();
  await files.button('Import 20,000 people').click();
  await expect(files.dialog.getByText('20,000 added, 0 completed, 0 unchanged.')).toBeVisible({ timeout: 120_000 });
  // Reported, never asserted: it depends on the machine.
  const seconds = (Date.now() - started) / 1000;
  test.info().annotations.push({ type: 'measured', description: `${Math.round(20_000 / seconds)} rows a second` });
  await files.button('Close').click();
  await expect(page.getByText('20,000 of 20,000')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Show 200 more' })).toBeVisible();
});
