import type { Note, Person, PlanEntry } from '../../utils/model/records.ts';
import {
  addPerson,
  arrives,
  type Desk,
  elsewhere,
  expect,
  inviteFrom,
  join,
  leave,
  namesOf,
  panelOf,
  putSightings,
  switchOn,
  syncNow,
  test,
} from './pages/sync-desks.ts';

/** What is written as a user writes it, in one browser and the other. */

const textsOf = async ({ stored }: Desk): Promise<string[]> =>
  (await stored.rows<Note>('notes'))
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ text }) => text)
    .sort();

const titlesOf = async ({ stored }: Desk): Promise<string[]> =>
  (await stored.rows<PlanEntry>('planEntries'))
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ title }) => title)
    .sort();

/** Opens the only person that there is. */
async function atPerson(desk: Desk, work: () => Promise<void>): Promise<void> {
  const [person] = await desk.stored.rows<Person>('people');
  await elsewhere(desk, `#/people/${person?.id}`, work);
}

const noteAt = ({ page }: Desk, text: string) =>
  page.getByRole('region', { name: 'Notes' }).getByRole('listitem').filter({ hasText: text });

async function writeNote(desk: Desk, text: string): Promise<void> {
  const field = desk.page.getByLabel('Add a note');
  await field.fill(text);
  await field.press('Enter');
  await expect(noteAt(desk, text)).toBeVisible();
}

const openEntry = ({ page }: Desk, title: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click();

async function addEntry(desk: Desk, title: string): Promise<void> {
  const { page } = desk;
  await elsewhere(desk, '#/calendar', async () => {
    await page
      .getByRole('button', { name: /^New entry/ })
      .first()
      .click();
    const sheet = page.getByRole('complementary');
    await sheet.getByLabel('Title').fill(title);
    await sheet.getByLabel('Day').fill(new Date().toISOString().slice(0, 10));
    await sheet.getByLabel('Time', { exact: true }).fill('12:30');
    await sheet.getByLabel('Text for X').fill(`${title}, all of it.`);
    await sheet.getByRole('button', { name: 'Add entry' }).click();
    await expect(sheet).toHaveCount(0);
  });
}

/** An offer to undo lasts ten seconds; on a busy machine an answer of the other browser can take longer. */
const keepToasts = ({ page }: Desk): Promise<void> =>
  page.evaluate(() => {
    const { setInterval: every } = window;
    const slowly = (work: () => void, ms?: number) => every(work, ms === 1000 ? 60_000 : ms);
    Object.assign(window, { setInterval: slowly });
  });

const undo = ({ page }: Desk): Promise<void> => page.getByRole('button', { name: 'Undo' }).click();

test('notes arrive in the other browser, and so does what is deleted and brought back', async ({ openDesk }) => {
  test.setTimeout(120_000);
  const here = await openDesk();
  await addPerson(here, 'Mara Lindqvist');
  await atPerson(here, () => writeNote(here, 'Met in Oslo'));
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await atPerson(there, async () => {
    await expect(noteAt(there, 'Met in Oslo')).toBeVisible();
    await writeNote(there, 'Wants a sample');
  });
  await arrives(here, async () => expect(await textsOf(here)).toEqual(['Met in Oslo', 'Wants a sample']));

  await keepToasts(here);
  await atPerson(here, async () => {
    const note = noteAt(here, 'Wants a sample');
    await note.getByRole('button', { name: /^Delete note/ }).click();
    await expect(note).toHaveCount(0);
  });
  await arrives(there, async () => expect(await textsOf(there)).toEqual(['Met in Oslo']));
  await atPerson(there, async () => {
    await expect(noteAt(there, 'Met in Oslo')).toBeVisible();
    await expect(noteAt(there, 'Wants a sample')).toHaveCount(0);
  });

  await undo(here);
  await arrives(there, async () => expect(await textsOf(there)).toEqual(['Met in Oslo', 'Wants a sample']));
  await atPerson(there, async () => expect(noteAt(there, 'Wants a sample')).toBeVisible());
  await arrives(here, async () => expect(await there.stored.rows('notes')).toEqual(await here.stored.rows('notes')));
});

test('plan entries arrive, are edited in the other browser, and come back', async ({ openDesk }) => {
  test.setTimeout(120_000);
  const here = await openDesk();
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await addEntry(here, 'Refills in May');
  await arrives(there, async () => expect(await titlesOf(there)).toEqual(['Refills in May']));

  const sheet = there.page.getByRole('complementary');
  await elsewhere(there, '#/calendar', async () => {
    await openEntry(there, 'Refills in May');
    await expect(sheet.getByLabel('Text for X')).toHaveValue('Refills in May, all of it.');
    await sheet.getByLabel('Title').fill('Refills in June');
    // Who joined as an editor approves nothing that they are not named for.
    await expect(sheet.getByLabel('State').getByRole('option', { name: 'Approved' })).toHaveCount(0);
    await sheet.getByLabel('State').selectOption({ label: 'In review' });
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => titlesOf(there)).toEqual(['Refills in June']);
    // It closes after what it wrote is stored, and goes back to the month then.
    await expect(sheet).toBeHidden();
  });
  await arrives(here, async () => expect(await titlesOf(here)).toEqual(['Refills in June']));
  await elsewhere(here, '#/calendar', () =>
    expect(here.page.getByRole('button', { name: /Refills in June.*In review/ }).first()).toBeVisible(),
  );

  await keepToasts(there);
  await elsewhere(there, '#/calendar', async () => {
    await openEntry(there, 'Refills in June');
    await sheet.getByRole('button', { name: 'Delete entry' }).click();
    await expect.poll(() => titlesOf(there)).toEqual([]);
    await expect(sheet).toBeHidden();
  });
  await arrives(here, async () => expect(await titlesOf(here)).toEqual([]));
  await undo(there);
  await arrives(here, async () => expect(await titlesOf(here)).toEqual(['Refills in June']));
  expect(await here.stored.rows('planEntries')).toEqual(await there.stored.rows('planEntries'));
  expect(await here.stored.count('history')).toBe(0);
});

