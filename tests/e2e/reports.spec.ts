import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { monthOfPosts } from '../samples/month-of-posts.ts';
import { pixelsOf } from '../samples/png.ts';
import type { Stored } from '../../scripts/lib/stored.ts';
import { unpack } from '../../utils/files/archive.ts';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, expectColours } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';

async function seed(stored: Stored): Promise<void> {
  const { posts, sightings, latest, profiles, profileSightings, goals, learnings } = monthOfPosts(Date.now());
  await stored.put('profiles', profiles);
  await stored.put('posts', posts);
  await stored.put('sightings', sightings);
  await stored.put('latest', latest);
  await stored.put('profileSightings', profileSightings);
  await stored.put('goals', goals);
  await stored.put('learnings', learnings);
}

const region = (page: Page, heading: string) =>
  page.locator('.sheet section').filter({ has: page.getByRole('heading', { name: heading }) });
const picture = async (page: Page, name: string) => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
};
const saved = async (page: Page, press: () => Promise<void>) => {
  const download = page.waitForEvent('download');
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

test('a month on one page: what was seen, what is known from it, and what was decided, as one file in one press', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await seed(stored);
  const errors = listenForErrors(page);
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.goto(ownPage('dashboard.html#/today'));
  await page.getByRole('link', { name: 'Reports' }).click();
  const numbers = page.getByRole('group', { name: 'The month in numbers' });
  await expect(numbers.getByRole('row')).toHaveCount(4);
  // Twice as many on X as chance makes; four posts on Facebook say nothing.
  await expect(numbers.getByRole('row', { name: /^X 21/ })).toContainText(/×1\.\d \(1\.\d – \d\.\d\), up/);
  await expect(numbers.getByRole('row', { name: /^X 21/ })).toContainText('1,262 (+62)');
  await expect(numbers.getByRole('row', { name: /^LinkedIn 9/ })).toContainText('unclear');
  await expect(numbers.getByRole('row', { name: /^Facebook 4/ })).toContainText('too few posts');
  await expect(page.locator('.sheet .short')).toContainText(/34 own posts were seen\. X did better than in \w+ \d{4}/);
  await expect(region(page, 'Goals')).toContainText('21 of 50');
  await expect(region(page, 'What worked').locator('li').first()).toContainText('Bottle count number 25');
  await expect(region(page, 'What did not').locator('li').first()).toContainText('Filter change number 15');
  await expect(region(page, 'Next month')).toContainText('Two craft posts a week on LinkedIn.');
  const save = page.getByRole('button', { name: 'Save report' });
  await expect(save).toBeEnabled();
  await expect(region(page, 'What we learned')).toContainText(/Best time: not enough data, about \d+ more posts on X/);
  await expectAccessible(page, 'reports');
  await picture(page, 'month');

  const { name, bytes } = await saved(page, () => save.click());
  expect(name).toMatch(/^my-desk-\p{L}+-\d{4}-report-[\d-]+\.html$/u);
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const path = join(folder, 'report.html');
    await writeFile(path, bytes);
    // Whoever gets it has nothing of ours: it stands for itself, and asks for nothing.
    const other = await page.context().newPage();
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await other.goto(pathToFileURL(path).href);
    await expect(other.getByRole('heading', { name: 'My desk' })).toBeVisible();
    await expect(other.getByRole('img', { name: /34 posts|3\d posts as multiples/ })).toBeVisible();
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    await expectAccessible(other, 'a saved report');
    // On paper it is one page, as long as there is not more to say.
    const pdf = await other.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await writeFile(test.info().outputPath('report.pdf'), pdf);
    for (const colorScheme of lookColours) {
      await other.emulateMedia({ colorScheme });
      await expectColours(other, `a saved report, ${colorScheme}`);
      await other.screenshot({ path: test.info().outputPath(`file-${colorScheme}.png`), fullPage: true });
    }
    await other.close();
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(errors).toEqual([]);
});

