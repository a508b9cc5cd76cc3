import { readFile, writeFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { openStored, type Stored } from '../../scripts/lib/stored.ts';
import type { DayRow, LatestRow } from '../../utils/db/schema.ts';
import { wholeDays, withoutDays } from '../../utils/db/tables/days.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';
import { expectContrast } from './pages/contrast.ts';
import { ReplicaPage } from './pages/replica.ts';

declare const chrome: {
  readonly storage: { readonly local: { get(keys: readonly string[]): Promise<Record<string, unknown>> } };
};

const tables = ['posts', 'sightings', 'latest', 'days', 'profiles', 'people', 'notes', 'planEntries', 'snippets'];
const kept = { createdAt: 1, updatedAt: 1 };

/** Something that was seen, and something that was written. */
async function fill(page: Page, stored: Stored): Promise<void> {
  await new ReplicaPage(page, 'x').open();
  await expect.poll(() => stored.count('sightings')).toBeGreaterThan(1);
  await page.goto('about:blank');
  await stored.put('people', [{ ...kept, id: 'p1', name: 'Mara Lindqvist', tags: ['hotel'] }]);
  await stored.put('notes', [
    { ...kept, id: 'n1', about: { type: 'person', id: 'p1' }, text: '=HYPERLINK("https://evil.example")' },
    { ...kept, id: 'n2', about: { type: 'person', id: 'p1' }, text: 'Wants numbers, for "40 rooms"\nby May' },
  ]);
  await stored.put('planEntries', [
    { ...kept, id: 'e1', title: 'Refills', state: 'idea', variants: { x: 'By 18 %.' } },
  ]);
}

/** As a file has them: what is counted of today is no part of `latest` there. */
async function rowsOf(stored: Stored): Promise<Record<string, unknown[]>> {
  const pairs = await Promise.all(tables.map(async (name) => [name, await stored.rows(name)] as const));
  const rows: Record<string, unknown[]> = Object.fromEntries(pairs);
  const latest = rows['latest'] as LatestRow[];
  const days = wholeDays(rows['days'] as DayRow[], latest);
  const idOf = (row: unknown): string => (row as { readonly id: string }).id;
  return {
    ...rows,
    sightings: rows['sightings']?.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) ?? [],
    latest: latest.map(withoutDays),
    days: days.sort((a, b) => (`${a.postKey}|${a.day}` < `${b.postKey}|${b.day}` ? -1 : 1)),
  };
}

/** The panel on the settings page. */
class Backups {
  readonly page: Page;
  readonly panel: Locator;
  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Backup and export' });
  }
  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }
  async saved(press: string): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(press).click()]);
    return download;
  }
  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.panel.locator('input[type=file]').setInputFiles(file);
  }
  /** The last sentence that says how something went. */
  get outcome(): Locator {
    return this.panel.locator('.outcome:not(:empty)').last();
  }
}

test('a workspace is backed up, deleted, restored as a new one, and merged twice', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await fill(page, stored);
  const before = await rowsOf(stored);
  const errors = listenForErrors(page);
  await page.goto(ownPage('dashboard.html#/settings/backup'));
  const backups = new Backups(page);
  const download = await backups.saved('Back up');
  expect(download.suggestedFilename()).toMatch(/^alongside-my-desk-\d{4}-\d\d-\d\d\.alongside$/);
  const path = test.info().outputPath('saved.alongside');
  await download.saveAs(path);
  await expect(backups.outcome).toContainText('is in your downloads');

  await page.getByRole('button', { name: 'Delete workspace data' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => stored.count('notes')).toBe(0);
  await expect(page.getByText(/^0 posts, 0 sightings/)).toBeVisible();

  await backups.choose(path);
  await expect(backups.panel.getByText('My desk', { exact: true })).toBeVisible();
  await expect(backups.panel.getByText(/posts, \d+ sightings, .*1 person, 2 notes, 1 planned post/)).toBeVisible();
  await backups.button('Into a new workspace').click();
  await expect(backups.outcome).toContainText(/^Restored as My desk 2: \d+ posts, /);
  expect(await stored.count('notes')).toBe(0);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
  const [id = ''] = names.filter((name) => name !== 'alongside-main').map((name) => name.replace('alongside-', ''));
  const restored = await openStored(launched.context, launched.extensionId, id);
  expect(await rowsOf(restored)).toEqual(before);
  await page.bringToFront();

  await backups.choose(path);
  await backups.button('Merge into My desk').click();
  await expect(backups.outcome).toContainText(/^Merged\. New here: \d+ posts, .*2 notes/);
  const merged = await rowsOf(stored);
  for (const name of ['posts', 'sightings', 'latest', 'days', 'profiles']) expect(merged[name]).toEqual(before[name]);
  expect(merged['notes']).toMatchObject(before['notes'] ?? []);
  await backups.choose(path);
  await backups.button('Merge into My desk').click();
  await expect(backups.outcome).toHaveText('Merged. All of it was here already; nothing changed.');
  expect(await rowsOf(stored)).toEqual(merged);

  await backups.choose(path);
  await backups.button('Into a new workspace').click();
  await backups.button('Open My desk 3').click();
  await expect(page.getByText('for the workspace My desk 3')).toBeVisible();
  // As any switch: what was seen before it stays where it was seen.
  const switched = await page.evaluate(() => chrome.storage.local.get(['workspace.switchedAt', 'workspace.earlier']));
  expect(Date.now() - Number(switched['workspace.switchedAt'])).toBeLessThan(60_000);
  expect(switched['workspace.earlier']).toMatchObject([{ id: 'main' }]);
  expect(errors).toEqual([]);
});

