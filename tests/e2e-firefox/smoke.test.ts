import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Firefox, openFirefox, rowsIn } from './firefox.ts';
import { plansIn } from './plan.ts';
import { until } from './until.ts';
import type { FlushRow } from '../../utils/db/schema.ts';

interface ReplicaWindow {
  readonly __replica: { editorText(): string | undefined };
}

const snippetText = 'At nine sites.\n\nThe drop went from 18 % to 7 %.';

let firefox: Firefox;
let ours: Page;

before(async () => {
  firefox = await openFirefox();
  ours = await firefox.ownPage('dashboard.html#/today');
  await ours.waitForSelector('h1');
});
after(() => firefox?.close());

const set = (items: Record<string, unknown>): Promise<void> =>
  ours.evaluate((values) => {
    const { browser } = globalThis as unknown as {
      browser: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return browser.storage.local.set(values);
  }, items);

const editorText = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (globalThis as unknown as ReplicaWindow).__replica.editorText());

const networks = [
  { name: 'x', home: 'https://x.com/home', editor: '[data-testid="tweetTextarea_0"]' },
  {
    name: 'linkedin',
    home: 'https://www.linkedin.com/feed/?shareActive=true',
    editor: '[componentkey="ShareBox_textEditor"]',
  },
  {
    name: 'facebook',
    home: 'https://www.facebook.com/',
    opener: '::-p-text(on your mind)',
    editor: '[role="dialog"] [data-lexical-editor="true"]',
  },
];

describe('Firefox', () => {
  it('adds nothing to a page before a mode is chosen', async () => {
    const page = await firefox.newPage();
    await page.goto('https://x.com/home');
    await page.waitForSelector('article');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.equal(await page.evaluate(() => document.documentElement.children.length), 2);
    assert.equal((await rowsIn(ours, 'flushes')).length, 0);
    await page.close();
  });

  it('shows the popup, the side panel and the dashboard', async () => {
    for (const path of ['popup.html', 'sidepanel.html', 'dashboard.html#/calendar']) {
      const page = await firefox.ownPage(path);
      await page.waitForFunction(() => (document.body.textContent?.trim().length ?? 0) > 40);
      await page.close();
    }
    assert.deepEqual(await firefox.window.refusals(), []);
  });

  it('draws a report by the rules of its file', async () => {
    const page = await firefox.ownPage('dashboard.html#/reports/2026-01');
    const handle = await page.waitForFunction(() => {
      const heading = document.querySelector('.reportpaper')?.shadowRoot?.querySelector('.sheet h1');
      return heading && getComputedStyle(heading).fontSize;
    });
    assert.equal(await handle.jsonValue(), '28px');
    await page.close();
    assert.deepEqual(await firefox.window.refusals(), []);
  });

  it('plans: a strategy with every question left out, a campaign, an entry that a client approves in a file', () =>
    plansIn(firefox));

  it('keeps to a policy that lets servers and WebAssembly through, and nothing else', async () => {
    const page = await firefox.ownPage('dashboard.html#/settings/sync');
    await page.waitForSelector('.syncoff');
    const outcomes = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const outcome = (attempt: Promise<unknown>) =>
            attempt.then(
              () => 'done',
              (error: Error) => error.name,
            );
          // In a turn of its own: what automation evaluates itself is not held to the policy.
          setTimeout(() => {
            // A module with nothing in it.
            const wasm = WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
            // Nobody is at any of these.
            const calls = ['http://127.0.0.1:1', 'http://localhost:1', 'http://192.0.2.1'].map((url) => fetch(url));
            void Promise.all([wasm, ...calls].map(outcome)).then(resolve);
          });
        }),
    );
    assert.deepEqual(outcomes, ['done', 'TypeError', 'TypeError', 'TypeError']);
    // Firefox tells of a refusal after the call has failed.
    const refusals = await until(
      () => firefox.window.refusals(),
      (all) => all.length > 0,
    );
    assert.equal(refusals.length, 1, refusals.join('\n'));
    assert.match(refusals[0] ?? '', /connect-src\) at http:\/\/192\.0\.2\.1/);
    await page.close();
  });

  for (const { name, home, opener, editor } of networks) {
    it(`reads ${name}, stores sightings, and inserts a snippet through its editor`, async () => {
      await set({ [`network.${name}.mode`]: 'overlay', 'firstRun.done': true });
      await ours.evaluate(
        (text) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('alongside-main');
            opening.addEventListener('error', () => reject(opening.error));
            opening.addEventListener('success', () => {
              const db = opening.result;
              const put = db.transaction('snippets', 'readwrite');
              put
                .objectStore('snippets')
                .put({ id: 's1', title: 'Hotel case', text, uses: 3, createdAt: 0, updatedAt: 0 });
              put.addEventListener('complete', () => {
                db.close();
                resolve();
              });
            });
          }),
        snippetText,
      );
      const page = await firefox.newPage();
      await page.bringToFront();
      await page.goto(home.split('?')[0] ?? home);
      const isOfNetwork = (row: Record<string, unknown>): boolean =>
        (row as unknown as FlushRow).keys.some((key) => key.startsWith(`${name}:`));
      const rows = await until(
        async () => (await rowsIn(ours, 'flushes')).filter(isOfNetwork),
        (found) => found.length > 0,
      );
      assert.ok(rows.length > 0, 'nothing was stored');

      await page.goto(home);
      if (opener) await (await page.waitForSelector(opener))?.click();
      await page.waitForSelector(editor);
      await page.click(editor);
      await page.keyboard.type('Refills drop.\n;;hot', { delay: 15 });
      // The palette is in a shadow root of ours; what it does is seen in the editor.
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await page.keyboard.press('Enter');
      const wanted = `Refills drop.\n${snippetText}`;
      const text = await until(
        () => editorText(page),
        (now) => now === wanted,
      );
      assert.equal(text, wanted);
      await page.close();
    });
  }
});
