import type { Page } from '@playwright/test';
import { pngOf } from '../samples/png.ts';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { type ComposerCase, composers } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';

const small = pngOf(300, 200, (x) => [x % 256, 120, 90]);
const large = pngOf(1200, 800, (x) => [x % 256, 120, 90]);
const one = composers.filter(({ name }) => /X inline|LinkedIn [AC]|Facebook/.test(name));
const without = 'Pictures without a description: 1 of 1';
const unseen = 'No description of a picture seen';
const wordsOf = ({ network }: ComposerCase) => (network === 'x' ? without : unseen);

const attach = (page: Page, buffer: Buffer): Promise<void> =>
  page.locator('input[type="file"]').last().setInputFiles({ name: 'tap.png', mimeType: 'image/png', buffer });
const remove = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^Remove (media|photo)$/ })
    .last()
    .click();

for (const composer of one) {
  test(`${composer.name}: a picture that is attached is looked at, a muted check stays silent, and without it there is nothing to say`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.settings({
      workspaces: [
        { id: 'main', name: 'My desk', createdAt: 0 },
        { id: 'kiln', name: 'Kiln', createdAt: 1 },
      ],
    });
    const overlay = new Overlay(page);
    await composer.open(page);
    await composer.editor(page).click();
    await expect(overlay.dock).toBeVisible();
    await expect(overlay.findings).toHaveCount(0);
    // No key is pressed: what is attached is noticed by itself.
    await attach(page, small);
    await expect(overlay.findings).toHaveText('2 findings');
    await overlay.findings.click();
    const words = overlay.finding(wordsOf(composer));
    await expect(words).toBeVisible();
    await expect(words.getByRole('button', { name: 'Change', exact: true })).toHaveCount(0);
    await words.getByRole('button', { name: 'Mute', exact: true }).click();
    const size = overlay.finding('A picture is 300 px wide');
    await expect(size.getByRole('status')).toHaveText(/^Muted: Text of pictures/);
    await expect(overlay.findings).toHaveText('1 finding');
    await page.keyboard.press('Escape');

    await remove(page);
    await composer.editor(page).click();
    await expect(overlay.findings).toHaveCount(0);
    await attach(page, large);
    await page.keyboard.type('A tap.');
    await expect(overlay.findings).toHaveCount(0);

    await stored.settings({ 'workspace.current': 'kiln' });
    await composer.open(page);
    await composer.editor(page).click();
    await attach(page, large);
    await expect(overlay.findings).toHaveText('1 finding');
    await overlay.findings.click();
    // Left as it is, it stays away until the pictures are others.
    await overlay.finding(wordsOf(composer)).getByRole('button', { name: 'Not here', exact: true }).click();
    await expect(overlay.findings).toHaveCount(0);
    await page.keyboard.type('A tap.');
    await attach(page, small);
    await expect(overlay.findings).toHaveText('2 findings');
  });
}

test('X: what is described is not asked for', async ({ launched, page }) => {
  await makeDatabase(launched);
  const overlay = new Overlay(page);
  const [x] = composers;
  if (!x) throw new Error('no composer');
  await x.open(page);
  await x.editor(page).click();
  await expect(overlay.dock).toBeVisible();
  await attach(page, large);
  await expect(overlay.findings).toHaveText('1 finding');
  const describe = async (text: string): Promise<void> => {
    await page.getByTestId('altTextWrapper').click();
    await page.getByTestId('altTextInput').fill(text);
    await page.getByTestId('endEditingButton').click();
    await x.editor(page).click();
  };
  await describe('A tap over a basin');
  await expect(overlay.dock).toBeVisible();
  await expect(overlay.findings).toHaveCount(0);

  await attach(page, small);
  await expect(overlay.findings).toHaveText('2 findings');
  await overlay.findings.click();
  await expect(overlay.finding('Pictures without a description: 1 of 2')).toBeVisible();
  await page.keyboard.press('Escape');
  await describe('A basin');
  await expect(overlay.findings).toHaveText('1 finding');
});

for (const colour of lookColours) {
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    test('LinkedIn: the card of a picture can be read by everybody', async ({ launched, page }) => {
      await makeDatabase(launched);
      const overlay = new Overlay(page);
      const composer = composers.find(({ name }) => name.includes('LinkedIn C'));
      if (!composer) throw new Error('no composer');
      await composer.open(page, { theme: colour });
      await composer.editor(page).click();
      await attach(page, large);
      await expect(overlay.findings).toHaveText('1 finding');
      await page.keyboard.press('F8');
      await expect(overlay.finding(unseen)).toBeFocused();
      await page.waitForTimeout(400);
      await expectContrast(overlay.root, 'card of a picture');
      await expectAccessible(page, 'card of a picture', await hostSelector(page));
    });
  });
}

test('the settings list both checks', async ({ launched, page, ownPage }) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/settings/writing'));
  await expect(page.getByRole('switch', { name: 'Text of pictures' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Files', exact: true })).toBeChecked();
});