test('words, measure and logo are kept for the workspace; the archive holds data that can be checked', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await seed(stored);
  const errors = listenForErrors(page);
  await page.goto(ownPage('dashboard.html#/reports'));
  await page.getByRole('button', { name: 'Words and measure' }).click();
  const dialog = page.getByRole('dialog', { name: 'Words and measure of the report' });
  await dialog.getByLabel('In short').fill('<b>LinkedIn</b> carried the month.');
  await dialog.getByLabel('For the next period').fill('Stop the calculator.\n\nAsk three customers.');
  await dialog.getByLabel('Measured by').selectOption('Engagement by follower');
  await dialog.getByLabel('Prepared by').fill('Jonas Aldermoor');
  await dialog.locator('input[type=file]').setInputFiles('public/icon/128.png');
  await expect(dialog.getByRole('button', { name: 'Remove the logo' })).toBeVisible();
  await expectAccessible(page, 'the words of a report');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.reload();
  const sheet = page.locator('.sheet');
  await expect(sheet).toContainText('<b>LinkedIn</b> carried the month.');
  await expect(sheet).toContainText('Prepared by Jonas Aldermoor');
  await expect(sheet.locator('canvas.logo')).toBeVisible();
  await expect(region(page, 'Next month').locator('li')).toHaveText([
    'Two craft posts a week on LinkedIn.',
    'Stop the calculator.',
    'Ask three customers.',
  ]);
  // By follower only where followers were seen before and after; in percent.
  await expect(page.getByRole('columnheader', { name: 'Median by follower, 24 h' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^X 21/ })).toContainText(/\d(\.\d+)? %/);
  await picture(page, 'words');

  await expect(page.getByRole('button', { name: 'Save report' })).toBeEnabled();
  await page.getByRole('button', { name: 'More files' }).click();
  const { name, bytes } = await saved(page, () =>
    page.getByRole('menuitem', { name: 'Report with its data (ZIP)' }).click(),
  );
  expect(name).toMatch(/\.zip$/);
  const all = await unpack(new Uint8Array(bytes), () => true, 1e8);
  const files = new Map(all.ok ? all.value.map((file) => [file.name, Buffer.from(file.bytes)]) : []);
  const sums = `${files.get('SHA256SUMS')}`.trim().split('\n');
  // Every file but the list itself is in the list, and is what the list says.
  expect(sums).toHaveLength(files.size - 1);
  for (const line of sums) {
    const [sum, file = ''] = line.split('  ');
    expect(createHash('sha256').update(files.get(file)!).digest('hex'), file).toBe(sum);
  }
  expect(`${files.get('posts.csv')}`.trim().split('\r\n')).toHaveLength(35);
  const lines = `${files.get('posts.ndjson')}`.trim().split('\n');
  expect(lines).toHaveLength(34);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ relation: 'own', measure: 'rateByFollowers' });
  const sum = sums.find((line) => line.endsWith('  posts.csv')) ?? '';
  const html = `${files.get('report.html')}`;
  expect(html).toContain(`posts.csv, SHA-256 ${sum.slice(0, 8)} … ${sum.slice(60, 64)}`);
  expect(html).toContain('src="data:image/png;base64,');
  expect(html).toContain('&lt;b&gt;LinkedIn&lt;/b&gt;');
  const png = files.get('posts.png')!;
  await writeFile(test.info().outputPath('posts.png'), png);
  const { width, height, at } = pixelsOf(png);
  // Posts are drawn in the colour of their network; of Facebook too few could be measured by follower.
  const seen = new Set<string>();
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) seen.add(at(x, y).join());
  for (const colour of ['11,98,101', '163,86,13']) expect([...seen], colour).toContain(colour);
  await page.getByRole('button', { name: 'More files' }).click();
  const workbook = await saved(page, () => page.getByRole('menuitem', { name: 'Numbers as a workbook' }).click());
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  expect(errors).toEqual([]);
});

test('an empty workspace says what is missing; months and quarters follow each other by keyboard', async ({
  launched,
  page,
  ownPage,
}) => {
  await makeDatabase(launched);
  const errors = listenForErrors(page);
  await page.goto(ownPage('dashboard.html#/reports/2026-01'));
  await expect(page.locator('.sheet')).toContainText('No own post of this period was seen.');
  await expect(page.locator('.sheet')).toContainText('Nothing was decided.');
  await expectAccessible(page, 'an empty report');
  await picture(page, 'empty');
  await page.getByRole('button', { name: 'The period before' }).press('Enter');
  await expect(page).toHaveURL(/#\/reports\/2025-12$/);
  await page.getByRole('button', { name: 'Quarter', exact: true }).press('Enter');
  await expect(page).toHaveURL(/#\/reports\/2025-q4$/);
  await expect(page.locator('.sheet')).toContainText('Social report, Q4 2025');
  await page.setViewportSize({ width: 360, height: 800 });
  await picture(page, 'narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(errors).toEqual([]);
});
