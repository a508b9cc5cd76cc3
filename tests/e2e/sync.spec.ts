import { expectAccessible } from './pages/axe.ts';
import {
  addPerson,
  type Desk,
  elsewhere,
  expect,
  expectLevel,
  expectStatus,
  inviteFrom,
  join,
  namesOf,
  panelOf,
  putSightings,
  switchOn,
  syncNow,
  test,
} from './pages/sync-desks.ts';

/** Two browsers with profiles of their own, and the real server between them. */

test('what one browser knows the other knows, both ways, also after the server was killed', async ({
  server,
  openDesk,
}) => {
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
  await expectStatus(here, 'The server cannot be reached.');
  await server.restart();
  await syncNow(here);
  await expectLevel(here);
  await syncNow(there);
  await expect.poll(() => namesOf(there)).toEqual(['Lina Capybara', 'Mara Zebrafinch', 'Otto Quokka']);

  const dump = await server.dump();
  expect(dump.length).toBeGreaterThan(1000);
  for (const word of ['Zebrafinch', 'Quokka', 'Capybara', 'people']) expect(dump).not.toContain(word);
});

test('a device that was locked out gets nothing more, and says so', async ({ openDesk }) => {
  const here = await openDesk();
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await here.page.reload();
  await panelOf(here).getByRole('button', { name: 'Lock out' }).click();
  await here.page.getByRole('dialog').getByRole('button', { name: 'Lock out' }).click();
  await expect(panelOf(here).getByText('locked out')).toBeVisible({ timeout: 30_000 });
  await addPerson(here, 'Mara Lindqvist');
  await syncNow(here);
  await syncNow(there);
  await expectStatus(there, 'This device was locked out.');
  expect(await namesOf(there)).toEqual([]);
  await there.page.goto(there.page.url().replace(/dashboard\.html.*/, 'popup.html'));
  await expect(there.page.getByRole('status').filter({ hasText: 'This device was locked out.' })).toBeVisible();
});

test('ten thousand sightings of a followed account arrive', async ({ openDesk }) => {
  test.setTimeout(120_000);
  const here = await openDesk();
  await putSightings(here, 1000, 10);
  await switchOn(here, 60_000);
  const there = await openDesk();
  await join(there, await inviteFrom(here), 60_000);
  await expect.poll(() => there.stored.count('sightings'), { timeout: 60_000 }).toBe(10_000);
  expect(await there.stored.count('posts')).toBe(1000);
});

test('two who change one thing at once end alike, and what was replaced can be put back', async ({ openDesk }) => {
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
    await expectLevel(desk);
  }
  await expect.poll(() => namesOf(here)).toEqual(['A. Lovelace']);
  expect(await namesOf(there)).toEqual(['A. Lovelace']);
  await expect(panelOf(here).getByText('A. Lovelace, Name: “Ada L.” was replaced by “A. Lovelace”.')).toBeVisible();
  await expectAccessible(here.page, 'sync panel');
  await panelOf(here).getByRole('button', { name: 'Put back' }).click();
  await expect.poll(() => namesOf(here)).toEqual(['Ada L.']);
});

const rename = (desk: Desk, from: string, to: string): Promise<void> =>
  elsewhere(desk, '#/people/p', async () => {
    const { page } = desk;
    const name = page.getByLabel('Name', { exact: true });
    await expect(name).toHaveValue(from);
    await name.fill(to);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  });

test('leaving keeps or deletes the data here, as chosen; deleting the data leaves too', async ({
  openDesk,
  server,
}) => {
  const here = await openDesk();
  await here.stored.put('people', [{ id: 'p', name: 'Ada', tags: [], createdAt: 1, updatedAt: 1 }]);
  await switchOn(here);
  await panelOf(here).getByRole('button', { name: 'Leave' }).click();
  await here.page.getByRole('button', { name: 'Leave, keep data' }).click();
  await expect(panelOf(here).getByRole('button', { name: 'Switch on' })).toBeVisible();
  expect(await namesOf(here)).toEqual(['Ada']);
  expect((await here.stored.rows<{ key: string }>('meta')).map(({ key }) => key)).not.toContain('keys');
  await expect.poll(() => server.lockedOut()).toBe(1);

  await switchOn(here);
  const data = here.page.getByRole('region', { name: 'Data', exact: true });
  await data.getByRole('button', { name: 'Delete workspace data' }).click();
  // The page begins anew once the server was told. A browser can hang over a page that is closed at that moment.
  const reloaded = here.page.waitForEvent('load');
  await here.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => here.stored.count('people')).toBe(0);
  await expect.poll(() => server.lockedOut()).toBe(2);
  await reloaded;
  await expect(panelOf(here).getByRole('button', { name: 'Switch on' })).toBeVisible();
});

test('what is wrong with an address or an invite is said, and read out', async ({ openDesk }) => {
  const desk = await openDesk({ colorScheme: 'dark' });
  await panelOf(desk).getByLabel('Address of the server').fill('http://elsewhere.example');
  await panelOf(desk).getByRole('button', { name: 'Switch on' }).click();
  await expect(panelOf(desk).getByText('An address begins with https://')).toBeVisible();
  await panelOf(desk).getByLabel('Link or code').fill('hello');
  await panelOf(desk).getByRole('button', { name: 'Join' }).click();
  await expect(panelOf(desk).getByText('This is no invite of Alongside.')).toBeVisible();
  await expectAccessible(desk.page, 'sync panel');
});
