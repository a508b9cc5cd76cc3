import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { anyEditor, composers } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';

const template = {
  id: 'case',
  createdAt: 1,
  updatedAt: 1,
  title: 'Case of a hotel',
  kind: 'template',
  text: '{{Who}} saved {{how many}} bottles.\n\nThank you, {{Who}}.',
  uses: 3,
};
for (const composer of anyEditor)
  test(`${composer.name}: the blanks of a template are asked for, and it is put in once`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.put('snippets', [template]);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await expect(overlay.dock).toBeVisible();
    await page.keyboard.type('News. ;;case');
    await expect(overlay.option('Case of a hotel')).toBeVisible();
    // Editors undo in one step what came within a second.
    await page.waitForTimeout(1200);
    await page.keyboard.press('Enter');
    const form = overlay.root.getByRole('dialog', { name: 'Case of a hotel' });
    await expect(form.getByRole('textbox', { name: 'Who' })).toBeFocused();
    expect(await replica.editorText()).toBe('News. ;;case');
    await page.keyboard.type('Hotel Nord');
    await expect(form.locator('.filled')).toHaveText(/^Hotel Nord saved {{how many}} bottles/);
    await expect(form.getByRole('status')).toHaveText('1 blank is empty and stays to be seen.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('90,000');
    await expect(form.getByRole('status')).toHaveText('Enter puts it in.');
    await page.keyboard.press('Enter');
    const whole = 'News. Hotel Nord saved 90,000 bottles.\n\nThank you, Hotel Nord.';
    await expect.poll(() => replica.editorText()).toBe(whole);
    await expect(form).toHaveCount(0);
    await expect
      .poll(async () => (await stored.rows<{ uses: number }>('snippets')).map(({ uses }) => uses))
      .toEqual([4]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => replica.editorText()).toBe('News. ;;case');
    expect(await replica.published()).toEqual([]);
  });

for (const colour of lookColours)
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    test('X: the form can be read by everybody, and Esc gives the draft back as it was', async ({
      launched,
      page,
      stored,
    }) => {
      await makeDatabase(launched);
      await stored.put('snippets', [template]);
      const overlay = new Overlay(page);
      const [x] = composers;
      if (!x) throw new Error('no composer');
      const replica = await x.open(page, { theme: colour });
      await x.editor(page).click();
      await page.keyboard.type('News.');
      await overlay.snippets.click();
      await overlay.option('Case of a hotel').click();
      const form = overlay.root.getByRole('dialog', { name: 'Case of a hotel' });
      await form.getByRole('textbox', { name: 'Who' }).fill('Hotel Nord');
      await page.waitForTimeout(400);
      await expectContrast(overlay.root, 'form of a template');
      await expectAccessible(page, 'form of a template', await hostSelector(page));
      await page.keyboard.press('Escape');
      await expect(form).toHaveCount(0);
      await expect(x.editor(page)).toBeFocused();
      expect(await replica.editorText()).toBe('News.');
    });
  });

test('a template is written in the library', async ({ launched, page, ownPage, stored }) => {
  await makeDatabase(launched);
  await page.goto(ownPage('dashboard.html#/library/new'));
  await page.getByLabel('Title', { exact: true }).fill('Case');
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Template' });
  await expect(page.getByText('Blanks stand in double curly brackets, like {{topic}}.')).toBeVisible();
  await page.getByLabel('Text', { exact: true }).fill(template.text);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Template', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Templates', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Case/ })).toBeVisible();
  const kinds = (await stored.rows<{ kind?: string }>('snippets')).map(({ kind }) => kind);
  expect(kinds).toEqual(['template']);
});
