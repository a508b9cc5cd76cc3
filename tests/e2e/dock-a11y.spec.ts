import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible, hostSelector } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { composers } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';
import { snippet } from './pages/seed.ts';

/** Folded, and with something to say in it. */
const draft = `We went to to the market. ${'Nobody wants a cold bottle on a cold day in winter. '.repeat(4)}`;
const entry = {
  id: 'entry',
  title: 'Refills drop in winter',
  state: 'approved',
  createdAt: 1,
  updatedAt: 1,
  dueAt: new Date().setHours(23, 45, 0, 0),
  variants: { linkedin: 'Refills drop by 18 % in November.' },
};
const linkedin = composers.find(({ name }) => name.startsWith('LinkedIn C'));

for (const colour of lookColours)
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    test('dock, cards and panels: names, contrast, and every one of them by keys alone', async ({
      launched,
      page,
      stored,
    }) => {
      await makeDatabase(launched);
      await stored.put('snippets', [snippet]);
      await stored.put('planEntries', [entry]);
      const overlay = new Overlay(page);
      const replica = await linkedin?.open(page, { theme: colour });
      const editor = linkedin?.editor(page);
      await editor?.click();
      await page.keyboard.insertText(draft);
      await expect(overlay.fold).toBeVisible();
      await expect(overlay.findings).toBeVisible();
      const look = async (what: string) => {
        // Cards fade in.
        await page.waitForTimeout(250);
        await expectContrast(overlay.root, `${colour}, ${what}`);
        await expectAccessible(page, `${colour}, ${what}`, await hostSelector(page));
      };
      await look('the dock');

      // The buttons of the dock in their order, by Tab alone; what has the focus is seen to have it.
      const names = ['fold', 'findings', 'snippets', 'entry', 'more'];
      await overlay.fold.focus();
      for (const name of names) {
        const button = overlay.dock.locator(`[data-dock="${name}"]`);
        await expect(button).toBeFocused();
        await expect(button).toHaveCSS('outline-style', 'solid');
        await expect(button).toHaveCSS('outline-width', '2px');
        await page.keyboard.press('Tab');
      }

      await overlay.fold.focus();
      await page.keyboard.press('Enter');
      await expect(overlay.foldCard).toBeVisible();
      await look('the card of the fold');
      await page.keyboard.press('Escape');
      await expect(overlay.foldCard).toHaveCount(0);

      await editor?.focus();
      await page.keyboard.press('F8');
      const finding = overlay.finding(/stands twice/);
      await expect(finding).toBeFocused();
      await look('the card of a finding');
      await page.keyboard.press('Escape');
      await expect(finding).toHaveCount(0);
      await expect(editor!).toBeFocused();

      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' ;;');
      await expect(overlay.palette).toBeVisible();
      await page.keyboard.press('Tab');
      await look('the snippets');
      await page.keyboard.press('Escape');
      await expect(overlay.palette).toHaveCount(0);

      await overlay.more.focus();
      await page.keyboard.press('Enter');
      await expect(overlay.panel('More')).toBeFocused();
      await look('the list of panels');
      const titles = await overlay.root.locator('[data-dock="open"]').allTextContents();
      for (const title of titles) {
        await overlay.panel('More').getByRole('button', { name: title, exact: true }).focus();
        await page.keyboard.press('Enter');
        const panel = overlay.panel(title);
        await expect(panel).toBeFocused();
        await look(title);
        // The way back is the first that Tab comes to.
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect(overlay.panel('More')).toBeVisible();
      }
      await page.keyboard.press('Escape');
      await expect(editor!).toBeFocused();
      expect(await replica?.published()).toEqual([]);
    });
  });
