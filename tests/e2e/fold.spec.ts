import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type ComposerCase, composers } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';
import { hasComposerScript } from './pages/own-world.ts';
import type { ReplicaPage } from './pages/replica.ts';

const text =
  'Refills drop by 18 % in November. The tap water gets colder, and nobody wants a cold bottle on a cold day. ' +
  'At nine sites we set the water to 14 °C instead of 6 °C, and asked 412 guests what they thought of it. ' +
  'The drop went from 18 % to 7 %, which is more than any sticker on the machine ever did for us. ' +
  'What do you do at your sites when it gets cold outside and the bottles stay at home with their owners?';

/** The last word of the dock's sentence. */
async function saidBy(overlay: Overlay): Promise<string> {
  await expect(overlay.fold).toContainText('Fold: “…');
  return /“…(.*)”/.exec((await overlay.fold.textContent()) ?? '')?.[1] ?? '';
}

/**
 * The last word of the published text that a reader sees whole, as the browser itself tells what is where: a word that
 * lies under a button or behind the edge is not hit at its end.
 */
const lastSeen = (page: Page, start: string): Promise<string> =>
  page.evaluate((opening) => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let first: Text | undefined;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const isEditor = node.parentElement?.closest('[contenteditable]');
      const { width } = node.parentElement?.getBoundingClientRect() ?? new DOMRect();
      if ((node as Text).data.startsWith(opening) && !isEditor && width > 0) first ??= node as Text;
    }
    if (!first) return 'the post is not there';
    let last = 'nothing';
    for (const { index, 0: word } of first.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(first, index + word.length - 1);
      range.setEnd(first, index + word.length);
      const { right, top, bottom } = range.getBoundingClientRect();
      const hit = document.elementFromPoint(right - 1, (top + bottom) / 2);
      if (!hit || !hit.contains(first) || hit.closest('button')) break;
      last = word;
    }
    return last;
  }, start);

/** The last whole word of a text that the network itself cut. */
const lastLeft = async (page: Page, whole: string): Promise<string> => {
  const shown = await page.evaluate(
    (opening) => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        if ((node as Text).data.startsWith(opening) && !node.parentElement?.closest('[contenteditable]'))
          return (node as Text).data;
      return '';
    },
    whole.slice(0, 30),
  );
  const left = shown.replace(/…?\s*$/, '');
  const isWhole = /^\s|^$/.test(whole.slice(left.length));
  return (isWhole ? left : left.replace(/\S+$/, '')).trim().split(/\s+/).at(-1) ?? '';
};

const caseOf = (name: string): ComposerCase => {
  const found = composers.find((each) => each.name.includes(name));
  if (!found) throw new Error(name);
  return found;
};

async function write(page: Page, composer: ComposerCase, what: string): Promise<ReplicaPage> {
  const replica = await composer.open(page);
  await page.waitForTimeout(1000);
  await composer.editor(page).click();
  await page.keyboard.insertText(what);
  await expect.poll(() => replica.editorText()).toBe(what);
  return replica;
}

async function publish(page: Page, replica: ReplicaPage, all: readonly string[] = [text]): Promise<void> {
  await page
    .locator(':is(dialog[open],[role="dialog"])')
    .last()
    .getByRole('button', { name: /^Post$/ })
    .click();
  await expect.poll(() => replica.published()).toEqual(all);
}

/** Of several code points, and wider than any letter. */
const withEmoji = text.replace(/ (\w+) (\w+)/g, ' 👩‍👩‍👧$1 🚰$2');

for (const [name, draft] of [
  ['LinkedIn A', text],
  ['LinkedIn C', text],
  ['LinkedIn C', withEmoji],
] as const)
  test(`${name}: a published post ${draft === text ? '' : 'full of emoji '}folds at the word that the dock named`, async ({
    page,
  }) => {
    const overlay = new Overlay(page);
    const replica = await write(page, caseOf(name), draft);
    const said = await saidBy(overlay);
    await publish(page, replica, [draft]);
    await expect.poll(() => lastSeen(page, draft.slice(0, 30))).toBe(said);
  });

