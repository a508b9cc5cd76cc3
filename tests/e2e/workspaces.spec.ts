import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Launched } from '../../scripts/lib/launch.ts';
import { openStored, type Stored } from '../../scripts/lib/stored.ts';
import type { Note, Profile, Workspace } from '../../utils/model/records.ts';
import { expect, lookColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { killWorker, makeDatabase } from './pages/browser.ts';
import { Overlay } from './pages/overlay.ts';
import { profileOf, ReplicaPage } from './pages/replica.ts';
import { followWithHistory } from './pages/seed.ts';

const kept = { createdAt: 1, updatedAt: 1 };
const mara = { ...kept, id: 'p1', name: 'Mara Lindqvist', tags: [] };
const desk: Workspace = { id: 'main', name: 'My desk', createdAt: 0 };
/** The replica of X is signed in as this account. */
const tidewell = { network: 'x', handle: 'tidewell', name: 'Tidewell' } as const;
const kiln: Workspace = { id: 'kiln', name: 'Kiln', createdAt: 1, identities: [tidewell] };

const question =
  'You are signed in to X as Tidewell, which belongs to the workspace Kiln. Nothing is recorded until you choose.';
const menuOf = (page: Page, name: string) => page.getByRole('button', { name: `Workspace: ${name}`, exact: true });
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

async function switchTo(page: Page, from: string, to: string): Promise<void> {
  await menuOf(page, from).click();
  await page.getByRole('menuitemradio', { name: to }).click();
  await expect(menuOf(page, to)).toBeVisible();
}

/** What Alongside stores for itself, as its own pages see it. */
const settingsOf = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } } }
    ).chrome.storage.local.get(null),
  );

/** Asked in one of our pages: the worker may be another one by now. */
const badgeOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(details: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  );

test('a new workspace shows nothing of the other, whose people and posts are there again after a switch', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const replica = new ReplicaPage(page, 'x');
  const overlay = new Overlay(page);
  await replica.open(profileOf.x);
  await replica.scrollBy(350);
  await followWithHistory(stored, 'clearspout');
  await expect(overlay.marks.first()).toBeVisible();
  await stored.put('people', [mara]);

  const dashboard = await launched.context.newPage();
  await dashboard.goto(ownPage('dashboard.html#/people/p1'));
  await expect(dashboard.getByRole('complementary')).toContainText('Mara Lindqvist');
  const popup = await launched.context.newPage();
  await popup.goto(ownPage('popup.html'));
  const panel = await launched.context.newPage();
  await panel.goto(ownPage('sidepanel.html'));
  await expect(menuOf(panel, 'My desk')).toBeVisible();

  await dashboard.bringToFront();
  await menuOf(dashboard, 'My desk').click();
  await dashboard.getByRole('menuitem', { name: 'New workspace…' }).click();
  const dialog = dashboard.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create workspace' }).click();
  await expect(dialog.getByText('Type a name')).toBeVisible();
  await dialog.getByLabel('Name').fill('my desk');
  await dashboard.keyboard.press('Enter');
  await expect(dialog.getByText(/^Another workspace has this name/)).toBeVisible();
  await dialog.getByLabel('Name').fill('Kiln');
  await dashboard.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  for (const own of [dashboard, popup, panel]) await expect(menuOf(own, 'Kiln')).toBeVisible();
  const before = await stored.count('sightings');
  expect(before).toBeGreaterThan(0);
  await expect(dashboard.getByText(/^People you keep appear here/)).toBeVisible();
  await expect(dashboard.getByText('Mara Lindqvist')).toHaveCount(0);
  await expect(dashboard.getByRole('complementary')).toHaveCount(0);
  await dashboard.goto(ownPage('dashboard.html#/posts'));
  await expect(dashboard.getByRole('row')).toHaveCount(0);

  // The page of the network, without a reload: nobody is marked, and what is read goes here.
  await page.bringToFront();
  await expect(overlay.marks).toHaveCount(0);
  const { workspaces } = (await settingsOf(dashboard)) as { workspaces: Workspace[] };
  const id = workspaces.find(({ name }) => name === 'Kiln')?.id ?? '';
  const other = await openStored(launched.context, launched.extensionId, id);
  await page.bringToFront();
  await expect(async () => {
    await replica.scrollBy(600);
    expect(await other.count('sightings')).toBeGreaterThan(0);
  }).toPass({ intervals: [2500], timeout: 25_000 });
  expect(await stored.count('sightings')).toBe(before);

  await dashboard.bringToFront();
  await dashboard.goto(ownPage('dashboard.html#/people'));
  await switchTo(dashboard, 'Kiln', 'My desk');
  await expect(dashboard.getByText('Mara Lindqvist')).toBeVisible();
  await page.bringToFront();
  await replica.open(profileOf.x);
  await replica.scrollBy(350);
  await expect(overlay.marks.first()).toBeVisible();
});

