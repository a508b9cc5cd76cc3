import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Firefox, openFirefox } from './firefox.ts';
import { until } from './until.ts';

let firefox: Firefox;

before(async () => {
  firefox = await openFirefox();
  const ours = await firefox.ownPage('dashboard.html#/settings');
  await ours.waitForSelector('h1');
  await ours.evaluate(() => {
    const { browser } = globalThis as unknown as {
      browser: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return browser.storage.local.set({ 'network.linkedin.mode': 'overlay', 'firstRun.done': true });
  });
});
after(() => firefox?.close());

const text =
  'Refills drop by 18 % in November. The tap water gets colder, and nobody wants a cold bottle on a cold day. ' +
  'At nine sites we set the water to 14 °C instead of 6 °C, and asked 412 guests what they thought of it. ' +
  'What do you do at your sites when it gets cold outside and the bottles stay at home with their owners?';
const editor = '[componentkey="ShareBox_textEditor"]';

interface Shown {
  /** The word that the dock names. */
  readonly word: string;
  readonly button: { readonly x: number; readonly y: number } | undefined;
  /** Of the line in the draft, if it is drawn; px of the window. */
  readonly lineAt: number | undefined;
  /** Where words of the draft end that are the named one, px of the window. */
  readonly wordsAt: readonly number[];
}

/** The e2e build keeps its shadow roots open. */
const shown = (page: Page): Promise<Shown> =>
  page.evaluate((selector) => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const ours = roots.find((root) => root.querySelector('.dock'));
    const fold = ours?.querySelector('[data-dock="fold"]');
    const word = /“…(.*)”/.exec(fold?.textContent ?? '')?.[1] ?? '';
    const box = fold?.getBoundingClientRect();
    const line = ours?.querySelector('.foldline');
    const walk = document.createTreeWalker(document.querySelector(selector) ?? document, NodeFilter.SHOW_TEXT);
    const wordsAt: number[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      for (const { index, 0: found } of (node as Text).data.matchAll(/\S+/g)) {
        if (found !== word) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + found.length);
        wordsAt.push(range.getBoundingClientRect().bottom);
      }
    const isDrawn = line && getComputedStyle(line).visibility === 'visible';
    return {
      word,
      button: box && { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      lineAt: isDrawn ? line.getBoundingClientRect().top : undefined,
      wordsAt,
    };
  }, editor);

/** The last word of the published text that a reader sees whole: one that is cut away or covered is not hit at its end. */
const lastSeen = (page: Page, opening: string): Promise<string> =>
  page.evaluate((start) => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let last = 'the post is not there';
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!(node as Text).data.startsWith(start) || node.parentElement?.closest('[contenteditable]')) continue;
      for (const { index, 0: word } of (node as Text).data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index + word.length - 1);
        range.setEnd(node, index + word.length);
        const { right, top, bottom } = range.getBoundingClientRect();
        const hit = document.elementFromPoint(right - 1, (top + bottom) / 2);
        if (!hit?.contains(node) || hit.closest('button')) return last;
        last = word;
      }
    }
    return last;
  }, opening);

describe('The fold in Firefox', () => {
  it('is measured in the page, marked in the draft, and where the published post is cut', async () => {
    const page = await firefox.newPage();
    await page.bringToFront();
    await page.goto('https://www.linkedin.com/feed/?shareActive=true');
    await page.waitForSelector(editor);
    await page.click(editor);
    await page.keyboard.type(text);
    const named = await until(
      () => shown(page),
      ({ word }) => word !== '',
    );
    assert.ok(text.includes(` ${named.word} `), `“${named.word}” is named`);
    assert.equal(named.lineAt, undefined);

    await page.mouse.click(named.button?.x ?? 0, named.button?.y ?? 0);
    const marked = await until(
      () => shown(page),
      ({ lineAt }) => lineAt !== undefined,
    );
    const near = marked.wordsAt.filter((bottom) => Math.abs(bottom - (marked.lineAt ?? 0)) < 2);
    assert.equal(near.length, 1, JSON.stringify(marked));

    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('dialog[open] button')]
        .find(({ textContent }) => textContent?.trim() === 'Post')
        ?.click(),
    );
    const seen = await until(
      () => lastSeen(page, text.slice(0, 30)),
      (word) => word === named.word,
    );
    assert.equal(seen, named.word);
    await page.close();
  });
});
