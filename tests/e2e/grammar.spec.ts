import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { composers } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';

const typed = 'The rocket 🚀 is a tset, and Krzysztof will see it at #Socialsellng with us.';
const mended = 'The rocket 🚀 is a test, and Krzysztof will see it at #Socialsellng with us.';
const [composer] = composers;
if (!composer) throw new Error('no composer');
/** Loading the pack is three seconds of work for one processor, which others want meanwhile. */
const pack = { timeout: 90_000 };

// One after the other: two that load it at once take each other's time.
test.describe.configure({ mode: 'default', timeout: 240_000 });

test('the grammar pack is loaded only when it is on; what it finds is changed at a press and taken back', async ({
  launched,
  page,
  ownPage,
}) => {
  await makeDatabase(launched);
  const [worker] = launched.context.serviceWorkers();
  const isLoaded = () =>
    worker?.evaluate(async () => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { getContexts(f: object): Promise<object[]> } } }
      ).chrome;
      return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
    });
  const overlay = new Overlay(page);
  const write = async () => {
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await expect(overlay.dock).toBeVisible();
    await page.keyboard.type(typed);
    return replica;
  };
  await write();
  await page.waitForTimeout(1000);
  await expect(overlay.findings).toHaveCount(0);
  expect(await isLoaded()).toBe(false);

  const settings = await launched.context.newPage();
  await settings.goto(ownPage('dashboard.html#/settings'));
  const on = settings.getByRole('switch', { name: 'Check spelling and grammar of English drafts' });
  await expect(on).not.toBeChecked();
  await on.click();
  await expect(settings.getByText('Ready', { exact: true })).toBeVisible(pack);
  expect(await isLoaded()).toBe(true);
  await settings.close();

  const replica = await write();
  await expect(overlay.findings).toHaveText('1 finding', pack);
  await page.waitForTimeout(1200);
  await overlay.findings.click();
  const card = overlay.finding('“tset” may be misspelt');
  await expect(card).toContainText('Did you mean to spell “tset” this way?', pack);
  await card.getByRole('button', { name: 'Change', exact: true }).click();
  await expect.poll(() => replica.editorText()).toBe(mended);
  await expect(overlay.findings).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => replica.editorText()).toBe(typed);
  await expect(overlay.findings).toHaveText('1 finding', pack);
  expect(await replica.published()).toEqual([]);
});

for (const colour of flowColours) {
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    test('a word goes into the dictionary of the workspace, and out of it again', async ({
      launched,
      page,
      stored,
      ownPage,
    }, info) => {
      await makeDatabase(launched);
      await stored.settings({ 'grammar.on': true });
      const overlay = new Overlay(page);
      await composer.open(page, { theme: colour });
      await composer.editor(page).click();
      await page.keyboard.type(typed);
      await expect(overlay.findings).toHaveText('1 finding', pack);
      await overlay.findings.click();
      const card = overlay.finding('“tset” may be misspelt');
      await expect(card).toHaveCSS('opacity', '1');
      // No button is narrower than its words.
      const fit = card
        .locator('.acts .btn')
        .evaluateAll((all) => all.map((each) => each.scrollWidth <= each.clientWidth));
      expect(new Set(await fit)).toEqual(new Set([true]));
      await page.screenshot({ path: info.outputPath(`card-${colour}.png`) });
      await card.getByRole('button', { name: 'Add to dictionary' }).click();
      await expect(overlay.findings).toHaveCount(0);

      const settings = await launched.context.newPage();
      await settings.goto(ownPage('dashboard.html#/settings'));
      const forget = settings.getByRole('button', { name: 'Remove “tset”' });
      await expect(forget).toBeVisible();
      await expectAccessible(settings, 'writing settings');
      await forget.scrollIntoViewIfNeeded();
      await settings.screenshot({ path: info.outputPath(`settings-${colour}.png`) });
      await forget.click();
      await expect(forget).toHaveCount(0);
      await settings.close();
      await page.bringToFront();
      await composer.editor(page).click();
      await page.keyboard.press('End');
      await page.keyboard.type(' Ok.');
      await expect(overlay.findings).toHaveText('1 finding', pack);
    });
  });
}
