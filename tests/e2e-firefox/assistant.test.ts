import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type ModelServer, serveModel } from '../e2e/pages/model-server.ts';
import { type Firefox, openFirefox } from './firefox.ts';
import { until } from './until.ts';

/** The assistant in Firefox, from its settings to a draft. The tests follow each other. */

const key = 'sk-test-8f2e61c07ab94d';
const typed = 'We fired the kiln at dawn. It took nine hours.';

let server: ModelServer;
let firefox: Firefox;
let ours: Page;

before(async () => {
  server = await serveModel();
  firefox = await openFirefox();
  ours = await firefox.ownPage('dashboard.html#/settings/assistant');
  await ours.bringToFront();
  await ours.setViewport({ width: 1280, height: 900 });
  await ours.waitForSelector('[data-section=assistant] .seg');
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

const shows = (text: string) => ours.waitForFunction((sought) => document.body.textContent?.includes(sought), {}, text);
const pressWord = (word: string) => ours.locator(`[data-section=assistant] button ::-p-text(${word})`).click();
const fill = (label: string, text: string) =>
  ours.locator(`[data-section=assistant] ::-p-aria([name="${label}"][role="textbox"])`).fill(text);
const editorText = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    (globalThis as unknown as { __replica: { editorText(): string | undefined } }).__replica.editorText(),
  );

describe('The assistant in Firefox', () => {
  it('has no model of the browser, and says so', async () => {
    await pressWord('Built into this browser');
    await shows('Not in this browser.');
    assert.equal(await firefox.window.question(), undefined);
  });

  it('asks for its kinds of data in the press, and is not in use when its user refuses', async () => {
    await pressWord('A service you name');
    await fill('Address', `${server.origin}/v1`);
    await fill('Model', 'small-model');
    await ours.locator('[data-section=assistant] input[type=password]').fill(key);
    await pressWord('Use this service');
    const asked = await until(firefox.window.question, (question) => question !== undefined);
    for (const kind of ['personal communications', 'website content', 'authentication'])
      assert.ok(asked?.includes(kind), `${kind}: ${asked}`);
    await firefox.window.answer('deny');
    await shows('Your browser may not reach');
    assert.deepEqual(server.asked, []);
  });

  it('answers when its user agrees, and is told the key and nothing of the browser', async () => {
    await pressWord('Use this service');
    await until(firefox.window.question, (question) => question !== undefined);
    await firefox.window.answer('allow');
    await shows(`In use: ${server.origin}.`);
    await pressWord('Try it');
    await shows('It works. It answered: “ready”');
    const [asked] = server.asked;
    assert.equal(asked?.headers['authorization'], `Bearer ${key}`);
    assert.equal(asked?.headers['cookie'], undefined);
    assert.equal(asked?.headers['referer'], undefined);
  });

  it('changes a draft: what was shown is sent, it streams, and is written on a press', async () => {
    await ours.evaluate(() => {
      const { browser } = globalThis as unknown as {
        browser: { storage: { local: { set(items: object): Promise<void> } } };
      };
      return browser.storage.local.set({ 'network.x.mode': 'overlay', 'firstRun.done': true });
    });
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    server.answer(async ({ piece, end }) => {
      piece('1. Nine hours');
      await waiting;
      piece(' of fire.', 'stop');
      end();
    });
    const page = await firefox.newPage();
    await page.bringToFront();
    await page.goto('https://x.com/home');
    const editor = '[data-testid="tweetTextarea_0"]';
    await page.waitForSelector(editor);
    await page.click(editor);
    await page.keyboard.type(typed, { delay: 5 });
    const press = (what: string) => page.locator(`>>> ${what}`).click();
    const textOf = (what: string): Promise<string | undefined> =>
      page.$eval(`>>> ${what}`, ({ textContent }) => textContent ?? undefined).catch(() => undefined);
    await press('.dock [data-dock="more"]');
    await press('.panel [data-arg="assistant"]');
    await press('.panel [data-arg="openings"]');
    const shown = await until(
      () => textOf('.panel pre'),
      (text) => text !== undefined,
    );
    await press('.panel [data-dock="send"]');
    const first = await until(
      () => textOf('.panel [data-part=answer]'),
      (text) => text !== undefined,
    );
    assert.equal(first?.trim(), '1. Nine hours');
    assert.equal(server.asked.at(-1)?.body, shown);
    go();
    await press('.panel [data-dock="accept"]');
    const wanted = 'Nine hours of fire. It took nine hours.';
    const text = await until(
      () => editorText(page),
      (now) => now === wanted,
    );
    assert.equal(text, wanted);
    await page.close();
    assert.deepEqual(await firefox.window.refusals(), []);
  });
});