test('Facebook: by published counts until a post shows where texts are cut, then as that one is', async ({ page }) => {
  const overlay = new Overlay(page);
  const composer = caseOf('Facebook');
  const first = `Every one of these words stands in the first post. ${text}`;
  const replica = await write(page, composer, first);
  // 477 are published.
  await expect(overlay.dock).toContainText(new Intl.NumberFormat('en').format(63_206 - first.length));
  await expect(overlay.fold).toHaveCount(0);
  await publish(page, replica, [first]);

  await page
    .getByRole('button', { name: /on your mind/ })
    .first()
    .click();
  await composer.editor(page).click();
  await page.keyboard.insertText(text);
  const said = await saidBy(overlay);
  await publish(page, replica, [first, text]);
  await expect.poll(() => lastLeft(page, text)).toBe(said);
});

test('a narrower window folds earlier, and the page keeps its own nodes', async ({ page }) => {
  const overlay = new Overlay(page);
  await write(page, caseOf('LinkedIn C'), text);
  const wide = await saidBy(overlay);
  const htmlOf = () => page.evaluate(() => document.querySelector('[data-testid="mainFeed"]')?.outerHTML.length ?? 0);
  const before = await htmlOf();
  await page.setViewportSize({ width: 400, height: 900 });
  await expect.poll(() => saidBy(overlay)).not.toBe(wide);
  const narrow = await saidBy(overlay);
  expect(text.lastIndexOf(` ${narrow} `)).toBeLessThan(text.indexOf(` ${wide} `));
  expect(await htmlOf()).toBe(before);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(() => saidBy(overlay)).toBe(wide);
});

test('what the fold says is explained, and Esc closes it', async ({ page }) => {
  const overlay = new Overlay(page);
  const replica = await write(page, caseOf('LinkedIn C'), text);
  await overlay.fold.click();
  await expect(overlay.foldCard).toContainText('On a phone, 375 px wide, estimated');
  await expect(overlay.foldCard).toContainText('Measured with the letters, width and lines of posts on this page.');
  await page.keyboard.press('Escape');
  await expect(overlay.foldCard).toHaveCount(0);
  expect(await replica.editorText()).toBe(text);
  expect(await hasComposerScript(page)).toBe(true);
});

for (const name of ['LinkedIn C', 'X inline'])
  test(`${name}: a line in the draft shows the fold while it is spoken of, and follows window and zoom`, async ({
    page,
  }) => {
    const overlay = new Overlay(page);
    const long = name.startsWith('X') ? `${text} ${text}` : text;
    await write(page, caseOf(name), long);
    await expect(overlay.fold).toContainText('“…');
    const line = overlay.root.locator('.foldline');
    await expect(line).toHaveCount(0);
    await overlay.fold.click();
    await expect(line).toHaveText(/^Visible up to (about )?here on this screen$/);
    await expect.poll(() => lineUnder(page, long)).toBe((await saidIn(overlay)) ?? '');
    const htmlOf = () => page.evaluate(() => document.querySelector('[contenteditable]')?.outerHTML.length ?? 0);
    const before = await htmlOf();

    const devtools = await page.context().newCDPSession(page);
    for (const [width, deviceScaleFactor] of [
      [853, 1.5],
      [700, 1],
    ] as const) {
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 600,
        deviceScaleFactor,
        mobile: false,
      });
      await expect.poll(async () => (await lineUnder(page, long)) === (await saidIn(overlay))).toBe(true);
    }
    expect(await htmlOf()).toBe(before);
    await page.keyboard.press('Escape');
    await expect(line).toHaveCount(0);
  });

const saidIn = async (overlay: Overlay): Promise<string | undefined> =>
  /“…(.*)”/.exec((await overlay.fold.textContent()) ?? '')?.[1];

/** The word of the draft that ends last above the line, of those on the line of text right above it: the named one. */
const lineUnder = (page: Page, draft: string): Promise<string> =>
  page.evaluate((whole) => {
    const all = [...document.querySelectorAll('*')];
    const line = all.flatMap(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.foldline') ?? [])[0];
    if (!line || line.style.visibility !== 'visible') return 'no line';
    const named = [...(line.getRootNode() as ShadowRoot).querySelectorAll('[data-dock="fold"]')][0];
    const word = /“…(.*)”/.exec(named?.textContent ?? '')?.[1] ?? '';
    const walk = document.createTreeWalker(
      document.querySelector('[contenteditable]') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const top = line.getBoundingClientRect().top;
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      for (const { index, 0: found } of (node as Text).data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + found.length);
        if (found === word && Math.abs(range.getBoundingClientRect().bottom - top) < 2 && whole.includes(word))
          return word;
      }
    return 'no word right above the line';
  }, draft);
