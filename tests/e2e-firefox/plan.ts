import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Firefox, rowsIn } from './firefox.ts';
import { until } from './until.ts';

const go = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = `#/${hash}`;
  }, route);

const press = async (name: string, on: Page): Promise<void> => {
  const button = await on.waitForSelector(`::-p-aria(${name})`);
  await button?.click();
};

const fill = async (name: string, text: string, on: Page): Promise<void> => {
  const field = await on.waitForSelector(`::-p-aria(${name})`);
  await field?.click();
  await on.keyboard.type(text);
};

/** Presses what hands a file to the downloads, and gives the text of that file. */
async function savedBy(on: Page, press: () => Promise<void>): Promise<string> {
  await on.evaluate(() => {
    const before = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.documentElement.setAttribute('data-saved', text));
      return before.call(URL, blob);
    };
  });
  await press();
  await on.waitForSelector('html[data-saved]');
  return on.evaluate(() => document.documentElement.getAttribute('data-saved') ?? '');
}

/** A strategy with every question left out, a campaign, and an entry that a client approves in a review file. */
export async function plansIn(firefox: Firefox): Promise<void> {
  const page = await firefox.ownPage('dashboard.html#/today');
  await page.waitForSelector('h1');
  await go(page, 'strategy/guide/for');
  for (let step = 0; step < 5; step += 1) await press('Skip', page);
  await page.waitForSelector('::-p-aria(To the strategy)');
  assert.deepEqual(await rowsIn(page, 'strategies'), []);
  assert.deepEqual(await rowsIn(page, 'tactics'), []);

  await go(page, 'campaigns');
  await press('New campaign', page);
  await fill('Title', 'Winter refill', page);
  await press('Save', page);
  const campaigns = await until(
    () => rowsIn(page, 'campaigns'),
    (rows) => rows.length > 0,
  );
  assert.equal(campaigns[0]?.['title'], 'Winter refill');

  const now = Date.now();
  await page.evaluate(
    (at) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('alongside-main');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const put = opening.result.transaction('planEntries', 'readwrite');
          put.objectStore('planEntries').put({
            id: 'a',
            title: 'Refills drop',
            state: 'review',
            dueAt: at,
            variants: { x: 'Refills <b>drop</b>.' },
            createdAt: at,
            updatedAt: at,
          });
          put.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    now,
  );
  await go(page, 'calendar');
  await page.waitForSelector('[data-entry="a"]');
  const html = await savedBy(page, async () => {
    await press('Review file', page);
    await press('Save a file of all that is in review', page);
  });
  const review = await firefox.browser.newPage();
  await review.setContent(html);
  await review.waitForSelector('::-p-text(Refills <b>drop</b>.)');
  await fill('Your name', 'Ana Ruiz', review);
  await press('Approved', review);
  const answers = await savedBy(review, () => press('Save answers', review));
  await review.close();

  const path = join(await mkdtemp(join(tmpdir(), 'answers-')), 'answers.json');
  await writeFile(path, answers);
  const input = (await page.$('input[type=file][aria-label^="Read answers"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await press('Take over', page);
  const entries = await until(
    () => rowsIn(page, 'planEntries'),
    ([row]) => row?.['state'] === 'approved',
  );
  assert.equal(entries[0]?.['state'], 'approved');
  assert.deepEqual(await firefox.window.refusals(), []);
  await page.close();
}
