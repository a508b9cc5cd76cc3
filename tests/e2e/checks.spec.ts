import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { boxesOf, makeDatabase } from './pages/browser.ts';
import { anyEditor, composers } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';

const typed = 'We went to to the market, and it was good for you.';
const mended = 'We went to the market, and it was good for you.';
for (const composer of composers) {
  test(`${composer.name}: a doubled word is found, changed at a press, and one Ctrl+Z takes it back`, async ({
    launched,
    page,
  }) => {
    await makeDatabase(launched);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await expect(overlay.dock).toBeVisible();
    await page.keyboard.type(typed);
    await expect(overlay.findings).toHaveText('1 finding');
    expect(await replica.editorText()).toBe(typed);
    // Editors undo in one step what came within a second.
    await page.waitForTimeout(1200);
    await overlay.findings.click();
    const card = overlay.finding('“to to” stands twice');
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: 'Change', exact: true }).click();
    await expect.poll(() => replica.editorText()).toBe(mended);
    await expect(overlay.findings).toHaveCount(0);
    await expect(card).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => replica.editorText()).toBe(typed);
    await expect(overlay.findings).toHaveText('1 finding');
    expect(await replica.published()).toEqual([]);
  });
}

test('LinkedIn: a name that was not picked from its list is only text, once nobody types it any more', async ({
  launched,
  page,
}) => {
  await makeDatabase(launched);
  const [composer] = composers.filter(({ name }) => name.includes('LinkedIn C'));
  const overlay = new Overlay(page);
  await composer?.open(page);
  await composer?.editor(page).click();
  await page.keyboard.type('A good day with @Ada and Grace and all of the others.');
  await overlay.findings.click();
  await expect(overlay.finding('“@Ada” is only text')).toBeVisible();
});

for (const composer of anyEditor) {
  test(`${composer.name}: a muted check stays silent after a reload, and speaks in another workspace`, async ({
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
    const write = async () => {
      await composer.open(page);
      await composer.editor(page).click();
      await page.keyboard.type(`${typed} (So it was.`);
    };
    await write();
    await expect(overlay.findings).toHaveText('2 findings');
    await overlay.findings.click();
    await overlay
      .finding(/stands twice/)
      .getByRole('button', { name: 'Mute', exact: true })
      .click();
    // What is left to say comes in its place, with a way back.
    const next = overlay.finding('“(” is not closed');
    await expect(next.getByRole('status')).toHaveText(/^Muted: Doubled words/);
    await expect(overlay.findings).toHaveText('1 finding');
    await next.getByRole('button', { name: 'Undo' }).click();
    await expect(overlay.findings).toHaveText('2 findings');
    await overlay
      .finding(/stands twice/)
      .getByRole('button', { name: 'Mute', exact: true })
      .click();
    await expect(overlay.findings).toHaveText('1 finding');

    await write();
    await expect(overlay.findings).toHaveText('1 finding');
    await overlay.findings.click();
    await expect(overlay.finding('“(” is not closed')).toBeVisible();
    await stored.settings({ 'workspace.current': 'kiln' });
    await write();
    await expect(overlay.findings).toHaveText('2 findings');
  });
}

for (const colour of lookColours) {
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    for (const composer of anyEditor) {
      test(`${composer.name}: the card is reached, gone through and closed by keyboard alone`, async ({
        launched,
        page,
      }) => {
        await makeDatabase(launched);
        const overlay = new Overlay(page);
        const replica = await composer.open(page, { theme: colour });
        const editor = composer.editor(page);
        await editor.click();
        await page.keyboard.type(`${typed} Now 𝗯𝗼𝗹𝗱 (and 🎉🎉🎉🎉 more`);
        await expect(overlay.findings).toHaveText('4 findings');
        await page.keyboard.press('F8');
        const first = overlay.finding(/stands twice/);
        await expect(first).toBeFocused();
        const [why, change] = await boxesOf(first.locator('.why, [data-dock=change]'));
        expect(change?.x, 'buttons stand below the words').toBe((why?.x ?? 0) + 12);
        await expect(first.locator('.why'), 'no line below the head').toHaveCSS('border-top-width', '0px');
        // Once it has faded in.
        await page.waitForTimeout(400);
        await expectContrast(overlay.root, `${composer.name}, card of a finding`);
        await expectAccessible(page, `${composer.name}, card of a finding`, await hostSelector(page));
        await page.keyboard.press('Alt+.');
        await expect(overlay.finding('“(” is not closed')).toBeVisible();
        await page.keyboard.press('Shift+F8');
        await expect(first).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(overlay.root.getByRole('dialog')).toHaveCount(0);
        await expect(editor).toBeFocused();

        await page.keyboard.press('F8');
        await first.getByRole('button', { name: 'Change', exact: true }).press('Enter');
        await expect.poll(() => replica.editorText()).toContain('We went to the market');
        await expect(overlay.findings).toHaveText('3 findings');
      });
    }
  });
}

test('what is off is seen on the settings page and switched on again there, and posts on X may be longer', async ({
  launched,
  page,
  ownPage,
}) => {
  await makeDatabase(launched);
  const overlay = new Overlay(page);
  const [x] = composers;
  if (!x) throw new Error('no composer');
  await x.open(page);
  await x.editor(page).click();
  await page.keyboard.type(typed);
  await overlay.findings.click();
  await overlay
    .finding(/stands twice/)
    .getByRole('button', { name: 'Mute', exact: true })
    .click();
  await expect(overlay.finding('No findings')).toBeVisible();
  await expect(overlay.dock).toContainText('230');

  const settings = await launched.context.newPage();
  await settings.goto(ownPage('dashboard.html#/settings/writing'));
  const doubled = settings.getByRole('switch', { name: 'Doubled words' });
  await expect(doubled).not.toBeChecked();
  await doubled.check();
  await settings.getByRole('switch', { name: 'Posts on X may have 25,000 characters' }).check();
  await expect(settings.getByRole('switch', { name: 'Doubled words' })).toBeChecked();
  await settings.close();

  await page.bringToFront();
  await x.editor(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' So it was.');
  await expect(overlay.findings).toHaveText('1 finding');
  await expect(overlay.dock).toContainText('24,939');
});
