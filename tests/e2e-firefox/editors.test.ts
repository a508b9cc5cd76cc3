import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type EditorName, editorNames } from '../editors/driver.ts';
import { editorCases, namesFor } from '../editors/specification.ts';
import { type EditorBrowser, type FirefoxEditorPage, openEditorBrowser } from './editor-page.ts';

/** The specification of all editors, in Firefox; tests/e2e/editors.spec.ts runs the same one in Chromium. */
const times = process.env['CI'] ? 1 : 3;

let browser: EditorBrowser;
before(async () => {
  browser = await openEditorBrowser();
});
after(() => browser?.close());

/** Quill sees no selection in a shadow root there, and mixes up what it is given in several pieces. */
const isLeftToUser = (name: EditorName, hasLines = false): boolean => /^quill.-shadow$/.test(name) && hasLines;

for (const name of editorNames)
  describe(`Firefox: ${name}`, () => {
    const inEditor = (title: string, text: string, run: (page: FirefoxEditorPage) => Promise<void>): void => {
      for (let time = 1; time <= times; time += 1)
        it(title, async () => {
          const page = await browser.open(name, text);
          try {
            await run(page);
          } finally {
            await page.close();
          }
        });
    };
    for (const { title, text, hasLines, run, ...rest } of editorCases)
      if (namesFor({ title, text, run, ...rest }).includes(name) && !isLeftToUser(name, hasLines))
        inEditor(title, text, (page) => run(page, text));
    if (isLeftToUser(name, true))
      inEditor('leaves several lines to the user, and the draft as it was', 'one two three', async (page) => {
        await page.placeCaret(3);
        assert.equal(await page.replace('caret', ' first\n\nthird'), 'not-taken');
        assert.equal(await page.model(), 'one two three');
      });
  });
