import { chromium, test as base } from '@playwright/test';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { quietFlags } from '../../scripts/lib/offline.ts';
import { editorNames } from '../editors/driver.ts';
import { editorCases, namesFor } from '../editors/specification.ts';
import { type EditorTab, openEditorTab } from './pages/editor-page.ts';

/** The specification of all editors, in Chromium; tests/e2e-firefox/editors.test.ts runs the same one. */
const test = base.extend<object, { tab: EditorTab }>({
  tab: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const executablePath = await findChromium();
      const browser = await chromium.launch({
        chromiumSandbox: false,
        args: [...quietFlags],
        ...(executablePath ? { executablePath } : {}),
      });
      const tab = await openEditorTab(browser);
      await use(tab);
      await tab.close();
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

for (const name of editorNames) {
  test.describe(name, () => {
    for (const editorCase of editorCases) {
      if (!namesFor(editorCase).includes(name)) continue;
      test(editorCase.title, async ({ tab }) => {
        await editorCase.run(await tab.open(name, editorCase.text), editorCase.text);
      });
    }
  });
}
