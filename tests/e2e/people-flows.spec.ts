import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { openStored } from '../../scripts/lib/stored.ts';
import type { Interaction } from '../../utils/model/dealings.ts';
import type { Note, Person, Workspace } from '../../utils/model/records.ts';
import { everywhere, expect, networks, test, type NetworkName } from './fixtures.ts';
import { makeDatabase } from './pages/browser.ts';
import { Overlay } from './pages/overlay.ts';
import { ReplicaPage } from './pages/replica.ts';

const name = 'Mara Lindqvist';
const note = 'Wants numbers for 40 rooms';
const desk: Workspace = { id: 'main', name: 'My desk', createdAt: 0 };
const kiln: Workspace = { id: 'kiln', name: 'Kiln', createdAt: 1 };
const menuOf = (page: Page, workspace: string) =>
  page.getByRole('button', { name: `Workspace: ${workspace}`, exact: true });

/** What one works with beside a profile: the card in the page, or the side panel. */
interface Beside {
  readonly shown: Locator;
  /** Makes sure that it shows who is in view. */
  look(): Promise<void>;
  /** Keeps whoever is in view, with a note. */
  keep(text: string): Promise<void>;
  /** Says that nobody is kept. */
  readonly notKept: Locator;
  saysStage(stage: string): Promise<void>;
}

