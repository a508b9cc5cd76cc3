import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Firefox, openFirefox } from './firefox.ts';
import { until } from './until.ts';

/** Loading the pack is three seconds of work for one processor, which others want meanwhile. */
const pack = { ms: 90_000 };
let firefox: Firefox;
let ours: Page;

before(async () => {
  firefox = await openFirefox();
  ours = await firefox.ownPage('dashboard.html#/settings');
  await ours.waitForSelector('.grammarpart');
});
after(() => firefox?.close());

/** The names of the buttons in the dock; the e2e build keeps its shadow roots open. */
const dockWords = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.documentElement.children]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('.dock')?.textContent ?? '')
      .join(''),
  );

describe('The grammar pack in Firefox', () => {
  it('starts in a worker of the background page, and finds a slip in a draft', async () => {
    await ours.evaluate(() => {
      const { browser } = globalThis as unknown as {
        browser: { storage: { local: { set(items: object): Promise<void> } } };
      };
      return browser.storage.local.set({ 'network.x.mode': 'overlay', 'firstRun.done': true });
    });
    // Not by the pointer: what is still loaded above moves it.
    await ours.$eval('.grammarpart input[role="switch"]', (element) => (element as HTMLElement).click());
    // Nothing is said yet when it was switched on just now.
    const said = () =>
      ours.$$eval('.grammarpart [role="status"]', (all) => all.map(({ textContent }) => textContent).join(''));
    assert.equal(await until(said, (now) => now !== '' && !now.startsWith('Getting'), pack), 'Ready');
    assert.deepEqual(await firefox.window.refusals(), []);

    const page = await firefox.newPage();
    await page.bringToFront();
    await page.goto('https://x.com/home');
    const editor = '[data-testid="tweetTextarea_0"]';
    await page.waitForSelector(editor);
    await page.click(editor);
    await page.keyboard.type('This is a tset of it, and it is for you. ', { delay: 10 });
    const words = await until(
      () => dockWords(page),
      (now) => now.includes('1 finding'),
      pack,
    );
    assert.match(words, /1 finding/);
    await page.close();
  });
});
