import { expect, test } from './fixtures.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { composers } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';

const one = composers.filter(({ name }) => /X inline|LinkedIn C|Facebook/.test(name));

for (const composer of one)
  test(`${composer.name}: the dock opens its list of panels, by pointer and by key, and leaves the draft alone`, async ({
    page,
  }) => {
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await page.keyboard.type('A draft.');
    const more = overlay.dock.getByRole('button', { name: 'More', exact: true });
    const panel = overlay.root.getByRole('dialog', { name: 'More', exact: true });
    await more.click();
    await expect(panel).toBeVisible();
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await page.waitForTimeout(400);
    await expectContrast(overlay.root, `${composer.name}, list of panels`);
    await expectAccessible(page, `${composer.name}, list of panels`, await hostSelector(page));
    // The caret stayed where it was.
    await page.keyboard.type(' On');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await page.keyboard.type('ward.');

    await more.focus();
    await page.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(composer.editor(page)).toBeFocused();
    expect(await replica.editorText()).toBe('A draft. Onward.');

    await more.click();
    const settings = page.context().waitForEvent('page');
    await panel.getByRole('button', { name: 'Settings for writing' }).click();
    await expect((await settings).getByRole('heading', { name: 'Writing' })).toBeVisible();
    expect(await replica.published()).toEqual([]);
  });
