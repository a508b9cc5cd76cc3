import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { LatestRow, SightingRow } from '../../utils/db/schema.ts';
import type { Stored } from '../../scripts/lib/stored.ts';
import type { SavedView } from '../../utils/model/desk-rules.ts';
import { sampleProfile, seenPosts, usualSamples } from '../samples/seen-posts.ts';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, expectColours } from './pages/axe.ts';
import { listenForErrors, makeDatabase } from './pages/browser.ts';

async function seed(stored: Stored): Promise<void> {
  const now = Date.now();
  const { posts, sightings, latest } = seenPosts(usualSamples, now);
  await stored.put('profiles', [
    sampleProfile('own', 'own', 'Tidewell', now),
    sampleProfile('rival', 'competitor', 'Clearspout', now),
  ]);
  await stored.put('posts', posts);
  await stored.put('sightings', sightings);
  await stored.put('latest', latest);
}

const rows = (page: Page) => page.locator('table.posts tbody tr');
const status = (page: Page) => page.locator('.filters [role=status]');
const picture = async (page: Page, name: string) => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
};

test('posts are filtered by an address, compared at equal age by box and key, and the comparison has its table', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await seed(stored);
  const errors = listenForErrors(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(ownPage('dashboard.html#/posts?whose=own&sort=-usual'));
  await expect(status(page)).toHaveText('11 of 11 posts');
  await expect(page.getByText('Pick two to six posts below.')).toBeVisible();
  // The multiple has its interval and n, and the order says its ties.
  await expect(rows(page).first()).toContainText('Cold hands test');
  await expect(rows(page).first()).toContainText(/×\d+\.\d/);
  await expect(rows(page).first()).toContainText('n = 10');
  await expect(rows(page).first()).toContainText('1,366 – 1,465');
  await expect(rows(page).first()).toContainText('shown as 1.3K');
  await picture(page, 'table');
  await expectAccessible(page, 'the table of posts');
  // Columns are made wider by key and pointer, and the address, of which saved views are made, says so.
  const edge = page.getByRole('separator', { name: 'Width of the column Precision' });
  await edge.press('Home');
  await expect(page).toHaveURL(/width=precision%3A64/);
  const cell = page.locator('table.posts thead th').nth(6);
  await expect.poll(() => cell.evaluate((head) => Math.round(head.getBoundingClientRect().width))).toBeLessThan(100);
  const box = (await edge.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/width=precision%3A184/);
  await edge.press('Delete');
  await expect(page).not.toHaveURL(/width=/);

  await page.getByRole('checkbox', { name: 'Compare T2 tap, first pictures' }).click();
  const bottles = page.getByRole('button', { name: 'What 90,000 bottles weigh', exact: true });
  await bottles.focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('heading', { name: '2 posts at equal age' })).toBeVisible();
  await expect(page).toHaveURL(/with=linkedin%3Aactivity%3A101&with=linkedin%3Aactivity%3A102/);
  await expect(bottles).toBeFocused();
  const chart = page.getByRole('img', { name: /^Reactions \+ comments \+ shares by age/ });
  await expect(chart).toBeVisible();
  await expect(chart.locator('.lb')).toHaveCount(2);
  await expect(chart).toContainText('your usual, n =');
  await expect(chart).toContainText('not seen 60 – 120 h');
  expect(await chart.evaluate((svg) => svg.getBoundingClientRect().width)).toBe(824);
  const list = page.getByRole('list', { name: 'Posts at equal age' });
  await expect(list).toContainText(/Track 5\d % up to 6 d: 1 gap/);
  const values = page.locator('.equalages tbody tr');
  await expect(values).toHaveCount(2);
  // 72 h lies in the gap of the second post: both ends, no made-up value.
  await expect(values.nth(1).locator('td').nth(2)).toContainText(/≈ \d+.*\d+ – \d+/);
  await picture(page, 'compare');
  await expectAccessible(page, 'the comparison');
  await list.getByRole('button', { name: 'What would help' }).click();
  await expect(page.getByRole('dialog')).toContainText('3 hours apart');
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: /Take T2 tap/ }).click();
  await expect(page.getByRole('heading', { name: '1 post at equal age' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: '2 posts at equal age' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a filter is saved as a view and opens again; grid and timeline show the same posts', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await seed(stored);
  const errors = listenForErrors(page);
  await page.goto(ownPage('dashboard.html#/posts'));
  await expect(status(page)).toHaveText('13 of 13 posts');
  await page.keyboard.press('f');
  await expect(page.getByRole('menuitem', { name: 'Published' })).toBeFocused();
  await page.getByRole('menuitem', { name: 'Has', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'A link' }).click();
  await expect(status(page)).toHaveText('1 of 13 posts');
  await expect(page).toHaveURL(/has=link/);
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('With a link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'With a link' })).toBeVisible();
  const [saved] = await stored.rows<SavedView>('savedViews');
  expect(saved).toMatchObject({ page: 'posts', query: { view: 'table', has: ['link'] } });
  await page.getByRole('button', { name: 'Remove filter, Has: A link' }).click();
  await expect(status(page)).toHaveText('13 of 13 posts');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'With a link' }).click();
  await expect(status(page)).toHaveText('1 of 13 posts');
  await page.getByRole('button', { name: 'Remove filter, Has: A link' }).click();

  await page.getByRole('button', { name: 'Grid' }).click();
  await expect(page).toHaveURL(/#\/posts\/grid/);
  await expect(page.locator('.postcard')).toHaveCount(13);
  await picture(page, 'grid');
  await expectAccessible(page, 'the cards');
  await page.getByRole('button', { name: 'Timeline' }).click();
  await expect(page.locator('.timeside > li')).toHaveCount(13);
  await expect(page.locator('.timegap').first()).toContainText('nothing was read here');
  await picture(page, 'time');
  await expectAccessible(page, 'the timeline');
  await page.getByRole('button', { name: 'Sparkling in every office', exact: true }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Clearspout' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/posts\/time/);

  await page.getByRole('button', { name: 'What works' }).click();
  await expect(page.getByText('Your posts on LinkedIn. 11 of 11 posts')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What goes with good results' })).toContainText(
    'Not enough posts to say anything. 11 can be compared, about 19 more.',
  );
  await expect(page.getByRole('region', { name: 'Best time' })).toContainText(/No evidence yet; about \d+ more posts/);
  await picture(page, 'works');
  await expectAccessible(page, 'what works');
  expect(errors).toEqual([]);
});

test('what is shown is saved as CSV and as a workbook; the sheet has ages, half-life, rates, what fell, and how it is computed', async ({
  launched,
  page,
  stored,
  ownPage,
}) => {
  await makeDatabase(launched);
  await seed(stored);
  // The network corrected a count of the last sighting.
  const [latest] = (await stored.rows<LatestRow>('latest')).filter(({ postKey }) => postKey.endsWith(':101'));
  const fell = { reactions: { from: 380, to: 380 }, comments: { from: 19, to: 19 } };
  const seenAt = (latest?.seenAt ?? 0) + 3_600_000;
  const [last] = (await stored.rows<SightingRow>('sightings')).filter(({ postKey }) => postKey.endsWith(':101'));
  const age = 145 * 3_600_000;
  await stored.put('sightings', [
    { ...last, id: `${latest?.postKey}@${seenAt}`, seenAt, ageMs: { from: age, to: age }, metrics: fell },
  ]);
  await stored.put('latest', [{ ...latest, seenAt, metrics: fell, sightings: 14 }]);
  const errors = listenForErrors(page);
  await page.goto(ownPage('dashboard.html#/posts?whose=own&q=T2'));
  await expect(status(page)).toHaveText('1 of 11 posts');
  await page.getByRole('button', { name: 'Export' }).click();
  const csv = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await csv).path(), 'utf8');
  const [names = '', first = ''] = text.replace('\uFEFF', '').split('\r\n');
  const row = new Map(
    names.split(',').map((name, index) => [name, first.replace(/"[^"]*"/g, 'text').split(',')[index]]),
  );
  expect([row.get('engagement_from'), row.get('engagement_precision'), row.get('shares_from')]).toEqual([
    '399',
    'exact',
    '',
  ]);
  await page.getByRole('button', { name: 'Export' }).click();
  const workbook = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Excel, with what each column means' }).click();
  const file = await workbook;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: 'T2 tap, first pictures', exact: true }).click();
  const sheet = page.getByRole('complementary', { name: 'Tidewell' });
  await expect(sheet.getByRole('region', { name: 'At equal age' })).toContainText(/At 24 h.*\d+/);
  await expect(sheet.getByRole('region', { name: 'At equal age' })).toContainText(/Half-life≈ \d+ h/);
  await expect(sheet.getByRole('region', { name: 'Rates' })).toContainText('followers were not seen');
  await expect(sheet).toContainText('Reactions fell from 388 to 380');
  await expect(sheet).toContainText('networks correct their counts');
  await expect(sheet).toContainText('The band: the middle half');
  await picture(page, 'sheet');
  await expectAccessible(page, 'the sheet of a post', '.sheet');
  const ages = sheet.getByRole('region', { name: 'At equal age' });
  await ages.getByRole('button', { name: 'How is this computed' }).click();
  await expect(page.getByRole('dialog')).toContainText('along the growth curve');
  await expect(page.getByRole('dialog')).toContainText(/Sightings\d+, at ages from .* to .*Growth curvehalf-life/);
  await expectAccessible(page, 'how it is computed', 'dialog');
  expect(errors).toEqual([]);
});

for (const colour of lookColours) {
  test.describe(colour, () => {
    test.use({ colour });

    test('the page of posts stands in narrow windows and in every theme', async ({
      launched,
      page,
      stored,
      ownPage,
    }) => {
      await makeDatabase(launched);
      await seed(stored);
      const compared = ['101', '102', '201'].map((id) => `with=linkedin%3Aactivity%3A${id}`).join('&');
      await page.setViewportSize({ width: 1024, height: 768 });
      await page.goto(ownPage(`dashboard.html#/posts?${compared}`));
      await expect(page.locator('.lb')).toHaveCount(3);
      await expect(rows(page)).toHaveCount(13);
      await expectColours(page, `${colour}, comparison`);
      await picture(page, `narrow-${colour}`);
      // 200 %
      await page.setViewportSize({ width: 720, height: 450 });
      await expect(page.locator('.lb')).toHaveCount(3);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await picture(page, `zoomed-${colour}`);
    });
  });
}