test('a passphrase seals a backup: without it nothing opens it', async ({ launched, page, ownPage, stored }) => {
  await makeDatabase(launched);
  await fill(page, stored);
  const before = await rowsOf(stored);
  await page.goto(ownPage('dashboard.html#/settings/backup'));
  const backups = new Backups(page);
  await expect(page.getByText('This workspace was never backed up from this browser.')).toBeVisible();
  await backups.panel.getByLabel('Passphrase (optional)').fill('refill points');
  await expect(backups.panel.getByText(/cannot be recovered/)).toBeVisible();
  await backups.panel.getByLabel('The same passphrase again').fill('refill point');
  await backups.button('Back up').click();
  await expect(backups.panel.getByText('The two are not the same.')).toBeVisible();
  await backups.panel.getByLabel('The same passphrase again').fill('refill points');
  const path = test.info().outputPath('sealed.alongside');
  await (await backups.saved('Back up')).saveAs(path);
  await expect(backups.outcome).toContainText('sealed with your passphrase');
  await expect(page.getByText(/^Last backup: \d\d:\d\d, with a passphrase\.$/)).toBeVisible();
  expect((await readFile(path)).toString('latin1')).not.toContain('Mara');

  await backups.choose(path);
  await backups.button('Into a new workspace').click();
  await expect(backups.panel.getByText(/^This backup is sealed\. Type its passphrase\./)).toBeVisible();
  await backups.panel.getByLabel('Passphrase of the backup').fill('refill paints');
  await backups.button('Merge into My desk').click();
  await expect(
    backups.panel.getByText(/^This is not the passphrase of this backup\. Nothing was changed\./),
  ).toBeVisible();
  await expectAccessible(page, 'settings with a sealed backup');
  await backups.panel.getByLabel('Passphrase of the backup').fill('refill points');
  await backups.button('Merge into My desk').click();
  await expect(backups.outcome).toHaveText('Merged. All of it was here already; nothing changed.');
  expect(await rowsOf(stored)).toEqual(before);
});

test('a bad file is told in one line, and nothing is changed', async ({ page, stored, ownPage }) => {
  await fill(page, stored);
  const before = await rowsOf(stored);
  await page.goto(ownPage('dashboard.html#/settings/backup'));
  const backups = new Backups(page);
  const path = test.info().outputPath('saved.alongside');
  await (await backups.saved('Back up')).saveAs(path);
  const whole = await readFile(path);
  const changed = Buffer.from(whole);
  changed[Math.floor(whole.length / 2)] = (changed[Math.floor(whole.length / 2)] ?? 0) ^ 1;
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['changed', changed, 'This backup is damaged or incomplete. Nothing was changed.'],
    ['cut', whole.subarray(0, -40), 'This backup is damaged or incomplete. Nothing was changed.'],
    ['picture', Buffer.from('\u0089PNG\r\n'), 'This file is not a backup made by Alongside. Nothing was changed.'],
    ['empty', Buffer.alloc(0), 'This file is not a backup made by Alongside. Nothing was changed.'],
  ];
  for (const [name, buffer, text] of files) {
    await writeFile(test.info().outputPath(`${name}.alongside`), buffer);
    await backups.choose(test.info().outputPath(`${name}.alongside`));
    await expect(backups.outcome).toHaveText(text);
    await expect(backups.button('Into a new workspace')).toHaveCount(0);
  }
  expect(await rowsOf(stored)).toEqual(before);
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).toEqual(['alongside-main']);
  await expectAccessible(page, 'settings with a damaged backup');
});

