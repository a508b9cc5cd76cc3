import type { Page } from '@playwright/test';
import { expect, lookColours, test as base } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { makeDatabase } from './pages/browser.ts';
import { type OffscreenModel, plant, type Planted, plantInOffscreen } from './pages/built-in-model.ts';
import { composers } from './pages/composers.ts';
import { expectContrast } from './pages/contrast.ts';
import { Overlay } from './pages/overlay.ts';

/** The browsers of these tests have the interface and no model. One that stands in for it is planted here, and in no build. */
const test = base.extend<{ model: OffscreenModel }>({
  model: async ({ launched, stored: _open }, use) => {
    const model = await plantInOffscreen(launched, 'available');
    await use(model);
    await model.close();
  },
});

declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
};
const settingOf = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], name);
const section = (page: Page) => page.locator('[data-section=assistant]');
/** How much of the model is there, 0 to 1. */
const load = (page: Page, share: number): Promise<void> =>
  page.evaluate((loaded) => (globalThis as unknown as { planted: Planted }).planted.load(loaded), share);

async function choose(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await section(page).getByRole('button', { name: 'Built into this browser' }).click();
}

const settings = 'dashboard.html#/settings/assistant';

test('a browser whose model does not run here says so, and nothing is in use', async ({ page, ownPage }) => {
  await choose(page, ownPage(settings));
  const part = section(page);
  await expect(part.getByText('This browser says that its model cannot run on this device.')).toBeVisible();
  await expect(part.getByText('Nothing leaves this browser.')).toBeVisible();
  await expect(part.getByRole('button', { name: /^(Use it|Download|Try it)/ })).toHaveCount(0);
  expect(await settingOf(page, 'assistant')).toBeUndefined();
});

test('a browser without one says so', async ({ page, ownPage }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'LanguageModel'));
  await choose(page, ownPage(settings));
  await expect(section(page).getByText('Not in this browser.')).toBeVisible();
  expect(await settingOf(page, 'assistant')).toBeUndefined();
});

test('its model is downloaded on a press only, with how far it is and a way to stop, and is then in use', async ({
  page,
  ownPage,
}) => {
  await page.addInitScript(plant, 'downloadable');
  await choose(page, ownPage(settings));
  const part = section(page);
  await expect(part.getByText('The model is not on this device yet.')).toBeVisible();
  await expect(part.getByRole('progressbar')).toHaveCount(0);
  const get = part.getByRole('button', { name: 'Download the model and use it' });
  await get.click();
  await load(page, 0.4);
  await expect(part.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
  await expect(part.getByText('Downloading the model: 40 %')).toBeVisible();
  await part.getByRole('button', { name: 'Cancel' }).click();
  await expect(part.getByText('You stopped it.')).toBeVisible();
  expect(await settingOf(page, 'assistant')).toBeUndefined();
  await get.click();
  await load(page, 1);
  await expect(part.getByText('Ready on this device.')).toBeVisible();
  await expect(part.getByText('In use. The assistant is in the menu')).toBeVisible();
  expect(await settingOf(page, 'assistant')).toMatchObject({ use: 'builtIn' });
  await part.getByRole('button', { name: 'Off' }).click();
  await expect.poll(() => settingOf(page, 'assistant')).toMatchObject({ use: 'off' });
});

test('one that is there already is used on a press, tried, and nothing is counted as sent', async ({
  page,
  ownPage,
  model,
}) => {
  await page.addInitScript(plant, 'available');
  await choose(page, ownPage(settings));
  const part = section(page);
  await part.getByRole('button', { name: 'Use it' }).click();
  await part.getByRole('button', { name: 'Try it' }).click();
  await expect.poll(() => model.evaluate('planted.told.length')).toBe(1);
  await model.evaluate('planted.say("ready"), planted.end()');
  await expect(part.getByText('It works. It answered: “ready”')).toBeVisible();
  expect(await settingOf(page, 'assistant.sent')).toBeUndefined();
});

const typed = 'We fired the kiln at dawn. It took nine hours.';
const [x] = composers;
const panelOf = (page: Page) => new Overlay(page).root.locator('.panel');
const plantedProofreader = `globalThis.Proofreader = {
  availability: async () => 'available',
  create: async () => ({
    proofread: async (text) => ({ correctedInput: text.replace('dawn', 'dusk'), corrections: [] }),
    destroy() {},
  }),
}, 0`;
const press = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true }).click();

