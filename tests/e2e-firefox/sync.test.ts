import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type SyncServer, startSyncServer } from '../e2e/pages/sync-server.ts';
import { type ChromiumDesk, openChromiumDesk } from './chromium-desk.ts';
import { type Firefox, openFirefox, rowsIn } from './firefox.ts';
import { until } from './until.ts';

/** Firefox in the workspace of a Chromium, with the real server between them. The tests follow each other. */

interface Named {
  readonly name: string;
}

let server: SyncServer;
let chromium: ChromiumDesk;
let firefox: Firefox;
let page: Page;
/** What the page of Firefox asked the server for. */
let calls: string[];
before(async () => {
  server = await startSyncServer();
  chromium = await openChromiumDesk(server.address);
  firefox = await openFirefox();
  page = await firefox.ownPage('dashboard.html#/settings/sync');
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(45_000);
  await page.waitForSelector('.syncoff');
  calls = [];
  page.on('request', (request) => {
    if (request.url().startsWith(server.address)) calls.push(request.url());
  });
});
after(async () => {
  await firefox?.close();
  await chromium?.close();
  await server?.close();
});

const join = 'form[aria-label="Join with an invite"]';
const type = (selector: string, text: string) => page.locator(selector).fill(text);
const press = (selector: string) => page.locator(selector).click();
const pressWord = (word: string) => press(`button ::-p-text(${word})`);
const shows = (text: string) => page.waitForFunction((sought) => document.body.textContent?.includes(sought), {}, text);
const granted = (): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { getAll(): Promise<{ data_collection: string[] }> } };
    };
    return (await browser.permissions.getAll()).data_collection;
  });
const question = () => until(firefox.window.question, (asked) => asked !== undefined);
const namesHere = async () => (await rowsIn(page, 'people')).map((row) => (row as unknown as Named).name).sort();
const syncedHere = async () => (await rowsIn(page, 'meta')).some(({ key }) => key === 'sync');

/** As a user does, and then back to the sync. */
async function addPerson(name: string, note?: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/people'));
  await pressWord('Add person');
  await type('dialog input', name);
  await press('dialog button[type="submit"]');
  // They are opened once they are stored: whoever goes elsewhere before that is taken back to them.
  await page.waitForFunction(() => /^#\/people\/./.test(location.hash));
  if (note) {
    await type('input[placeholder^="Add a note"]', note);
    await page.keyboard.press('Enter');
    await shows(note);
  }
  await until(namesHere, (names) => names.includes(name));
  await page.evaluate(() => (location.hash = '#/settings/sync'));
}

describe('Firefox in a workspace of a Chromium', () => {
  let link: string;

  it('asks nothing and sends nothing before the sync is switched on', async () => {
    await chromium.addPerson('Mara Zebrafinch', 'Ask in May');
    await chromium.fill();
    await chromium.switchOn();
    link = await chromium.invite();
    assert.equal(await firefox.window.question(), undefined);
    assert.deepEqual(await granted(), []);
    assert.deepEqual(calls, []);
  });

  for (const refusal of ['deny', 'escape'] as const)
    it(`stays off when its user refuses: ${refusal}`, async () => {
      await type(`${join} input`, link);
      await press(`${join} button`);
      const asked = await question();
      for (const kind of [
        'personally identifying information',
        'personal communications',
        'browsing activity',
        'website content',
      ])
        assert.ok(asked?.includes(kind), `${kind}: ${asked}`);
      assert.deepEqual(calls, []);
      await firefox.window.answer(refusal);
      await shows('Stays off. The browser was not allowed to send anything.');
      assert.deepEqual(calls, []);
      assert.equal(await syncedHere(), false);
      await page.reload({ timeout: 1500 }).catch(() => undefined);
      await page.waitForSelector('.syncoff');
    });

  it('gets people, notes, plan entries and sightings when its user agrees', async () => {
    await type(`${join} input`, link);
    await press(`${join} button`);
    await question();
    await firefox.window.answer('allow');
    await shows('In sync since');
    assert.deepEqual(await until(namesHere, ({ length }) => length > 0), ['Mara Zebrafinch']);
    const notes = await until(
      () => rowsIn(page, 'notes'),
      ({ length }) => length > 0,
    );
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['Ask in May'],
    );
    const seen = await until(
      () => rowsIn(page, 'sightings'),
      ({ length }) => length >= 500,
    );
    assert.equal(seen.length, 500);
    assert.equal((await rowsIn(page, 'posts')).length, 20);
    assert.deepEqual(
      (await rowsIn(page, 'planEntries')).map(({ title }) => title),
      ['Refills in May'],
    );
    assert.ok(calls.length > 0);
  });

  it('sends what is written in it', async () => {
    await addPerson('Otto Quokka', 'Met at the fair');
    const arrived = await until(
      async () => {
        await chromium.syncNow();
        return [await chromium.texts('people', 'name'), await chromium.texts('notes', 'text')];
      },
      (arrived) => arrived.every(({ length }) => length === 2),
    );
    assert.deepEqual(arrived, [
      ['Mara Zebrafinch', 'Otto Quokka'],
      ['Ask in May', 'Met at the fair'],
    ]);
  });

  it('is not asked again by who agreed once', async () => {
    await pressWord('Leave');
    await pressWord('Leave, keep data');
    await page.waitForSelector('.syncoff');
    await type(`${join} input`, await chromium.invite());
    await press(`${join} button`);
    await shows('In sync since');
    assert.equal(await firefox.window.question(), undefined);
  });

  it('sends nothing after its user has taken that back, and asks again when told to sync', async () => {
    await page.evaluate(
      (kinds) => {
        const { browser } = globalThis as unknown as {
          browser: { permissions: { remove(permissions: object): Promise<boolean> } };
        };
        return browser.permissions.remove({ data_collection: kinds });
      },
      [...(await granted())],
    );
    await addPerson('Lina Capybara');
    await shows('Firefox was told to send nothing.');
    const before = calls.length;
    await pressWord('Sync now');
    await question();
    await firefox.window.answer('deny');
    await until(firefox.window.question, (asked) => asked === undefined);
    await chromium.syncNow();
    assert.equal(calls.length, before);
    assert.ok((await rowsIn(page, 'outbox')).length > 0);
    assert.ok(!(await chromium.texts('people', 'name')).includes('Lina Capybara'));

    await pressWord('Sync now');
    await question();
    await firefox.window.answer('allow');
    await shows('In sync since');
    const arrived = await until(
      async () => {
        await chromium.syncNow();
        return chromium.texts('people', 'name');
      },
      ({ length }) => length === 3,
    );
    assert.ok(arrived.includes('Lina Capybara'));
  });

  it('kept to the policy of our pages, and told the server nothing', async () => {
    assert.deepEqual(await firefox.window.refusals(), []);
    const dump = await server.dump();
    assert.ok(dump.length > 1000);
    for (const word of ['Zebrafinch', 'Quokka', 'Capybara', 'in May', 'the fair'])
      assert.ok(!dump.includes(word), word);
  });
});
