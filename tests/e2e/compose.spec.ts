import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';
import { composers } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';
import { snippet, snippetText } from './pages/seed.ts';

const typed = 'Refills drop in winter.';

for (const composer of composers) {
  test(`${composer.name}: exact length, a snippet on command, undo, nothing without a command`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.put('snippets', [snippet]);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    const editor = composer.editor(page);
    await editor.click();
    await expect(overlay.dock).toBeVisible();
    await page.keyboard.type(typed);
    await expect.poll(() => replica.editorText()).toBe(typed);
    const leftAfter = (text: string) => new Intl.NumberFormat('en').format(composer.limit - text.length);
    await expect(overlay.dock).toContainText(leftAfter(typed));
    await expect(
      overlay.dock
        .getByText(`${leftAfter(typed)} characters left of`)
        .or(overlay.dock.getByLabel(`${leftAfter(typed)} characters left of`)),
    ).toHaveCount(1);
    await expectClear(overlay, composer.buttons(page));

    await page.keyboard.type(' ;;hot');
    await expect(overlay.option(/Hotel case/)).toBeVisible();
    expect(await replica.editorText()).toBe(`${typed} ;;hot`);
    // Editors undo in one step what came within a second.
    await page.waitForTimeout(1200);
    await page.keyboard.press('Enter');
    await expect.poll(() => replica.editorText()).toBe(`${typed} ${snippetText}`);
    await expect(overlay.palette).toHaveCount(0);
    await expect
      .poll(async () => (await stored.rows<{ uses: number }>('snippets')).map(({ uses }) => uses))
      .toEqual([7]);
    await expect(overlay.dock).toContainText(leftAfter(`${typed} ${snippetText}`));
    await expectClear(overlay, composer.buttons(page));

    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => replica.editorText()).toBe(`${typed} ;;hot`);

    // Esc keeps what was typed, and nothing is inserted any more.
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(await replica.published()).toEqual([]);
  });
}

test('the palette opens with the button and closes with Esc, and the text stays as it was', async ({
  launched,
  page,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('snippets', [
    snippet,
    { ...snippet, id: 'other', title: 'Opening hours', text: 'Nine to five.', uses: 0 },
  ]);
  const overlay = new Overlay(page);
  const [x] = composers;
  if (!x) throw new Error('no composer');
  const replica = await x.open(page);
  await x.editor(page).click();
  await page.keyboard.type(typed);
  await overlay.snippets.click();
  await expect(overlay.palette.getByRole('option')).toHaveCount(2);
  await expect(overlay.palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(overlay.option('Opening hours')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(overlay.palette).toHaveCount(0);
  expect(await replica.editorText()).toBe(typed);
});

/** The dock lies beside the composer's own buttons, never over one. */
async function expectClear(overlay: Overlay, buttons: Locator): Promise<void> {
  const dock = await overlay.dock.boundingBox();
  expect(dock).not.toBeNull();
  const all = await buttons.all();
  expect(all.length).toBeGreaterThan(0);
  for (const button of all) {
    // In a modal dialog our own element is inside of it.
    const isOurs = await button.evaluate((element) => element.closest('[aria-label="Alongside"]') !== null);
    const box = isOurs ? null : await button.boundingBox();
    if (!box || !dock) continue;
    const isApart =
      box.x + box.width <= dock.x ||
      dock.x + dock.width <= box.x ||
      box.y + box.height <= dock.y ||
      dock.y + dock.height <= box.y;
    expect(isApart, `${await button.getAttribute('aria-label')} ${JSON.stringify([box, dock])}`).toBe(true);
  }
}
