import { killWorker } from './pages/browser.ts';
import { openSlowWay, type SlowWay, type Stopped } from './pages/slow-way.ts';
import {
  addPerson,
  arrives,
  type Desk,
  expect,
  expectStatus,
  expectLevel,
  expectSent,
  inviteFrom,
  join,
  leave,
  namesOf,
  panelOf,
  putSightings,
  putUnsentNotes,
  switchOn,
  syncNow,
  test as base,
} from './pages/sync-desks.ts';
import type { SyncServer } from './pages/sync-server.ts';

/** What can happen in the middle of a sync, to the browser and to the server. */

const test = base.extend<{ way: SlowWay }>({
  way: async ({ server }, use) => {
    const way = await openSlowWay(() => server.address);
    await use(way);
    await way.close();
  },
});

/** Four segments, in one request. */
const notes = 2000;

/** A browser that is sending all of its notes, stopped in the middle. */
async function stopInPush(desk: Desk, way: SlowWay, at: Parameters<SlowWay['stopNext']>[1]): Promise<Stopped> {
  await switchOn(desk);
  await panelOf(desk).getByRole('button', { name: 'Pause' }).click();
  await expectStatus(desk, 'Paused.');
  await putUnsentNotes(desk, notes);
  const stopped = way.stopNext('/push', at);
  await panelOf(desk).getByRole('button', { name: 'Resume' }).click();
  return stopped;
}

/** The server has each operation once. */
async function expectOnce(server: SyncServer): Promise<void> {
  const segments = await server.segments();
  expect(segments.reduce((sum, { n }) => sum + n, 0)).toBe(notes);
  expect(new Set(segments.map(({ hash }) => hash)).size).toBe(segments.length);
  expect(segments.map(({ cseq }) => cseq)).toEqual(segments.map((_, index) => index + 1));
}

async function expectAllAt(desk: Desk, host: Desk): Promise<void> {
  await join(desk, await inviteFrom(host), 60_000);
  expect(await desk.stored.rows('notes')).toEqual(await host.stored.rows('notes'));
  expect(await desk.stored.count('notes')).toBe(notes);
}

interface WithAlarms {
  readonly chrome: { readonly alarms: { create(name: string, when: { when: number }): Promise<void> } };
}

/** The alarm by which the worker comes back, before its time. */
const ringAlarm = ({ page }: Desk): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as WithAlarms).chrome.alarms.create('sync', { when: Date.now() }));

test('a worker that is killed before the server hears of its push sends it again; what comes late is not stored twice', async ({
  server,
  way,
  openDesk,
}) => {
  test.setTimeout(120_000);
  const here = await openDesk({ address: way.address });
  const stopped = await stopInPush(here, way, 'before');
  expect(await killWorker(here.launched)).toBe(1);
  expect(await server.segments()).toEqual([]);
  await ringAlarm(here);
  await expectSent(here, 60_000);
  await stopped.deliver();
  await expectOnce(server);
  await expectAllAt(await openDesk({ address: way.address }), here);
});

test('a worker that is killed after the server stored its push, and before it knows, sends nothing twice', async ({
  server,
  way,
  openDesk,
}) => {
  test.setTimeout(120_000);
  const here = await openDesk({ address: way.address });
  await stopInPush(here, way, 'after');
  expect(await killWorker(here.launched)).toBe(1);
  await expectOnce(server);
  expect(await here.stored.count('outbox')).toBe(notes);
  const popup = await here.launched.context.newPage();
  await popup.goto(`chrome-extension://${here.launched.extensionId}/popup.html`);
  await expectSent(here, 60_000);
  await popup.close();
  await expectOnce(server);
  await expectAllAt(await openDesk({ address: way.address }), here);
});

/** How much of a push has come when the server is killed; the checks of every push have time for the harder one. */
const cuts = process.env['CI'] ? (['after'] as const) : (['half', 'after'] as const);

for (const at of cuts)
  test(`a server that is killed in mid-push, ${at}, loses nothing and doubles nothing`, async ({
    server,
    way,
    openDesk,
  }) => {
    test.setTimeout(120_000);
    const here = await openDesk({ address: way.address });
    const stopped = await stopInPush(here, way, at);
    await server.kill();
    stopped.cut();
    await expectStatus(here, 'The server cannot be reached.');
    expect(await here.stored.count('outbox')).toBe(notes);
    await server.restart();
    await syncNow(here);
    await expectLevel(here, 60_000);
    await expectSent(here);
    await expectOnce(server);
    await expectAllAt(await openDesk({ address: way.address }), here);
  });

test('a server that was put back to an older state gets from both browsers what it lost', async ({
  server,
  openDesk,
}) => {
  test.setTimeout(120_000);
  const here = await openDesk();
  await addPerson(here, 'Ada Early');
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await server.backUp();

  await addPerson(here, 'Bea Lost');
  await expectSent(here);
  await addPerson(there, 'Cy Lost');
  await expectSent(there);
  for (const desk of [here, there])
    await arrives(desk, async () => expect(await namesOf(desk)).toEqual(['Ada Early', 'Bea Lost', 'Cy Lost']));

  await server.putBack();
  await addPerson(here, 'Dan Later');
  const everybody = ['Ada Early', 'Bea Lost', 'Cy Lost', 'Dan Later'];
  for (const desk of [here, there]) await arrives(desk, async () => expect(await namesOf(desk)).toEqual(everybody));
  for (const desk of [here, there]) await expectLevel(desk);
  expect(await there.stored.rows('people')).toEqual(await here.stored.rows('people'));
  for (const desk of [here, there]) expect(await desk.stored.count('history')).toBe(0);

  const third = await openDesk();
  await join(third, await inviteFrom(here));
  expect(await third.stored.rows('people')).toEqual(await here.stored.rows('people'));
});

test('a server that lost everything is filled again by whoever leaves and switches on', async ({
  server,
  openDesk,
}) => {
  test.setTimeout(120_000);
  const here = await openDesk();
  await putSightings(here, 20, 3);
  await addPerson(here, 'Ada Here');
  await switchOn(here);
  const there = await openDesk();
  await join(there, await inviteFrom(here));
  await addPerson(there, 'Bea There');
  await arrives(here, async () => expect(await namesOf(here)).toEqual(['Ada Here', 'Bea There']));

  await server.wipe();
  await addPerson(there, 'Cy Unsent');
  for (const desk of [here, there]) {
    await syncNow(desk);
    await expectStatus(desk, 'The server has this workspace no more.');
  }
  await leave(here, 'Leave, keep data');
  await switchOn(here);
  await leave(there, 'Leave, keep data');
  await join(there, await inviteFrom(here));
  for (const desk of [here, there])
    await arrives(desk, async () => expect(await namesOf(desk)).toEqual(['Ada Here', 'Bea There', 'Cy Unsent']));
  for (const table of ['people', 'sightings'])
    expect(await there.stored.rows(table)).toEqual(await here.stored.rows(table));
  for (const desk of [here, there]) {
    expect(await desk.stored.count('sightings')).toBe(60);
    expect(await desk.stored.count('profiles')).toBe(1);
    expect(await desk.stored.count('history')).toBe(0);
  }
});