test('nothing that was written or seen can be read on the server', async ({ server, openDesk }) => {
  const here = await openDesk();
  await putSightings(here, 50, 4);
  await addPerson(here, 'Mara Zebrafinch');
  await atPerson(here, () => writeNote(here, 'Likes Quokka pictures'));
  await addEntry(here, 'Capybara week');
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await atPerson(there, () => writeNote(there, 'Wombat people'));
  await arrives(here, async () => expect(await textsOf(here)).toEqual(['Likes Quokka pictures', 'Wombat people']));
  expect(await there.stored.count('sightings')).toBe(200);

  const dump = await server.dump();
  expect(dump.length).toBeGreaterThan(5000);
  const written = ['Zebrafinch', 'Quokka', 'Capybara', 'Wombat'];
  const seen = ['kiln', 'x:status', 'Post 1', 'reactions'];
  const tables = ['people', 'notes', 'planEntries', 'sightings', 'profiles'];
  for (const word of [...written, ...seen, ...tables]) expect(dump, word).not.toContain(word);
});

test('who leaves and deletes has nothing left, is locked out, and takes nothing from the others', async ({
  server,
  openDesk,
}) => {
  const here = await openDesk();
  await addPerson(here, 'Mara Lindqvist');
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await atPerson(there, () => writeNote(there, 'Wants a sample'));
  await arrives(here, async () => expect(await textsOf(here)).toEqual(['Wants a sample']));
  const [membership] = (await there.stored.rows<{ key: string; value: Membership }>('meta')).filter(
    ({ key }) => key === 'sync',
  );

  await leave(there, 'Leave, delete data');
  for (const table of ['people', 'notes', 'outbox', 'parked'])
    await expect.poll(() => there.stored.count(table), { message: table }).toBe(0);
  expect((await there.stored.rows<{ key: string }>('meta')).map(({ key }) => key)).not.toContain('keys');
  await expect.poll(() => server.lockedOut()).toBe(1);
  const { ws, token } = membership?.value ?? {};
  const refused = await fetch(`${server.address}/v1/w/${ws}/pull?after=0`, {
    headers: { Authorization: `Bearer ${token}`, 'Sync-Protocol': '1' },
  });
  expect([refused.status, await refused.json()]).toMatchObject([401, { error: 'token', revoked: true }]);

  await syncNow(here);
  await here.page.reload();
  await expect(panelOf(here).getByText('locked out')).toBeVisible({ timeout: 30_000 });
  expect(await namesOf(here)).toEqual(['Mara Lindqvist']);
  expect(await textsOf(here)).toEqual(['Wants a sample']);
});

test('who leaves and deletes is not kept by a server that says nothing', async ({ openDesk }) => {
  const here = await openDesk();
  await addPerson(here, 'Mara Lindqvist');
  await switchOn(here);
  let goodbyes = 0;
  await here.launched.context.route(`${here.server}/**`, (route) => {
    if (route.request().method() !== 'DELETE') return route.continue();
    goodbyes += 1;
    return undefined;
  });
  const isLoadedAnew = here.page.waitForEvent('load');
  await leave(here, 'Leave, delete data');
  await isLoadedAnew;
  expect(goodbyes).toBe(1);
  await expect.poll(() => here.stored.count('people')).toBe(0);
  await expect(panelOf(here).getByRole('button', { name: 'Switch on' })).toBeVisible();
});

interface Membership {
  readonly ws: string;
  readonly token: string;
}
