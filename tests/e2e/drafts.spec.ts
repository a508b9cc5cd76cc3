import type { Page } from '@playwright/test';
import type { Stored } from '../../scripts/lib/stored.ts';
import { expect, test } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';
import { anyEditor, type ComposerCase, xInline } from './pages/composers.ts';
import { Overlay } from './pages/overlay.ts';
import type { ReplicaPage } from './pages/replica.ts';

const text = 'Refills drop in winter.\n\nAt nine sites we set the water to 14 °C.';

/** What is kept of drafts, as it stands in the database. */
const drafts = async (stored: Stored): Promise<readonly string[]> =>
  (await stored.rows<{ key: string; value: unknown }>('meta')).flatMap(({ key, value }) =>
    key.startsWith('draft:') ? JSON.stringify(value) : [],
  );

/** On a busy machine typing rests in between, and what stood there then is kept first. */
const keptWhole = (stored: Stored): Promise<void> =>
  expect.poll(() => drafts(stored)).toEqual([expect.stringContaining(JSON.stringify(text).slice(1, -1))]);

async function openEmpty(page: Page, composer: ComposerCase): Promise<ReplicaPage> {
  const replica = await composer.open(page);
  await composer.editor(page).click();
  await expect(new Overlay(page).dock).toBeVisible();
  return replica;
}

async function write(page: Page, composer: ComposerCase): Promise<ReplicaPage> {
  const replica = await openEmpty(page, composer);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await expect.poll(() => replica.editorText()).toBe(text);
  return replica;
}

for (const composer of anyEditor)
  test(`${composer.name}: what was typed in a tab that is gone is offered, and stands there again on command`, async ({
    launched,
    page,
    stored,
  }) => {
    await makeDatabase(launched);
    const first = await launched.context.newPage();
    await write(first, composer);
    await keptWhole(stored);
    await first.close();

    await page.bringToFront();
    const replica = await openEmpty(page, composer);
    const overlay = new Overlay(page);
    await expect(overlay.restore).toContainText('You typed here on');
    expect((await replica.editorText())?.trim()).toBe('');
    await overlay.restore.getByRole('button', { name: 'Restore' }).click();
    await expect.poll(() => replica.editorText()).toBe(text);
    await expect(overlay.restore).toHaveCount(0);
    expect(await replica.published()).toEqual([]);
  });

test('what is forgotten is gone, and is not offered again', async ({ launched, page, stored }) => {
  await makeDatabase(launched);
  await write(page, xInline);
  await keptWhole(stored);
  await openEmpty(page, xInline);
  const overlay = new Overlay(page);
  await overlay.restore.getByRole('button', { name: 'Forget' }).click();
  await expect(overlay.restore).toHaveCount(0);
  await expect.poll(() => drafts(stored)).toEqual([]);
});

test('what was forgotten by mistake is there again, as it was', async ({ launched, page, stored }) => {
  await makeDatabase(launched);
  await write(page, xInline);
  await keptWhole(stored);
  const before = await drafts(stored);
  const replica = await openEmpty(page, xInline);
  const overlay = new Overlay(page);
  await overlay.restore.getByRole('button', { name: 'Forget' }).click();
  await expect(
    overlay.dock.getByRole('status').filter({ hasText: 'Forgotten: what you typed here before' }),
  ).toBeVisible();
  await expect.poll(() => drafts(stored)).toEqual([]);
  await overlay.dock.getByRole('button', { name: 'Undo' }).click();
  await expect(overlay.restore).toBeVisible();
  await expect.poll(() => drafts(stored)).toEqual(before);
  await overlay.restore.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => replica.editorText()).toBe(text);
});

test('a draft is forgotten once its post is seen', async ({ launched, page, stored }) => {
  await makeDatabase(launched);
  const replica = await write(page, xInline);
  await keptWhole(stored);
  await page.locator('[data-testid="tweetButtonInline"]').click();
  await expect.poll(() => replica.published()).toEqual([text]);
  await expect.poll(() => drafts(stored)).toEqual([]);
});

test('nothing is kept while paused, and settings hold no text', async ({ launched, page, stored, ownPage }) => {
  await makeDatabase(launched);
  await stored.settings({ paused: true });
  await write(page, xInline);
  await page.waitForTimeout(2500);
  expect(await drafts(stored)).toEqual([]);
  await stored.settings({ paused: false });
  await page.keyboard.type(' More.');
  await keptWhole(stored);

  const ours = await launched.context.newPage();
  await ours.goto(ownPage('popup.html'));
  const settings = await ours.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<object> }> };
    };
    return JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]);
  });
  expect(settings).not.toContain('Refills drop in winter');
});
