import type { Page } from '@playwright/test';
import type { PlanEntry } from '../../utils/model/records.ts';
import { lookColours, expect, test } from './fixtures.ts';
import { expectAccessible, expectColours } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';

const sentence = (n: number): string => `Sentence number ${n} says that refills drop once the tap water gets colder.`;
const long = Array.from({ length: 9 }, (_, n) => sentence(n + 1)).join(' ');

const entry = {
  id: 'entry',
  title: 'Refills drop in winter',
  state: 'approved',
  createdAt: 1,
  updatedAt: 1,
  dueAt: new Date().setHours(23, 30, 0, 0),
  variants: { linkedin: long, facebook: 'Refills drop by a fifth once it gets cold.' },
};

async function openSheet(page: Page, ownPage: (path: string) => string) {
  await page.goto(ownPage('dashboard.html#/calendar/entry'));
  const sheet = page.getByRole('complementary');
  await expect(sheet.getByLabel('Text for LinkedIn')).toHaveValue(long);
  return sheet;
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a variant is taken from another, split into parts, put in order and copied part by part', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('planEntries', [entry]);
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sheet = await openSheet(page, ownPage);
  const kept = async () => (await stored.rows<PlanEntry>('planEntries'))[0];
  await expect(sheet.getByText(/^Folds after about “…\w+”, by published counts$/)).toBeVisible();

  // By keys alone: the list of networks, the text, its parts.
  await sheet.getByRole('button', { name: 'Take from… another network, for X' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'LinkedIn' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.getByLabel('Text for X')).toHaveValue(long);
  await expect(sheet.getByLabel('Text for X')).toBeFocused();
  const x = sheet.getByRole('group', { name: 'X', exact: true });
  await expect(x.getByText(/^\d+ too long$/)).toBeVisible();
  await x.getByRole('button', { name: /^Split into parts/ }).press('Enter');
  const parts = x.getByRole('textbox');
  await expect(parts).toHaveCount(3);
  const texts = await Promise.all([0, 1, 2].map((at) => parts.nth(at).inputValue()));
  expect(texts.join(' ')).toBe(long);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(280);
  await expect(x.getByText(/too long/)).toHaveCount(0);

  await parts.nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(parts.nth(1)).toHaveValue(texts[2] ?? '');
  await expect(parts.nth(1)).toBeFocused();
  await expect(x.getByRole('status')).toHaveText('Now part 2 of 3');
  await x.getByRole('button', { name: 'Move down: X, part 2 of 3' }).press('Enter');
  await expect(parts.nth(2)).toHaveValue(texts[2] ?? '');
  await expect(x.getByLabel('Text for X, part 3 of 3')).toBeFocused();
  await x.getByRole('button', { name: 'Copy: X, part 2 of 3' }).press('Enter');
  await expect.poll(() => clipboard(page)).toBe(texts[1]);

  await x.getByRole('button', { name: 'Add part: X' }).press('Enter');
  await expect(x.getByLabel('Text for X, part 4 of 4')).toBeFocused();
  await page.keyboard.type('One more thing.');
  await x.getByRole('button', { name: 'Remove part: X, part 4 of 4' }).press('Enter');
  await expect(parts).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(parts.nth(3)).toHaveValue('One more thing.');

  const linkedin = sheet.getByRole('group', { name: 'LinkedIn' });
  await linkedin.getByRole('button', { name: 'First comment: LinkedIn' }).press('Enter');
  await expect(sheet.getByLabel('First comment on LinkedIn')).toBeFocused();
  await page.keyboard.type('All numbers: https://tidewell.example/winter');
  await expect(linkedin.getByText('1,206 left')).toBeVisible();
  await sheet.getByLabel('Notes').fill('Ask Sana for the picture');
  await sheet.getByRole('switch', { name: 'Paid for by somebody' }).check();
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sheet).toHaveCount(0);
  expect(await kept()).toMatchObject({
    variants: { x: texts[0], linkedin: long },
    parts: { x: [texts[1], texts[2], 'One more thing.'] },
    firstComments: { linkedin: 'All numbers: https://tidewell.example/winter' },
    notes: 'Ask Sana for the picture',
    isSponsored: true,
  });

  const opened = launched.context.waitForEvent('page');
  await openSheet(page, ownPage);
  await sheet.getByRole('button', { name: 'Copy and open composer: X' }).click();
  expect((await opened).url()).toContain('https://x.com/compose/post');
  await page.bringToFront();
  expect(await clipboard(page)).toBe(texts[0]);
});

for (const colour of lookColours)
  test.describe(colour, () => {
    test.use({ colour });
    test('two variants are compared, in words as well as in colours', async ({ launched, page, ownPage, stored }) => {
      await makeDatabase(launched);
      const variants = {
        linkedin: long,
        x: 'Refills drop by 18 % once it gets cold.',
        facebook: entry.variants.facebook,
      };
      const parts = { x: ['Nobody wants a cold bottle.'] };
      await stored.put('planEntries', [{ ...entry, variants, parts, firstComments: { x: 'More: tidewell.example' } }]);
      const sheet = await openSheet(page, ownPage);
      const expectFine = colour === lookColours[0] ? expectAccessible : expectColours;
      await expectFine(page, `${colour}, sheet of an entry`);
      await sheet.getByRole('button', { name: 'Compare' }).click();
      const dialog = page.getByRole('dialog', { name: 'Compare variants' });
      await dialog.getByLabel('From').selectOption('Facebook');
      await dialog.getByLabel('To').selectOption('X');
      await expect(dialog.getByRole('status')).toHaveText('They differ in 2 places.');
      await expect(dialog.getByText('Struck out: only for Facebook. Underlined: only for X.')).toBeVisible();
      await expect(dialog.locator('del')).toHaveText([/^\s*taken out:\s*a fifth\s*end\.\s*$/]);
      await expect(dialog.locator('ins')).toHaveText([
        /^\s*put in:\s*18 %/,
        /^\s*put in:\s*Nobody wants a cold bottle/,
      ]);
      await expectFine(page, `${colour}, compared`);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(sheet).toBeVisible();
    });
  });
