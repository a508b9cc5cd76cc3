import { lookColours } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import {
  addPerson,
  type Desk,
  dialogOf,
  expect,
  expectLevel,
  inviteFrom,
  join,
  namesOf,
  panelOf,
  switchOn,
  syncNow,
  test,
} from './pages/sync-desks.ts';

const press = (desk: Desk, name: string) => panelOf(desk).getByRole('button', { name, exact: true }).click();

/** Keeps the code that is shown for a workspace that was just made. */
const keepCode = (desk: Desk) =>
  dialogOf(desk, 'Recovery code').getByRole('button', { name: 'I have kept it' }).click();

test('devices have names that their users give them, and the server does not know', async ({ openDesk, server }) => {
  const here = await openDesk();
  await switchOn(here);
  await expect(panelOf(here).getByText('Chrome on Linux')).toBeVisible();
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await press(there, 'Rename');
  const naming = dialogOf(there, 'Name this device');
  await naming.getByLabel('Name').fill('Mara’s \u202Elaptop');
  await naming.getByLabel('Name').press('Enter');
  await expect(naming).toHaveCount(0);
  await expect(panelOf(there).getByText('Mara’s laptop')).toBeVisible();

  await here.page.reload();
  await expect(panelOf(here).getByText('Mara’s laptop')).toBeVisible();
  await press(here, 'Lock out Mara’s laptop');
  await expect(dialogOf(here, 'Lock out Mara’s laptop?')).toBeVisible();
  const dump = await server.dump();
  for (const word of ['laptop', 'Chrome']) expect(dump).not.toContain(word);
});

test('an owner deletes the workspace on the server; another device is told, and sets it up again', async ({
  openDesk,
}) => {
  const here = await openDesk();
  await addPerson(here, 'Mara Zebrafinch');
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await expect.poll(() => namesOf(there)).toEqual(['Mara Zebrafinch']);
  await press(here, 'Leave');
  await dialogOf(here, 'Take My desk out of the sync?').getByRole('button', { name: 'Delete on the server' }).click();
  await dialogOf(here, 'Delete My desk on the server?').getByRole('button', { name: 'Delete' }).click();
  await expect(panelOf(here).getByRole('button', { name: 'Switch on' })).toBeVisible();
  expect(await namesOf(here)).toEqual(['Mara Zebrafinch']);

  await syncNow(there);
  await expect(panelOf(there).getByText('The server has this workspace no more.')).toBeVisible({ timeout: 30_000 });
  await press(there, 'Set up again');
  await keepCode(there);
  await expectLevel(there);
  await expect(panelOf(there).getByText('you are owner')).toBeVisible();
  await join(here, await inviteFrom(there));
  expect(await namesOf(here)).toEqual(['Mara Zebrafinch']);
});

test('a copied profile joins as a new device in one press, and loses nothing', async ({ openDesk }) => {
  const desk = await openDesk();
  await switchOn(desk);
  const before = (await desk.stored.rows<{ key: string }>('meta')).filter(({ key }) => key === 'sync');
  await addPerson(desk, 'Mara Zebrafinch');
  await expect.poll(async () => (await desk.stored.rows('outbox')).length, { timeout: 20_000 }).toBe(0);
  // As a copy would that was made before.
  await desk.stored.put('meta', before);
  await addPerson(desk, 'Otto Quokka');
  await expect(panelOf(desk).getByText('A copy of this browser profile syncs too.')).toBeVisible({ timeout: 20_000 });
  await press(desk, 'Join as a new device');
  await expectLevel(desk);
  await expect(panelOf(desk).getByText('you are owner')).toBeVisible();
  const there = await openDesk();
  await join(there, await inviteFrom(desk));
  await expect.poll(() => namesOf(there)).toEqual(['Mara Zebrafinch', 'Otto Quokka']);
});

const at = Date.UTC(2026, 10, 17, 9);
/** How the sync can stand, beside being level. */
const states = {
  receiving: { state: 'running', progress: { phase: 'pull', done: 40, total: 100 } },
  waiting: { state: 'later', reason: 'offline', retryAt: Date.now() + 3_600_000 },
  forked: { state: 'stopped', reason: 'device_forked' },
  gone: { state: 'stopped', reason: 'no_workspace' },
  paused: { state: 'paused' },
} as const;

for (const colorScheme of lookColours)
  test(`every state of the panel is accessible and in words, ${colorScheme}`, async ({ openDesk }, info) => {
    test.setTimeout(180_000);
    const desk = await openDesk({ colorScheme });
    const { page, stored } = desk;
    const look = async (name: string) => {
      await expectAccessible(page, name);
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
    };
    await stored.put('people', [
      { id: 'p', name: 'Mara Lindqvist', stage: 'customer', tags: ['hotel'], createdAt: at, updatedAt: at },
    ]);
    await switchOn(desk);
    const loss = { t: 'people', record: 'p', stamp: '', wonBy: '', at };
    await stored.put('history', [
      { ...loss, id: 'a', field: 'stage', value: 'talking' },
      { ...loss, id: 'b', field: 'tags', value: ['hotel', 'campus'] },
    ]);
    await page.reload();
    await expect(panelOf(desk).getByText('Mara Lindqvist, Stage: “Talking” was replaced by “Customer”.')).toBeVisible();
    await expect(panelOf(desk).getByText('Tags: “hotel, campus” was replaced by “hotel”.')).toBeVisible();
    await look('level');

    // Nobody syncs meanwhile: what is to be seen would be over at once.
    const holder = await desk.launched.context.newPage();
    await holder.goto(page.url().replace(/dashboard.*/, '_locales/en/messages.json'));
    await holder.evaluate(
      () => void navigator.locks.request('sync alongside-main', () => new Promise(() => undefined)),
    );
    await page.bringToFront();
    for (const [name, status] of Object.entries(states)) {
      await stored.put('meta', [{ key: 'syncStatus', value: { attempt: 0, at: Date.now(), levelAt: at, ...status } }]);
      await page.reload();
      await expect(panelOf(desk).getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
      if (name === 'receiving') await expect(page.getByRole('progressbar', { name: 'Receiving: 40 %' })).toBeVisible();
      if (name === 'waiting') await expect(panelOf(desk).getByText(/Tries again at \d\d:\d\d\./)).toBeVisible();
      if (name === 'forked') await expect(panelOf(desk).getByText('A copy of this browser profile')).toBeVisible();
      // All of them in the colours that are harder to read.
      else if (colorScheme === 'dark' || name === 'gone') await look(name);
    }
    await expect(panelOf(desk).getByRole('status').first()).toContainText('Paused.');
    await stored.put('outbox', [{ t: 'people', id: 'p', op: { t: 'people', id: 'p', h: '', f: {} } }]);
    await page.reload();
    await press(desk, 'Leave');
    await expect(page.getByText('1 change was not sent yet. The others will not get it.')).toBeVisible();
    await look('leave');
    await page.getByRole('button', { name: 'Delete on the server' }).click();
    await look('delete');
    await page.keyboard.press('Escape');
    await press(desk, 'Leave');
    await page.getByRole('button', { name: 'Back up first' }).click();
    await expect(page.getByRole('heading', { name: 'Backup and export' })).toBeInViewport();
  });
