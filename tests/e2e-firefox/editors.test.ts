import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type EditorName, editorNames } from '../editors/driver.ts';
import { type EditorCase, editorCases, namesFor } from '../editors/specification.ts';
import { type EditorBrowser, type FirefoxEditorPage, openEditorBrowser } from './editor-page.ts';

/** The specification of all editors, in Firefox; tests/e2e/editors.spec.ts runs the same one in Chromium. */
const times = process.env['CI'] ? 1 : 3;

let browser: EditorBrowser;
before(async () => {
  browser = await openEditorBrowser();
});
after(() => browser?.close());

interface Left {
  readonly title: string;
  /** Whether a case of this editor is left to the user. */
  readonly isLeft: (name: EditorName, editorCase: EditorCase) => boolean;
  readonly names: readonly EditorName[];
  readonly text: string;
  readonly caret: number;
  readonly target: 'caret' | 'all';
}

/** What is offered on the clipboard instead: the draft is as it was. Firefox 153, 2026-11-30. */
const leftToUser: readonly Left[] = [
  {
    // Quill sees no selection in a shadow root there, and mixes up what it is given in several pieces.
    title: 'leaves several lines to the user, and the draft as it was',
    isLeft: (name, { hasLines }) => /^quill.-shadow$/.test(name) && hasLines === true,
    names: ['quill1-shadow', 'quill2-shadow'],
    text: 'one two three',
    caret: 3,
    target: 'caret',
  },
  {
    // There the browser takes nothing away that ends with an editor without paragraphs, whoever types, pastes or deletes.
    title: 'leaves the whole of several lines to the user, and the draft as it was',
    isLeft: (name, { isWhole }) => name === 'plain-shadow' && isWhole === true,
    names: ['plain-shadow'],
    text: 'first\n\nthird',
    caret: 2,
    target: 'all',
  },
];

for (const name of editorNames)
  describe(`Firefox: ${name}`, () => {
    const inEditor = (title: string, text: string, run: (page: FirefoxEditorPage) => Promise<void>): void => {
      for (let time = 1; time <= times; time += 1) it(title, async () => run(await browser.open(name, text)));
    };
    for (const editorCase of editorCases)
      if (namesFor(editorCase).includes(name) && !leftToUser.some(({ isLeft }) => isLeft(name, editorCase)))
        inEditor(editorCase.title, editorCase.text, (page) => editorCase.run(page, editorCase.text));
    for (const { title, names, text, caret, target } of leftToUser)
      if (names.includes(name))
        inEditor(title, text, async (page) => {
          await page.placeCaret(caret);
          assert.equal(await page.replace(target, ' first\n\nthird'), 'not-taken');
          assert.equal(await page.model(), text);
        });
  });
