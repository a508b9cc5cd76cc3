import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { type HealthRow, WorkspaceDb } from '../../utils/db/schema.ts';
import { daysBefore } from '../../utils/lib/ids.ts';
import { defaultWorkspace, workspaces } from '../../utils/settings/items.ts';
import { keepDays, keepDaysOf } from '../../utils/settings/keeping.ts';
import { registerAlarms } from './alarms.ts';

const row = (daysAgo: number): HealthRow => {
  const day = daysBefore(Date.now(), daysAgo);
  return { id: day, network: 'x', surface: 'home', field: 'text', day, read: 1, missing: 0, lastAt: 0 };
};

/** Ends when all is done that the alarm asks for. */
const keepUp = () =>
  fakeBrowser.alarms.onAlarm.trigger({ name: 'forget-strangers', scheduledTime: 0, persistAcrossSessions: false });

it('the alarm takes away what is known of readers from more than sixty days ago', async () => {
  const db = await openWorkspace(defaultWorkspace.id);
  await db.health.bulkPut([row(0), row(60), row(61), row(400)]);
  registerAlarms();
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));
  await keepUp();
  expect(await db.health.count()).toBe(2);
  expect((await db.health.toArray()).map(({ day }) => day).sort()).toEqual([row(60).day, row(0).day]);
  expect((await db.meta.get('daysFilled'))?.value).toBe(true);
  await deleteWorkspaceData(defaultWorkspace.id);
});

it('each workspace keeps things as long as was chosen in it, or in all where nothing was', async () => {
  await workspaces.setValue([
    { id: 'main', name: 'Desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
    { id: 'glaze', name: 'Glaze', createdAt: 2 },
  ]);
  // A choice from when there was one for all.
  await keepDays.setValue({ health: 90, kiln: { health: 365 } });
  await keepDaysOf('main').setValue({ health: 30 });
  const dbs = await Promise.all(['main', 'kiln', 'glaze'].map((id) => openWorkspace(id)));
  for (const db of dbs) await db.health.bulkPut([row(0), row(31), row(91), row(366)]);
  registerAlarms();
  await keepUp();
  for (const db of dbs) expect((await db.meta.get('daysFilled'))?.value).toBe(true);
  expect(await Promise.all(dbs.map((db) => db.health.count()))).toEqual([1, 3, 2]);
  for (const { id } of await workspaces.getValue()) await deleteWorkspaceData(id);
});

it('a workspace that cannot be opened keeps no other one waiting', async () => {
  await workspaces.setValue([
    { id: 'shut', name: 'Shut', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
  ]);
  const db = await openWorkspace('kiln');
  await db.health.bulkPut([row(0), row(61)]);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(WorkspaceDb.prototype, 'open').mockImplementationOnce(() => Dexie.Promise.reject(new Error('Not opened')));
  registerAlarms();
  await keepUp();
  expect(await db.health.count()).toBe(1);
  expect((await db.meta.get('daysFilled'))?.value).toBe(true);
  for (const id of ['shut', 'kiln']) await deleteWorkspaceData(id);
});
