import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { anyEditor, composers } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';
import { storeWorked } from './pages/worked.ts';

const hourMs = 3_600_000;
/** Of somebody else, with the words that it was kept for. */
const kept = {
  id: 'k1',
  postKey: 'x:status:1',
  post: { network: 'x', kind: 'status', id: '1' },
  text: 'Nobody wants a cold bottle in winter. We sell them anyway.',
  author: { network: 'x', handle: 'rival', name: 'Rival' },
  permalink: 'https://x.com/rival/status/1',
  postedAt: { from: 1_764_000_000_000 - 3 * hourMs, to: 1_764_000_000_000 - 3 * hourMs },
  keptAt: 1_764_000_000_000,
  metrics: { reactions: { from: 1200, to: 1249, shown: '1.2K' } },
  metricsAt: 1_764_000_000_000,
  highlights: [{ exact: 'We sell them anyway.', prefix: 'in winter. ' }],
  tags: [],
  createdAt: 1_764_000_000_000,
  updatedAt: 1_764_000_000_000,
};

for (const composer of anyEditor) {
  test(`${composer.name}: a list, a bold word and back, and each press is one step of undo`, async ({
    launched,
    page,
  }) => {
    await makeDatabase(launched);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await page.keyboard.type('Be bold now');
    await overlay.dock.getByRole('button', { name: 'More', exact: true }).click();
    await overlay.root.getByRole('button', { name: 'Format', exact: true }).click();
    const panel = overlay.root.getByRole('dialog', { name: 'Format' });
    await expect(panel).toContainText('Screen readers spell them out');
    await page.waitForTimeout(1200);
    await panel.getByRole('button', { name: 'List with •' }).click();
    await expect.poll(() => replica.editorText()).toBe('• Be bold now');
    await page.waitForTimeout(1200);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => replica.editorText()).toBe('Be bold now');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Control+ArrowLeft');
    await panel.getByRole('button', { name: 'Bold look' }).click();
    await expect.poll(() => replica.editorText()).toBe('Be bold 𝗻𝗼𝘄');
    await panel.getByRole('button', { name: 'Back to plain letters' }).click();
    await expect.poll(() => replica.editorText()).toBe('Be bold now');
    expect(await replica.published()).toEqual([]);
  });

  test(`${composer.name}: what was kept of others is quoted with credit`, async ({ launched, page, stored }) => {
    await makeDatabase(launched);
    await stored.put('clippings', [kept]);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await page.keyboard.type('A cold bottle in winter.');
    await overlay.dock.getByRole('button', { name: 'More', exact: true }).click();
    await overlay.root.getByRole('button', { name: 'Similar posts' }).click();
    const panel = overlay.root.getByRole('dialog', { name: 'Similar posts' });
    await expect(panel).toContainText('Rival (rival)');
    await expect(panel).toContainText('1,200 – 1,249 reactions, comments and shares (shown as 1.2K) at 3 h');
    await panel.getByRole('button', { name: 'Quote with credit' }).click();
    await expect
      .poll(() => replica.editorText())
      .toBe('A cold bottle in winter.\n\nRival (rival): “We sell them anyway.” https://x.com/rival/status/1');
    expect(await replica.published()).toEqual([]);
  });

  test(`${composer.name}: an opening that worked is put before the draft, and an ending behind it`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    await storeWorked(stored, composer.network);
    const overlay = new Overlay(page);
    const replica = await composer.open(page);
    await composer.editor(page).click();
    await page.keyboard.type('Cups go.');
    await overlay.dock.getByRole('button', { name: 'More', exact: true }).click();
    await overlay.root.getByRole('button', { name: 'Openings that worked' }).click();
    const panel = overlay.root.getByRole('dialog', { name: 'Openings that worked' });
    // Own posts of the page that were read meanwhile may have others, here and below.
    const opening = 'What to do with a cold bottle in November?';
    const openings = panel.getByRole('listitem').filter({ hasText: opening });
    await openings.getByRole('button', { name: 'Begin with this' }).click();
    const begun = `${opening}\n\nCups go.`;
    await expect.poll(() => replica.editorText()).toBe(begun);
    await panel.getByRole('button', { name: 'All of these' }).click();
    await overlay.root.getByRole('button', { name: 'Endings that worked' }).click();
    const endings = overlay.panel('Endings that worked').getByRole('listitem');
    await endings.filter({ hasText: 'Nobody wants one.' }).getByRole('button', { name: 'End with this' }).click();
    await expect.poll(() => replica.editorText()).toBe(`${begun}\n\nNobody wants one.`);
    expect(await replica.published()).toEqual([]);
  });
}

for (const colour of lookColours) {
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    test('the dock says that something was said before, and the panel shows it with its result', async ({
      launched,
      page,
      stored,
    }, info) => {
      await makeDatabase(launched);
      await storeWorked(stored, 'x');
      await stored.put('clippings', [kept]);
      const [composer] = composers;
      const overlay = new Overlay(page);
      await composer?.open(page, { theme: colour });
      await composer?.editor(page).click();
      await page.keyboard.type('Nobody wants a cold bottle in November', { delay: 5 });
      await page.waitForTimeout(600);
      await page.keyboard.type('.');
      const button = overlay.dock.getByRole('button', { name: 'You wrote of this' });
      await button.click();
      const panel = overlay.root.getByRole('dialog', { name: 'Similar posts' });
      await expect(panel.getByRole('listitem')).toHaveCount(2);
      await expect(panel).toContainText('60 reactions, comments and shares at 24 h. ×6.0 of the usual');
      await page.waitForTimeout(400);
      await page.screenshot({ path: info.outputPath(`before-${colour}.png`) });
      await expectContrast(overlay.root, 'similar posts');
      await expectAccessible(page, 'similar posts', await hostSelector(page));
      await button.click();
      for (const name of ['Openings that worked', 'Endings that worked', 'Format']) {
        await overlay.dock.getByRole('button', { name: 'More', exact: true }).click();
        await overlay.root.getByRole('button', { name, exact: true }).click();
        await expect(overlay.root.getByRole('dialog', { name })).toBeVisible();
        await page.waitForTimeout(400);
        await page.screenshot({ path: info.outputPath(`${name.split(' ')[0]}-${colour}.png`) });
        await expectContrast(overlay.root, name);
        await expectAccessible(page, name, await hostSelector(page));
        await page.keyboard.press('Escape');
      }
    });
  });
}
