import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import type { HealthRow } from '../../utils/db/schema.ts';
import { daysBefore } from '../../utils/lib/ids.ts';
import { defaultWorkspace } from '../../utils/settings/items.ts';
import { registerAlarms } from './alarms.ts';

const row = (daysAgo: number): HealthRow => {
  const day = daysBefore(Date.now(), daysAgo);
  return { id: day, network: 'x', surface: 'home', field: 'text', day, read: 1, missing: 0, lastAt: 0 };
};

it('the alarm takes away what is known of readers from more than sixty days ago', async () => {
  const db = await openWorkspace(defaultWorkspace.id);
  await db.health.bulkPut([row(0), row(60), row(61), row(400)]);
  registerAlarms();
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'forget-strangers',
    scheduledTime: 0,
    persistAcrossSessions: false,
  });
  await vi.waitFor(async () => expect(await db.health.count()).toBe(2));
  expect((await db.health.toArray()).map(({ day }) => day).sort()).toEqual([row(60).day, row(0).day]);
  await vi.waitFor(async () => expect((await db.meta.get('daysFilled'))?.value).toBe(true));
  await deleteWorkspaceData(defaultWorkspace.id);
});
