import { type Browser, chromium, expect, type Page, test as base } from '@playwright/test';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { quietFlags } from '../../scripts/lib/offline.ts';
import { EditorPage, type EditorName, editors } from './pages/editor-page.ts';

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

const seed = 'one two three';
const family = '👨‍👩‍👧‍👦';
const arabic = 'مرحبا بالعالم';
/** 2,435 characters in thirty lines, four of them empty. */
const long = Array.from({ length: 30 }, (_, line) =>
  line % 7 === 3
    ? ''
    : `Line ${line + 1}: refill points in nine hotels, water at 14 °C, and the drop went from 18 % to`,
)
  .join('\n')
  .padEnd(2435, ' seven');

for (const name of Object.keys(editors) as EditorName[]) {
  test.describe(name, () => {
    const undone = async (editor: EditorPage, before: string): Promise<void> => {
      await editor.page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => editor.model()).toBe(before);
    };

    test('inserts at the caret, goes on typing there, and one undo restores', async ({ page }) => {
      const editor = await EditorPage.open(page, name, seed);
      await editor.placeCaret(7);
      expect(await editor.read()).toBe(seed);
      expect(await editor.selection()).toEqual({ start: 7, end: 7 });
      expect(await editor.replace('caret', ' and a half')).toBe('ok');
      expect(await editor.model()).toBe('one two and a half three');
      await undone(editor, seed);
      expect(await editor.replace({ start: 7, end: 7 }, ' and a half')).toBe('ok');
      await page.keyboard.type('!');
      await expect.poll(() => editor.model()).toBe('one two and a half! three');
    });

    test('replaces a word', async ({ page }) => {
      const editor = await EditorPage.open(page, name, seed);
      await editor.placeCaret(0);
      expect(await editor.replace({ start: 4, end: 7 }, '2')).toBe('ok');
      expect(await editor.model()).toBe('one 2 three');
      expect(await editor.read()).toBe('one 2 three');
      await undone(editor, seed);
    });

    test('keeps lines and an empty line', async ({ page }) => {
      const editor = await EditorPage.open(page, name, seed);
      await editor.placeCaret(3);
      expect(await editor.replace('caret', ' first\n\nthird')).toBe('ok');
      expect(await editor.model()).toBe('one first\n\nthird two three');
      expect(await editor.read()).toBe('one first\n\nthird two three');
      await undone(editor, seed);
    });

    test('replaces the whole draft of several lines', async ({ page }) => {
      const before = 'first\n\nthird\nfourth';
      const editor = await EditorPage.open(page, name, before);
      await editor.placeCaret(2);
      expect(await editor.read()).toBe(before);
      expect(await editor.replace('all', 'new\n\ndraft')).toBe('ok');
      expect(await editor.model()).toBe('new\n\ndraft');
      await undone(editor, before);
    });

    test('fills an empty editor', async ({ page }) => {
      const editor = await EditorPage.open(page, name, '');
      await editor.placeCaret(0);
      expect(await editor.read()).toBe('');
      expect(await editor.replace('caret', 'a\n\nb #tag @name')).toBe('ok');
      expect(await editor.model()).toBe('a\n\nb #tag @name');
    });

    test('keeps an emoji of several parts and right-to-left text whole', async ({ page }) => {
      const editor = await EditorPage.open(page, name, `${arabic} ${family}`);
      await editor.placeCaret(0);
      const start = arabic.length + 1;
      expect(await editor.replace({ start, end: start }, `${family} שלום `)).toBe('ok');
      expect(await editor.model()).toBe(`${arabic} ${family} שלום ${family}`);
      expect(await editor.read()).toBe(`${arabic} ${family} שלום ${family}`);
    });

    test('writes nothing while an input method composes', async ({ page }) => {
      const editor = await EditorPage.open(page, name, seed);
      await editor.placeCaret(seed.length);
      await editor.compose('に');
      expect(await editor.replace('caret', 'NOT NOW')).toBe('composing');
      await editor.commit('日');
      await expect.poll(() => editor.model()).toBe(`${seed}日`);
      expect(await editor.replace('caret', '!')).toBe('ok');
      expect(await editor.model()).toBe(`${seed}日!`);
    });

    test('takes a long text of thirty lines exactly', async ({ page }) => {
      const editor = await EditorPage.open(page, name, seed);
      await editor.placeCaret(0);
      expect([long.length, long.split('\n').length]).toEqual([2435, 30]);
      expect(await editor.replace('all', long)).toBe('ok');
      expect(await editor.model()).toBe(long);
      await undone(editor, seed);
    });

    // A modal dialog leaves nothing else to focus.
    if (!name.endsWith('-dialog')) {
      test('finds the caret again after focus was elsewhere', async ({ page }) => {
        const editor = await EditorPage.open(page, name, seed);
        await editor.placeCaret(3);
        await page.locator('#elsewhere').click();
        await page.keyboard.type('query');
        await page.locator('#command').click();
        expect(await editor.selection()).toEqual({ start: 3, end: 3 });
        expect(await editor.replace('caret', ' more\nand')).toBe('ok');
        expect(await editor.model()).toBe('one more\nand two three');
      });
    }

    test('says so when the editor is gone', async ({ page }) => {
      const editor = await EditorPage.open(page, name, seed);
      await editor.placeCaret(0);
      await page.evaluate("document.querySelector('#root').remove()");
      expect(await editor.replace('caret', 'x')).toBe('gone');
    });
  });
}

for (const name of ['draft', 'tiptap'] as const) {
  test(`${name} keeps a mention beside the inserted text`, async ({ page }) => {
    const editor = await EditorPage.open(page, name, 'hi @Ada and you');
    await editor.placeCaret(0);
    expect(await editor.read()).toBe('hi @Ada and you');
    expect(await editor.replace({ start: 8, end: 11 }, 'with\nall of')).toBe('ok');
    expect(await editor.model()).toBe('hi @Ada with\nall of you');
    expect(await editor.mentions()).toEqual(['@Ada']);
    expect(await editor.replace({ start: 7, end: 7 }, ',')).toBe('ok');
    expect(await editor.mentions()).toEqual(['@Ada']);
    expect(await editor.model()).toBe('hi @Ada, with\nall of you');
  });
}

test('a page that refuses the text is told apart', async ({ page }) => {
  const editor = await EditorPage.open(page, 'lexical', seed);
  await editor.placeCaret(3);
  await page.evaluate(
    "document.addEventListener('paste', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)",
  );
  expect(await editor.replace('caret', ' more')).toBe('not-taken');
  expect(await editor.model()).toBe(seed);
});
