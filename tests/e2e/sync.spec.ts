import type { Page } from '@playwright/test';
import { launchWithExtension, type Launched } from '../../scripts/lib/launch.ts';
import { refuseNetwork } from '../../scripts/lib/offline.ts';
import { openStored, type Stored } from '../../scripts/lib/stored.ts';
import type { Person } from '../../utils/model/records.ts';
import { everywhere, expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { startSyncServer, type SyncServer } from './pages/sync-server.ts';

/** Two browsers with profiles of their own, and the real server between them. */

interface Desk {
  readonly launched: Launched;
  readonly page: Page;
  readonly stored: Stored;
}

let server: SyncServer;
let desks: Desk[];
test.beforeEach(async () => {
  server = await startSyncServer();
  desks = [];
});
test.afterEach(async () => {
  for (const { launched } of desks) await launched.close();
  await server.close();
});

async function openDesk(colorScheme: 'light' | 'dark' = 'light'): Promise<Desk> {
  const launched = await launchWithExtension({
    extensionDir: process.env['ALONGSIDE_E2E_BUILD'] ?? '.output/chrome-mv3-e2e',
    headless: true,
    settings: everywhere('off'),
    colorScheme,
    locale: 'en-GB',
  });
  await refuseNetwork(launched.context);
  await launched.context.route(`${server.address}/**`, (route) => route.continue());
  const stored = await openStored(launched.context, launched.extensionId);
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/dashboard.html#/settings/sync`);
  const desk = { launched, page, stored };
  desks.push(desk);
  return desk;
}

const panelOf = ({ page }: Desk) => page.getByRole('region', { name: 'Sync' });

async function switchOn(desk: Desk): Promise<void> {
  await panelOf(desk).getByLabel('Address of the server').fill(server.address);
  await panelOf(desk).getByRole('button', { name: 'Switch on' }).click();
  await expect(panelOf(desk).getByText('In sync since')).toBeVisible({ timeout: 15_000 });
}

async function inviteFrom(desk: Desk, role = 'Editor, reads and writes'): Promise<string> {
  await panelOf(desk).getByRole('button', { name: 'Invite' }).click();
  await desk.page.getByRole('menuitem', { name: role }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Invite' });
  const link = await dialog.getByText(/^http:\/\/127/).textContent();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return link ?? '';
}

async function join(desk: Desk, link: string, timeout = 15_000): Promise<void> {
  await panelOf(desk).getByLabel('Link or code').fill(link);
  await panelOf(desk).getByRole('button', { name: 'Join' }).click();
  await expect(panelOf(desk).getByText('In sync since')).toBeVisible({ timeout });
}

const syncNow = (desk: Desk) => panelOf(desk).getByRole('button', { name: 'Sync now' }).click();
const namesOf = async ({ stored }: Desk) => (await stored.rows<Person>('people')).map(({ name }) => name).sort();

/** Adds a person as a user does. */
async function addPerson({ page }: Desk, name: string): Promise<void> {
  const address = page.url();
  await page.goto(address.replace(/#.*/, '#/people'));
  await page.getByRole('button', { name: 'Add person' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: /Add|Save/ }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await page.goto(address.replace(/#.*/, '#/settings/sync'));
}

test('what one browser knows the other knows, both ways, also after the server was killed', async () => {
  const here = await openDesk();
  await addPerson(here, 'Mara Zebrafinch');
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await expect.poll(() => namesOf(there)).toEqual(['Mara Zebrafinch']);

  await addPerson(there, 'Otto Quokka');
  await expect.poll(() => namesOf(here), { timeout: 20_000, intervals: [1000] }).toEqual(['Mara Zebrafinch']);
  await expect.poll(async () => (await there.stored.rows('outbox')).length, { timeout: 20_000 }).toBe(0);
  await syncNow(here);
  await expect.poll(() => namesOf(here)).toEqual(['Mara Zebrafinch', 'Otto Quokka']);

  await server.kill();
  await addPerson(here, 'Lina Capybara');
  await syncNow(here);
  await expect(panelOf(here).getByText('The server cannot be reached.')).toBeVisible({ timeout: 15_000 });
  await server.restart();
  await syncNow(here);
  await expect(panelOf(here).getByText('In sync since')).toBeVisible({ timeout: 15_000 });
  await syncNow(there);
  await expect.poll(() => namesOf(there)).toEqual(['Lina Capybara', 'Mara Zebrafinch', 'Otto Quokka']);

  const dump = await server.dump();
  expect(dump.length).toBeGreaterThan(1000);
  for (const word of ['Zebrafinch', 'Quokka', 'Capybara', 'people']) expect(dump).not.toContain(word);
});

test('a device that was locked out gets nothing more, and says so', async () => {
  const here = await openDesk();
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await here.page.reload();
  await panelOf(here).getByRole('button', { name: 'Lock out' }).click();
  await here.page.getByRole('dialog').getByRole('button', { name: 'Lock out' }).click();
  await expect(panelOf(here).getByText('locked out')).toBeVisible({ timeout: 15_000 });
  await addPerson(here, 'Mara Lindqvist');
  await syncNow(here);
  await syncNow(there);
  await expect(panelOf(there).getByText('This device was locked out.')).toBeVisible({ timeout: 15_000 });
  expect(await namesOf(there)).toEqual([]);
});

test('ten thousand sightings of a followed account arrive', async () => {
  test.setTimeout(120_000);
  const here = await openDesk();
  const at = Date.UTC(2026, 10, 1);
  const account = {
    key: 'x-kiln',
    network: 'x',
    handle: 'kiln_co',
    handleKeys: ['x:kiln_co'],
    relation: 'competitor',
    firstSeenAt: at,
    lastSeenAt: at,
  };
  await here.stored.put('profiles', [account]);
  const posts = Array.from({ length: 1000 }, (_, n) => ({
    key: `x:status:${1000 + n}`,
    post: { network: 'x', kind: 'status', id: String(1000 + n) },
    network: 'x',
    author: { network: 'x', handle: 'kiln_co' },
    authorKey: 'x-kiln',
    text: `Post ${n}`,
    firstSeenAt: at,
    lastSeenAt: at + 9,
  }));
  await here.stored.put('posts', posts);
  const sightings = posts.flatMap(({ key }) =>
    Array.from({ length: 10 }, (_, n) => ({
      id: `${key}@${at + n}`,
      postKey: key,
      seenAt: at + n,
      metrics: { reactions: { from: n, to: n } },
      surface: 'profile',
      reader: 'x/1',
    })),
  );
  await here.stored.put('sightings', sightings);
  await panelOf(here).getByLabel('Address of the server').fill(server.address);
  await panelOf(here).getByRole('button', { name: 'Switch on' }).click();
  await expect(panelOf(here).getByText('In sync since')).toBeVisible({ timeout: 60_000 });
  const there = await openDesk();
  await join(there, await inviteFrom(here), 60_000);
  await expect.poll(() => there.stored.count('sightings'), { timeout: 60_000 }).toBe(10_000);
  expect(await there.stored.count('posts')).toBe(1000);
});

test('two who change one thing at once end alike, and what was replaced can be put back', async () => {
  const here = await openDesk();
  await here.stored.put('people', [{ id: 'p', name: 'Ada', tags: [], createdAt: 1, updatedAt: 1 }]);
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  for (const desk of [here, there]) await panelOf(desk).getByRole('button', { name: 'Pause' }).click();
  await rename(here, 'Ada', 'Ada L.');
  await rename(there, 'Ada', 'A. Lovelace');
  for (const desk of [here, there, here]) {
    const resume = panelOf(desk).getByRole('button', { name: 'Resume' });
    if (await resume.isVisible()) await resume.click();
    else await syncNow(desk);
    await expect(panelOf(desk).getByText('In sync since')).toBeVisible({ timeout: 15_000 });
  }
  await expect.poll(() => namesOf(here)).toEqual(['A. Lovelace']);
  expect(await namesOf(there)).toEqual(['A. Lovelace']);
  await expect(panelOf(here).getByText('A. Lovelace, name: “Ada L.” was replaced.')).toBeVisible();
  await expectAccessible(here.page, 'sync panel');
  await panelOf(here).getByRole('button', { name: 'Put back' }).click();
  await expect.poll(() => namesOf(here)).toEqual(['Ada L.']);
});

async function rename({ page }: Desk, from: string, to: string): Promise<void> {
  const address = page.url();
  await page.goto(address.replace(/#.*/, '#/people/p'));
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toHaveValue(from);
  await name.fill(to);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.goto(address.replace(/#.*/, '#/settings/sync'));
}

test('leaving keeps or deletes the data here, as chosen', async () => {
  const here = await openDesk();
  await here.stored.put('people', [{ id: 'p', name: 'Ada', tags: [], createdAt: 1, updatedAt: 1 }]);
  await switchOn(here);
  await panelOf(here).getByRole('button', { name: 'Leave' }).click();
  await here.page.getByRole('button', { name: 'Leave, keep data' }).click();
  await expect(panelOf(here).getByRole('button', { name: 'Switch on' })).toBeVisible();
  expect(await namesOf(here)).toEqual(['Ada']);
  expect((await here.stored.rows<{ key: string }>('meta')).map(({ key }) => key)).not.toContain('keys');
});

for (const colour of ['light', 'dark'] as const)
  test(`the panel is accessible in every state, ${colour}`, async () => {
    const desk = await openDesk(colour);
    await panelOf(desk).getByLabel('Address of the server').fill('http://elsewhere.example');
    await panelOf(desk).getByRole('button', { name: 'Switch on' }).click();
    await expect(panelOf(desk).getByText('An address begins with https://')).toBeVisible();
    await panelOf(desk).getByLabel('Link or code').fill('hello');
    await panelOf(desk).getByRole('button', { name: 'Join' }).click();
    await expect(panelOf(desk).getByText('This is no invite of Alongside.')).toBeVisible();
    await expectAccessible(desk.page, 'sync panel');
    await switchOn(desk);
    await expectAccessible(desk.page, 'sync panel');
    await panelOf(desk).getByRole('button', { name: 'Leave' }).click();
    await expectAccessible(desk.page, 'sync panel');
  });
