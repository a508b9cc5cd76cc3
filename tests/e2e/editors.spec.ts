import { type Browser, chromium, type Page, test as base } from '@playwright/test';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { quietFlags } from '../../scripts/lib/offline.ts';
import { editorNames } from '../editors/driver.ts';
import { editorCases, namesFor } from '../editors/specification.ts';
import { EditorPage } from './pages/editor-page.ts';

/** The specification of all editors, in Chromium; tests/e2e-firefox/editors.test.ts runs the same one. */
const test = base.extend<{ page: Page }, { browser: Browser }>({
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const executablePath = await findChromium();
      const browser = await chromium.launch({
        chromiumSandbox: false,
        args: [...quietFlags],
        ...(executablePath ? { executablePath } : {}),
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(await context.newPage());
    await context.close();
  },
});

for (const name of editorNames) {
  test.describe(name, () => {
    for (const editorCase of editorCases) {
      if (!namesFor(editorCase).includes(name)) continue;
      test(editorCase.title, async ({ page }) => {
        await editorCase.run(await EditorPage.open(page, name, editorCase.text), editorCase.text);
      });
    }
  });
}