function cardIn(page: Page): Beside {
  const overlay = new Overlay(page);
  const look = async () => {
    await page.bringToFront();
    if (await overlay.card.isVisible()) await page.keyboard.press('Escape');
    await expect(overlay.person(name).first()).toBeVisible();
    await page.keyboard.press('Alt+p');
    await expect(overlay.card).toHaveAccessibleName(new RegExp(name));
  };
  return {
    shown: overlay.card,
    look,
    notKept: overlay.card.getByText(/^Not kept\./),
    saysStage: async (stage) => {
      await expect(overlay.card.getByRole('combobox', { name: 'Stage' }).locator('option:checked')).toHaveText(stage);
    },
    keep: async (text) => {
      await look();
      await page.keyboard.press('n');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
  };
}

function panelBeside(page: Page, panel: Page): Beside {
  const shown = panel.getByRole('main');
  const look = async () => {
    await page.bringToFront();
    await expect(panel.getByRole('heading', { level: 1, name })).toBeVisible();
  };
  return {
    shown,
    look,
    notKept: panel.getByRole('button', { name: 'Keep', exact: true }),
    saysStage: (stage) => expect(shown.getByText(stage, { exact: true }).first()).toBeVisible(),
    keep: async (text) => {
      await look();
      await panel.getByRole('textbox', { name: 'Add a note' }).fill(text);
      await panel.getByRole('textbox', { name: 'Add a note' }).press('Enter');
    },
  };
}

const alive = <T extends { readonly deletedAt?: number | undefined }>(rows: readonly T[]): T[] =>
  rows.filter(({ deletedAt }) => deletedAt === undefined);

async function switchTo(page: Page, from: string, to: string): Promise<void> {
  await page.bringToFront();
  await menuOf(page, from).click();
  await page.getByRole('menuitemradio', { name: to }).click();
  await expect(menuOf(page, to)).toBeVisible();
}

async function expectFound(page: Page, words: string, said: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search notes, people and posts' }).fill(words);
  await expect(page.getByRole('status').getByText(said, { exact: true })).toBeVisible();
}

async function exportIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const item = page.getByRole('menuitem', { name: 'CSV', exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return readFile(await download.path(), 'utf8');
}

function flow(network: NetworkName, mode: 'overlay' | 'panel'): void {
  test(`${network}, ${mode}: somebody is kept, planned, talked with and found again, in one workspace only`, async ({
    launched,
    page,
    ownPage,
    stored,
  }) => {
    await makeDatabase(launched);
    await stored.settings({ workspaces: [desk, kiln], 'workspace.current': 'main' });
    const panel = await launched.context.newPage();
    if (mode === 'panel') await panel.goto(ownPage('sidepanel.html'));
    const beside = mode === 'panel' ? panelBeside(page, panel) : cardIn(page);
    const replica = new ReplicaPage(page, network);
    await page.bringToFront();
    await replica.open();
    await replica.open(await replica.addressOf('mara-lindqvist'));

    await beside.keep(note);
    await expect(beside.shown.getByText(note).first()).toBeVisible();
    await expect.poll(async () => alive(await stored.rows<Note>('notes')).map(({ text }) => text)).toEqual([note]);
    const [person] = alive(await stored.rows<Person>('people'));
    expect(person?.name).toBe(name);

    const dashboard = await launched.context.newPage();
    await dashboard.goto(ownPage('dashboard.html#/people'));
    await dashboard.getByRole('button', { name }).first().click();
    const sheet = dashboard.getByRole('complementary');
    await sheet.getByLabel('Next step').fill('Call her tomorrow');
    await sheet.getByLabel('Stage').selectOption('Talking');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await sheet.getByRole('button', { name: 'Log a touch' }).click();
    await dashboard.getByRole('dialog').getByLabel('About').fill('Asked for a case');
    await dashboard.keyboard.press('Enter');
    const timeline = sheet.getByRole('region', { name: 'Timeline' });
    await expect(timeline.getByText('Asked for a case')).toBeVisible();
    await expect(timeline.getByText(note)).toBeVisible();
    const [kept] = alive(await stored.rows<Person>('people'));
    expect(kept).toMatchObject({ stage: 'talking', nextStep: { text: 'Call her' } });
    expect(kept?.nextStep?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const views = dashboard.getByRole('group', { name: 'View' });
    for (const view of ['Due', 'Pipeline']) {
      await views.getByRole('button', { name: new RegExp(`^${view}`) }).click();
      await expect(dashboard.getByRole('main').getByText(name).first()).toBeVisible();
    }

    await beside.look();
    for (const text of ['Call her', note]) await expect(beside.shown.getByText(text).first()).toBeVisible();
    await beside.saysStage('Talking');

    await switchTo(dashboard, 'My desk', 'Kiln');
    await dashboard.goto(ownPage('dashboard.html#/people'));
    await expect(dashboard.getByText(/^People you keep appear here/)).toBeVisible();
    await beside.look();
    await expect(beside.notKept).toBeVisible();
    await expect(beside.shown.getByText(note)).toHaveCount(0);
    await expect(page.getByRole('button', { name: `Open card: ${name}, Contact` })).toHaveCount(0);
    const other = await openStored(launched.context, launched.extensionId, 'kiln');
    for (const table of ['people', 'notes', 'interactions', 'touches']) expect(await other.count(table), table).toBe(0);
    await beside.keep('Buys kilns');
    await expect.poll(async () => (await other.rows<Note>('notes')).map(({ text }) => text)).toEqual(['Buys kilns']);

    await dashboard.bringToFront();
    await dashboard.goto(ownPage('dashboard.html#/notes'));
    await expectFound(dashboard, 'Buys kilns', '1 found');
    await expectFound(dashboard, 'Wants numbers', '0 found');
    await dashboard.goto(ownPage('dashboard.html#/people'));
    const exported = await exportIn(dashboard);
    expect(exported).toContain(name);
    for (const text of ['Call her', 'Talking', note]) expect(exported).not.toContain(text);

    await switchTo(dashboard, 'Kiln', 'My desk');
    await beside.look();
    await expect(beside.shown.getByText(note).first()).toBeVisible();
    await expect(beside.shown.getByText('Buys kilns')).toHaveCount(0);
    expect(alive(await stored.rows<Interaction>('interactions')).map(({ text }) => text)).toEqual(['Asked for a case']);
  });
}

for (const mode of ['overlay', 'panel'] as const) {
  test.describe(mode, () => {
    test.use({ settings: everywhere(mode) });
    for (const network of networks) flow(network, mode);
  });
}
