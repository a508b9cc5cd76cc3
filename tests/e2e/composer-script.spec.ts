import { everywhere, expect, networks, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { killWorker, makeDatabase } from './pages/browser.ts';
import { type ComposerCase, composers } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';
import { hasComposerScript } from './pages/own-world.ts';
import { ReplicaPage } from './pages/replica.ts';
import { snippet, snippetText } from './pages/seed.ts';
import { storeWorked } from './pages/worked.ts';

interface Scripting {
  readonly chrome: {
    readonly tabs: { query(of: object): Promise<{ readonly id: number }[]> };
    readonly scripting: { executeScript(injection: object): Promise<unknown> };
  };
}

const composerOf = (name: string): ComposerCase => {
  const found = composers.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const inline = composerOf('X inline');

for (const network of networks) {
  test(`${network}: comes with the first composer, not before, and once`, async ({ page, launched, ownPage }) => {
    const composer = composers.findLast((each) => each.network === network) ?? inline;
    const replica = new ReplicaPage(page, network);
    await replica.open();
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(3);
    await replica.scrollBy(600);
    await page.waitForTimeout(1000);
    expect(await hasComposerScript(page)).toBe(false);

    await composer.open(page);
    await composer.editor(page).click();
    const overlay = new Overlay(page);
    await expect(overlay.dock).toBeVisible();
    expect(await hasComposerScript(page)).toBe(true);

    // Twice more, as if several composers had asked at the same time.
    const ours = await launched.context.newPage();
    await ours.goto(ownPage('popup.html'));
    await ours.evaluate(
      async (url) => {
        const { chrome } = globalThis as unknown as Scripting;
        const [tab] = await chrome.tabs.query({ url });
        const target = { tabId: tab?.id, frameIds: [0] };
        for (let time = 0; time < 2; time += 1)
          await chrome.scripting.executeScript({ target, files: ['content-scripts/composer.js'] });
      },
      `${new URL(page.url()).origin}/*`,
    );
    await ours.close();
    await page.bringToFront();
    await page.keyboard.type('Refills drop.');
    await expect(overlay.dock).toHaveCount(1);
    await expect(overlay.dock).toContainText(new Intl.NumberFormat('en').format(composer.limit - 13));
  });
}

test('keys that come before the script are where they were typed, and a palette opens for them', async ({
  launched,
  page,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('snippets', [snippet]);
  const overlay = new Overlay(page);
  const replica = await inline.open(page);
  // A worker that was asleep makes the wait longer.
  expect(await killWorker(launched)).toBe(1);
  await page.bringToFront();
  await inline.editor(page).click();
  await page.keyboard.type('Typed at once. ;;hot');
  expect(await replica.editorText()).toBe('Typed at once. ;;hot');
  await expect(overlay.option(/Hotel case/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => replica.editorText()).toBe(`Typed at once. ${snippetText}`);
});

test('it serves the next composers of the same document too, after the address changed', async ({ page }) => {
  const overlay = new Overlay(page);
  const replica = await inline.open(page);
  await inline.editor(page).click();
  await expect(overlay.dock).toBeVisible();
  await replica.navigate('/clearspout');
  await expect(overlay.dock).toHaveCount(0);
  await replica.navigate('/compose/post');
  const inDialog = composerOf('X in a dialog');
  await inDialog.editor(page).click();
  await page.keyboard.type('Again');
  await expect(overlay.dock).toContainText('275');
});

test('switching the mode takes the dock away and brings it back, with what was typed', async ({ page, stored }) => {
  const overlay = new Overlay(page);
  await inline.open(page);
  await inline.editor(page).click();
  await page.keyboard.type('Hello');
  await expect(overlay.dock).toContainText('275');
  await stored.settings({ 'network.x.mode': 'panel' });
  await expect(overlay.dock).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  await stored.settings({ 'network.x.mode': 'overlay' });
  await expect(overlay.dock).toContainText('275');
});

test.describe('side panel only', () => {
  test.use({ settings: everywhere('panel') });
  test('the panel tells the length and what worked, and the page gets nothing', async ({
    launched,
    page,
    ownPage,
    stored,
  }) => {
    await makeDatabase(launched);
    await storeWorked(stored, 'x');
    const panel = await launched.context.newPage();
    await panel.goto(ownPage('sidepanel.html'));
    await page.bringToFront();
    await inline.open(page);
    await inline.editor(page).click();
    await page.keyboard.type('Hello');
    await expect(panel.getByText('275').first()).toBeVisible();
    expect(await hasComposerScript(page)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);

    // In the background, as beside the tab: the panel follows what is in front.
    await panel.getByText('Endings that worked').click();
    await expect(panel.getByText('Nobody wants one.')).toBeVisible();
    await expect(panel.getByText('×6.0 of the usual')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Copy: Nobody wants one.' })).toBeEnabled();
    await expectAccessible(panel, 'side panel of a composer');
  });
});