test('in a composer: it is told what was shown, nothing is sent, it streams, is stopped, fails, and is accepted', async ({
  launched,
  page,
  ownPage,
  stored,
  model,
}) => {
  if (!x) throw new Error('no composer');
  await makeDatabase(launched);
  await stored.settings({ assistant: { use: 'builtIn', base: '', model: '' } });
  const replica = await x.open(page);
  await x.editor(page).click();
  await page.keyboard.type(typed);
  await page.waitForTimeout(1200);
  await new Overlay(page).dock.getByRole('button', { name: 'More', exact: true }).click();
  await press(page, 'Assistant');
  const panel = panelOf(page);
  await expect(panel.getByText('Nothing leaves this browser.')).toBeVisible();
  await press(page, 'Three openings');
  await expect(panel.getByText('Nothing leaves this browser: its own model reads this.')).toBeVisible();
  const shown = await panel.locator('.letters').allTextContents();
  await press(page, 'Ask');
  await expect.poll(() => model.evaluate('planted.told')).toEqual(shown);
  await model.evaluate('planted.say("1. Nine hours")');
  await expect(panel.locator('[data-part=answer]')).toHaveText('1. Nine hours');
  await press(page, 'Stop');
  await expect(panel.getByText('You stopped it.')).toBeVisible();
  await expect.poll(() => model.evaluate('planted.isGivenUp')).toBe(true);

  for (const [name, words] of [
    ['QuotaExceededError', 'This is longer than the model takes.'],
    ['NotReadableError', 'The model would not write this.'],
    ['UnknownError', 'The browser’s model failed.'],
  ] as const) {
    await press(page, 'Try again');
    await press(page, 'Ask');
    await expect.poll(() => model.evaluate('planted.isAsked')).toBe(true);
    await model.evaluate('planted.say("1. Half")');
    await expect(panel.locator('[data-part=answer]')).toHaveText('1. Half');
    await model.evaluate(`planted.fail("${name}")`);
    await expect(panel.getByRole('alert').getByText(words)).toBeVisible();
    expect(await replica.editorText()).toBe(typed);
  }

  await press(page, 'Try again');
  await press(page, 'Ask');
  await expect.poll(() => model.evaluate('planted.isAsked')).toBe(true);
  await model.evaluate('planted.say("1. Nine hours of fire.\\n2. Dawn."), planted.end()');
  await expect(panel.getByRole('region', { name: 'What would change' }).locator('ins')).toContainText('Nine hours');
  await press(page, 'Accept');
  await expect.poll(() => replica.editorText()).toBe('Nine hours of fire. It took nine hours.');
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => replica.editorText()).toBe(typed);

  // A browser that has something for one thing alone is not asked for it in words.
  const asked = await model.evaluate('planted.told.length');
  await model.evaluate(plantedProofreader);
  await new Overlay(page).more.click();
  await press(page, 'Assistant');
  await press(page, 'Correct spelling and grammar');
  await press(page, 'Ask');
  await expect(panel.getByRole('region', { name: 'What would change' }).locator('ins')).toContainText('dusk');
  await press(page, 'Accept');
  await expect.poll(() => replica.editorText()).toBe(typed.replace('dawn', 'dusk'));
  expect(await model.evaluate('planted.told.length')).toBe(asked);
  expect(await replica.published()).toEqual([]);
  const own = await launched.context.newPage();
  await own.goto(ownPage('popup.html'));
  expect(await settingOf(own, 'assistant.sent')).toBeUndefined();
});

for (const colour of lookColours)
  test.describe(`in ${colour}`, () => {
    test.use({ colour });
    test('the choice and its download are there for everybody', async ({ page, ownPage }) => {
      await page.addInitScript(plant, 'downloadable');
      await choose(page, ownPage(settings));
      await section(page).getByRole('button', { name: 'Download the model and use it' }).click();
      await load(page, 0.4);
      await expect(section(page).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
      await expectContrast(section(page), 'the model of the browser');
      await expectAccessible(page, 'the model of the browser');
    });
  });
