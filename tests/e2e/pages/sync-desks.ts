import type { Page } from '@playwright/test';
import type { Launched } from '../../../scripts/lib/launch.ts';
import { openStored, type Stored } from '../../../scripts/lib/stored.ts';
import type { Note, Person } from '../../../utils/model/records.ts';
import { createClock } from '../../../utils/sync/clock.ts';
import { editOf } from '../../../utils/sync/merge.ts';
import { never } from '../../../utils/sync/ops.ts';
import { everywhere, expect, test as base } from '../fixtures.ts';
import { seenFrom } from './seen-rows.ts';
import { startSyncServer, type SyncServer } from './sync-server.ts';

/** A browser with a profile of its own, and the sync panel in front. */
export interface Desk {
  readonly launched: Launched;
  readonly page: Page;
  readonly stored: Stored;
  /** Address at which it looks for the server. */
  readonly server: string;
}

interface DeskOptions {
  readonly colorScheme?: 'light' | 'dark';
  /** Where the way to the server is another than the straight one. */
  readonly address?: string;
}

interface SyncFixtures {
  server: SyncServer;
  openDesk: (options?: DeskOptions) => Promise<Desk>;
}

/** Tests with the real server, and as many browsers as they open. */
export const test = base.extend<SyncFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern.
  server: async ({}, use) => {
    const server = await startSyncServer();
    await use(server);
    await server.close();
  },
  openDesk: async ({ server, lender }, use) => {
    const lent: Launched[] = [];
    await use(async ({ colorScheme = 'light', address = server.address } = {}) => {
      const launched = await lender.lend({ settings: everywhere('off'), colour: colorScheme });
      lent.push(launched);
      return deskIn(launched, address);
    });
    for (const launched of lent) await lender.takeBack(launched);
  },
});

export { putSightings } from './seen-rows.ts';
export { expect };

async function deskIn(launched: Launched, server: string): Promise<Desk> {
  const stored = await openStored(launched.context, launched.extensionId);
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/dashboard.html#/settings/sync`);
  // Whoever writes rows before the database is made would make another one.
  const desk = { launched, page, stored, server };
  await expect(panelOf(desk).getByRole('button', { name: 'Switch on' })).toBeVisible();
  return desk;
}

export const panelOf = ({ page }: Desk) => page.getByRole('region', { name: 'Sync' });

export const dialogOf = ({ page }: Desk, name: string) => page.getByRole('dialog', { name });

/** Begins the sync of the workspace, and keeps its recovery code; does not wait for it to be level. */
export async function pressSwitchOn(desk: Desk): Promise<string> {
  await panelOf(desk).getByLabel('Address of the server').fill(desk.server);
  await panelOf(desk).getByRole('button', { name: 'Switch on' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Recovery code' });
  const code = await dialog.getByRole('group', { name: 'Recovery code' }).textContent();
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  return code ?? '';
}

/** Answers the recovery code. */
export async function switchOn(desk: Desk, timeout = 15_000): Promise<string> {
  const code = await pressSwitchOn(desk);
  await expectLevel(desk, timeout);
  return code;
}

/** What the panel says of the sync; beside it can stand why the list of devices is not there. */
export const expectStatus = (desk: Desk, text: string, timeout = 15_000): Promise<void> =>
  expect(panelOf(desk).getByRole('status').filter({ hasText: text })).toBeVisible({ timeout });

export const expectLevel = (desk: Desk, timeout = 15_000): Promise<void> =>
  expectStatus(desk, 'In sync since', timeout);

export async function inviteFrom(desk: Desk, role = 'Editor, reads and writes'): Promise<string> {
  await panelOf(desk).getByRole('button', { name: 'Invite' }).click();
  await desk.page.getByRole('menuitem', { name: role }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Invite' });
  const link = await dialog.getByText(/^http:\/\/127/).textContent();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return link ?? '';
}

export async function join(desk: Desk, link: string, timeout = 15_000): Promise<void> {
  await panelOf(desk).getByLabel('Link or code').fill(link);
  await panelOf(desk).getByRole('button', { name: 'Join' }).click();
  await expectLevel(desk, timeout);
}

export const syncNow = (desk: Desk): Promise<void> => panelOf(desk).getByRole('button', { name: 'Sync now' }).click();

/** Has a browser sync until it has something; another browser may still be sending it. */
export const arrives = (desk: Desk, look: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await syncNow(desk);
    await look();
  }).toPass({ timeout: 30_000, intervals: [500, 1000] });

/** Waits until nothing is left here that was not sent. */
export const expectSent = ({ stored }: Desk, timeout = 20_000): Promise<void> =>
  expect.poll(() => stored.count('outbox'), { timeout }).toBe(0);

export async function leave(desk: Desk, how: 'Leave, keep data' | 'Leave, delete data'): Promise<void> {
  await panelOf(desk).getByRole('button', { name: 'Leave' }).click();
  await desk.page.getByRole('button', { name: how }).click();
  await expect(panelOf(desk).getByRole('button', { name: 'Switch on' })).toBeVisible();
}

export const namesOf = async ({ stored }: Desk): Promise<string[]> =>
  (await stored.rows<Person>('people')).map(({ name }) => name).sort();

/** Goes to a page of the dashboard, does something there, and comes back to the panel. */
export async function elsewhere(desk: Desk, path: string, work: () => Promise<void>): Promise<void> {
  const { page } = desk;
  const address = page.url();
  await page.goto(address.replace(/#.*/, path));
  await work();
  await page.goto(address.replace(/#.*/, '#/settings/sync'));
  await expect(panelOf(desk).getByRole('button', { name: /^(Sync now|Switch on)$/ })).toBeVisible();
}

/** Adds a person as a user does. */
export const addPerson = (desk: Desk, name: string): Promise<void> =>
  elsewhere(desk, '#/people', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Add person' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: /Add|Save/ }).click();
    await expect(page.getByText(name).first()).toBeVisible();
  });

/** Puts so many notes into a browser that syncs, and into its outbox, without waking anybody. */
export async function putUnsentNotes({ stored }: Desk, count: number): Promise<void> {
  const clock = createClock({ now: Date.now, device: 'unsent00', last: never, offset: 0 });
  const made = Array.from({ length: count }, (_, n) => {
    const id = `note-${n}`;
    const about: Note['about'] = { type: 'person', id: 'p' };
    const changes = { about, text: `Note ${n}`, createdAt: seenFrom + n, updatedAt: seenFrom + n };
    const edit = editOf({ t: 'notes', id, row: undefined, changes, clock });
    if (!edit) throw new Error('A new note is a change');
    return { note: { ...edit.row, id, links: ['person:p'] }, unsent: { t: 'notes', id, op: edit.op } };
  });
  await stored.put(
    'notes',
    made.map(({ note }) => note),
  );
  await stored.put(
    'outbox',
    made.map(({ unsent }) => unsent),
  );
}