test('restoring is cancelled: nothing of it stays', async ({ launched, page, stored, ownPage }) => {
  await makeDatabase(launched);
  const snippet = { ...kept, title: 'Case', text: 'Nine sites', uses: 0 };
  await stored.put(
    'snippets',
    Array.from({ length: 20_000 }, (_, n) => ({ ...snippet, id: `s${n}` })),
  );
  await page.goto(ownPage('dashboard.html#/settings/backup'));
  const backups = new Backups(page);
  const path = test.info().outputPath('saved.alongside');
  await (await backups.saved('Back up')).saveAs(path);
  await backups.choose(path);
  await backups.button('Into a new workspace').click();
  await expect(backups.panel.getByText(/^Writing [1-9]/)).toBeVisible();
  await backups.button('Cancel').click();
  await expect(backups.outcome).toHaveText('Stopped. Nothing was changed.');
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(databases).toEqual(['alongside-main']);
});

test('a table is exported as CSV that no spreadsheet runs, with its dictionary', async ({ page, stored, ownPage }) => {
  await fill(page, stored);
  await page.goto(ownPage('dashboard.html#/settings/backup'));
  const backups = new Backups(page);
  await backups.panel.getByLabel('Table').selectOption({ label: 'Notes' });
  const notes = await backups.saved('Export table');
  expect(notes.suggestedFilename()).toMatch(/^alongside-my-desk-notes-.*\.csv$/);
  expect(await readFile(await notes.path(), 'utf8')).toBe(
    [
      'id,createdAt,updatedAt,about.type,about.id,text,isPinned,links,earlier,anchor.exact,anchor.prefix,anchor.suffix,other',
      `n1,1,1,person,p1,"'=HYPERLINK(""https://evil.example"")",,,,,,,`,
      'n2,1,1,person,p1,"Wants numbers, for ""40 rooms""\nby May",,,,,,,',
      '',
    ].join('\r\n'),
  );
  await expect(backups.outcome).toContainText('2 rows');

  await backups.panel.getByLabel('Table').selectOption('sightings');
  await backups.panel.getByLabel('Format').selectOption({ label: 'NDJSON' });
  const lines = (await readFile(await (await backups.saved('Export table')).path(), 'utf8')).trim().split('\n');
  const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids.sort()).toEqual((await stored.rows<{ id: string }>('sightings')).map(({ id }) => id).sort());

  const dictionary = await backups.saved('Data dictionary');
  const { columns } = JSON.parse(await readFile(await dictionary.path(), 'utf8')) as {
    columns: { table: string; name: string; unit?: string }[];
  };
  expect(columns.find(({ table, name }) => table === 'sightings' && name === 'seenAt')?.unit).toBe(
    'ms since 1970-01-01 UTC',
  );
});

for (const colour of flowColours) {
  test.describe(colour, () => {
    test.use({ colour });
    test('the panel can be read and used by everybody', async ({ page, stored, ownPage }) => {
      await fill(page, stored);
      await page.goto(ownPage('dashboard.html#/settings/backup'));
      const backups = new Backups(page);
      await backups.panel.getByLabel('Passphrase (optional)').fill('refill points');
      await expectAccessible(page, 'settings, back up');
      await backups.panel.getByLabel('The same passphrase again').fill('refill points');
      const path = test.info().outputPath('sealed.alongside');
      await (await backups.saved('Back up')).saveAs(path);
      await backups.choose(path);
      await backups.button('Into a new workspace').waitFor();
      await expectAccessible(page, 'settings, restore');
      await expectContrast(backups.panel, 'backup and export');
      // The page scrolls inside of its frame: the document is as tall as the window.
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    });
  });
}