test('open pages begin anew with what is on screen when another window switches', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.settings({
    workspaces: [desk, { id: 'kiln', name: 'Kiln', createdAt: 1 }],
    'workspace.current': 'kiln',
  });
  // Its database is made where it is shown.
  const dashboard = await launched.context.newPage();
  await dashboard.goto(ownPage('dashboard.html#/library'));
  await expect(menuOf(dashboard, 'Kiln')).toBeVisible();
  await stored.settings({ 'workspace.current': 'main' });
  await expect(menuOf(dashboard, 'My desk')).toBeVisible();
  const other = await openStored(launched.context, launched.extensionId, 'kiln');
  const snippet = (title: string) => ({ id: 's1', title, text: title, uses: 0, createdAt: 0, updatedAt: 0 });
  await stored.put('snippets', [snippet('Care guide')]);
  await other.put('snippets', [snippet('Kiln opening')]);
  const replica = new ReplicaPage(page, 'x');
  await page.bringToFront();
  await replica.open();
  await expect.poll(() => stored.count('sightings'), { timeout: 20_000 }).toBeGreaterThan(0);
  await page.locator('[data-testid="tweetTextarea_0"]').first().click();
  const overlay = new Overlay(page);
  await overlay.snippets.click();
  await expect(overlay.option(/Care guide/)).toBeVisible();
  // Two batches: what is on screen is stored.
  await page.waitForTimeout(4500);
  const before = await stored.count('sightings');

  await dashboard.bringToFront();
  await switchTo(dashboard, 'My desk', 'Kiln');
  await page.bringToFront();
  await expect(overlay.palette).toHaveCount(0);
  await overlay.snippets.click();
  await expect(overlay.option(/Kiln opening/)).toBeVisible();
  await expect(overlay.option(/Care guide/)).toHaveCount(0);
  await expect.poll(() => other.count('sightings'), { timeout: 20_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(4500);
  const rows = await other.rows<{ postKey: string }>('sightings');
  expect(new Set(rows.map(({ postKey }) => postKey)).size).toBe(rows.length);
  expect(await stored.count('sightings')).toBe(before);
});

test('a switch asks before it drops what is typed in the dashboard, wherever it is made', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.settings({ workspaces: [desk, { id: 'kiln', name: 'Kiln', createdAt: 1 }] });
  await stored.put('people', [mara]);
  await page.goto(ownPage('dashboard.html#/people/p1'));
  const note = page.getByLabel('Add a note');
  await note.fill('Met in Bergen');
  await menuOf(page, 'My desk').click();
  await page.getByRole('menuitemradio', { name: 'Kiln' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('What you typed in My desk is not saved.');
  await expectAccessible(page, 'unsaved');
  await dialog.getByRole('button', { name: 'Stay in My desk' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await settingsOf(page))['workspace.current']).toBe('main');
  await expect(note).toHaveValue('Met in Bergen');

  // From another window.
  await stored.settings({ 'workspace.current': 'kiln' });
  await expect(dialog).toBeVisible();
  await expect(menuOf(page, 'My desk')).toBeAttached();
  await dialog.getByRole('button', { name: 'Discard and switch' }).click();
  await expect(menuOf(page, 'Kiln')).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  expect(await stored.count('notes')).toBe(0);

  // What is saved holds nothing up, and nothing typed is no draft.
  await page.goto(ownPage('dashboard.html#/calendar/new/2026-11-20'));
  await switchTo(page, 'Kiln', 'My desk');
  await page.getByRole('button', { name: 'New entry' }).first().click();
  await page.getByLabel('Title').fill('Kiln opening');
  await stored.settings({ 'workspace.current': 'kiln' });
  await expect(dialog).toContainText('Switch to Kiln?');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Title')).toHaveValue('Kiln opening');
  await page.getByRole('button', { name: 'Add entry' }).click();
  await expect.poll(() => stored.count('planEntries')).toBe(1);
  await switchTo(page, 'My desk', 'Kiln');
});

test('the popup leads to the dialog for a new workspace', async ({ launched, page, ownPage }) => {
  await makeDatabase(launched);
  await page.goto(ownPage('popup.html'));
  const opening = launched.context.waitForEvent('page');
  await menuOf(page, 'My desk').click();
  // The press closes the popup that it is made in, and with it whoever waits for its end.
  const item = page.getByRole('menuitem', { name: 'New workspace…' });
  await item.evaluate((element: HTMLElement) => void setTimeout(() => element.click(), 0));
  const dashboard = await opening;
  await dashboard.getByRole('dialog').getByLabel('Name').fill('Kiln');
  await dashboard.keyboard.press('Enter');
  await expect(menuOf(dashboard, 'Kiln')).toBeVisible();
  await expect(dashboard.getByRole('dialog')).toHaveCount(0);
  expect(new URL(dashboard.url()).hash).toBe('#/settings/workspaces');
});

test('a workspace is renamed, exported and deleted, and one always stays', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  await makeDatabase(launched);
  await stored.put('people', [mara]);
  await page.goto(ownPage('dashboard.html#/settings/workspaces'));
  const panel = page.getByRole('region', { name: 'Workspaces' });
  const act = async (name: string, action: string) => {
    await panel.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await panel.getByRole('button', { name: 'Actions for My desk' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Rename', 'Export']);
  await page.keyboard.press('Escape');

  await panel.getByRole('button', { name: 'New workspace' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Kiln');
  await page.keyboard.press('Enter');
  await expect(menuOf(page, 'Kiln')).toBeVisible();
  await act('Kiln', 'Rename');
  const field = panel.getByLabel('New name for Kiln');
  await expect(field).toBeFocused();
  await field.fill('My desk');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/^Another workspace has this name/)).toBeVisible();
  await field.fill('Kiln & Co');
  await page.keyboard.press('Enter');
  await expect(menuOf(page, 'Kiln & Co')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Actions for Kiln & Co' })).toBeFocused();

  await panel.getByRole('button', { name: 'Switch to My desk' }).click();
  await expect(menuOf(page, 'My desk')).toBeVisible();
  await act('My desk', 'Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Delete the workspace My desk?');
  await expect(dialog).toContainText('1 person');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export first' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^alongside-my-desk-\d{4}-\d\d-\d\d\.json$/);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    workspace: object;
    tables: Record<string, unknown[]>;
  };
  expect(saved.workspace).toEqual({ id: 'main', name: 'My desk' });
  expect(saved.tables['people']).toEqual([mara]);

  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(menuOf(page, 'Kiln & Co')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Actions for Kiln & Co' })).toBeFocused();
  await expect(panel.getByRole('button', { name: /^Actions for/ })).toHaveCount(1);
  expect(await databases(page)).not.toContain('alongside-main');
  await page.reload();
  await expect(menuOf(page, 'Kiln & Co')).toBeVisible();
  expect(await databases(page)).not.toContain('alongside-main');
});

test('an account is bound to a workspace where it was seen, and can be released', async ({
  launched,
  page,
  ownPage,
  stored,
}) => {
  const settings = await launched.context.newPage();
  await settings.goto(ownPage('dashboard.html#/settings/workspaces'));
  await expect(settings.getByText(/^None yet\. Open a network/)).toBeVisible();
  await page.bringToFront();
  await new ReplicaPage(page, 'x').open(await addressOfTidewell(page));
  await expect
    .poll(async () => (await stored.rows<Profile>('profiles')).find(({ handle }) => handle === 'tidewell')?.name)
    .toBe('Tidewell');
  await settings.bringToFront();
  const only = settings.getByRole('switch', { name: 'Record this account only here (Tidewell, X)' });
  await expect(only).not.toBeChecked();
  // The switch turns when it is stored.
  await only.click();
  await expect(only).toBeChecked();
  const bound = async () => ((await settingsOf(settings)) as { workspaces: Workspace[] }).workspaces;
  await expect.poll(bound).toMatchObject([{ id: 'main', identities: [tidewell] }]);
  await only.click();
  await expect(only).not.toBeChecked();
  await expect.poll(bound).toEqual([desk]);
});

test.describe('an account of another workspace', () => {
  /** The desk is current, Tidewell belongs to Kiln, and X is open. */
  async function arrive(launched: Launched, page: Page, stored: Stored, ownPage: (path: string) => string) {
    await makeDatabase(launched);
    await stored.settings({ workspaces: [desk, kiln] });
    const popup = await launched.context.newPage();
    await popup.setViewportSize({ width: 380, height: 560 });
    await popup.goto(ownPage('popup.html'));
    await page.bringToFront();
    const replica = new ReplicaPage(page, 'x');
    await replica.open();
    await expect(popup.getByText(question)).toBeVisible({ timeout: 20_000 });
    await expect(popup.getByRole('region', { name: 'This tab' })).toContainText('X: not recorded.');
    expect(await badgeOf(popup)).toBe('?');
    return { popup, replica };
  }
  const isEmpty = async (stored: Stored) => [await stored.count('sightings'), await stored.count('health')];

  test('is asked about in every page of ours; the first answer switches', async ({
    launched,
    page,
    ownPage,
    stored,
  }) => {
    const { popup, replica } = await arrive(launched, page, stored, ownPage);
    const overlay = new Overlay(page);
    const other = await openStored(launched.context, launched.extensionId, 'kiln');
    for (const path of ['dashboard.html#/today', 'sidepanel.html']) {
      const own = await launched.context.newPage();
      await own.goto(ownPage(path));
      await expect(own.getByText(question)).toBeVisible();
      if (path.startsWith('dashboard')) {
        await own.getByRole('button', { name: 'Waiting for your answer about X' }).click();
        await expect(own.getByRole('button', { name: 'Switch to Kiln' })).toBeFocused();
      }
      await own.close();
    }
    // The worker ends; what is asked does not.
    await killWorker(launched);
    await page.bringToFront();
    await replica.scrollBy(600);
    await page.waitForTimeout(4000);
    await expect(popup.getByText(question)).toBeVisible();
    expect(await isEmpty(stored)).toEqual([0, 0]);
    expect(await other.count('sightings')).toBe(0);

    // What the user types himself is kept all the while.
    await replica.open(await replica.addressOf('mara-lindqvist'));
    await expect(overlay.person('Mara Lindqvist')).toBeVisible();
    await page.keyboard.press('Alt+p');
    await overlay.card.getByText(/^Not kept\./).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Met in Bergen');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await stored.rows<Note>('notes')).map(({ text }) => text))
      .toEqual(['Met in Bergen']);
    await page.keyboard.press('Escape');
    expect(await isEmpty(stored)).toEqual([0, 0]);

    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Switch to Kiln' }).click();
    await expect(menuOf(popup, 'Kiln')).toBeVisible();
    await expect(popup.getByText(question)).toHaveCount(0);
    await expect.poll(() => badgeOf(popup)).toBe('');
    await page.bringToFront();
    await replica.open();
    await expect.poll(() => other.count('sightings'), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await isEmpty(stored)).toEqual([0, 0]);
  });

  test('is recorded where one is, when the other answer is given', async ({ launched, page, ownPage, stored }) => {
    const { popup, replica } = await arrive(launched, page, stored, ownPage);
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Record into My desk' }).click();
    await expect(popup.getByText(question)).toHaveCount(0);
    await expect(menuOf(popup, 'My desk')).toBeVisible();
    await expect.poll(() => badgeOf(popup)).toBe('');
    await killWorker(launched);
    await page.bringToFront();
    await replica.open();
    await expect.poll(() => stored.count('sightings'), { timeout: 20_000 }).toBeGreaterThan(0);
    await expect(popup.getByText(question)).toHaveCount(0);
    const settings = await launched.context.newPage();
    await settings.goto(ownPage('dashboard.html#/settings/workspaces'));
    await expect(settings.getByText('Now recorded only in Kiln')).toBeVisible();
  });
});

for (const colour of lookColours) {
  test.describe(colour, () => {
    test.use({ colour });
    test('menus, panel, dialogs and questions are accessible', async ({ launched, page, ownPage, stored }) => {
      test.setTimeout(240_000);
      await makeDatabase(launched);
      await stored.settings({ workspaces: [desk, kiln], 'workspace.current': 'kiln' });
      const check = (on: Page, what: string) => expectAccessible(on, `${colour}, ${what}`);
      await page.goto(ownPage('dashboard.html#/settings/workspaces'));
      await expect(page.getByRole('switch', { name: /^Record this account only here/ })).toBeChecked();
      await check(page, 'settings');
      await menuOf(page, 'Kiln').click();
      await check(page, 'menu of workspaces');
      await page.getByRole('menuitem', { name: 'New workspace…' }).click();
      await page.getByRole('button', { name: 'Create workspace' }).click();
      await check(page, 'new workspace');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Actions for Kiln' }).click();
      await check(page, 'menu of one workspace');
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await check(page, 'rename');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Actions for Kiln' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await expect(page.getByRole('dialog')).toContainText('Removed from this browser');
      await check(page, 'delete');
      await page.keyboard.press('Escape');

      await stored.settings({ 'workspace.current': 'main' });
      const network = await launched.context.newPage();
      await new ReplicaPage(network, 'x').open();
      await expect(page.getByText(question)).toBeVisible({ timeout: 20_000 });
      await check(page, 'question in the dashboard');
      for (const [file, width] of [
        ['popup.html', 380],
        ['sidepanel.html', 360],
      ] as const) {
        await page.setViewportSize({ width, height: 600 });
        await page.goto(ownPage(file));
        await expect(page.getByText(question)).toBeVisible();
        await check(page, `question in ${file}`);
        await menuOf(page, 'My desk').click();
        await check(page, `menu in ${file}`);
        await page.keyboard.press('Escape');
      }
    });
  });
}

async function addressOfTidewell(page: Page): Promise<string> {
  const replica = new ReplicaPage(page, 'x');
  await replica.open();
  return replica.addressOf('tidewell');
}
