import Dexie from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { databaseName, newestVersion } from '../../utils/db/schema.ts';
import { statusOf } from '../../utils/db/sync/level.ts';
import { syncStore } from '../../utils/db/sync/store.ts';
import { workspaces } from '../../utils/settings/items.ts';
import { randomBytes } from '../../utils/sync/bytes.ts';
import { addKey, createKeyRing } from '../../utils/sync/keys.ts';
import { syncEverywhere } from './sync.ts';

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const id of ['shut', 'kiln']) await deleteWorkspaceData(id);
});

it('a workspace that does not open keeps no other one from its sync', async () => {
  await workspaces.setValue([
    { id: 'shut', name: 'Shut', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
  ]);
  const newer = new Dexie(databaseName('shut'));
  newer.version(newestVersion + 1).stores({ letters: 'id' });
  await newer.open();
  newer.close();
  const db = await openWorkspace('kiln');
  const membership = { server: 'https://sync.example', ws: 'w', dev: 'd', token: 't', role: 'owner' } as const;
  await syncStore(db).join(membership, await addKey(await createKeyRing(), 1, randomBytes(32)));
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No line')));
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, _how: object, work: (lock: object) => unknown) => work({}) },
  });
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await syncEverywhere(false, () => Promise.resolve(true));
  expect(await statusOf(db)).toMatchObject({ state: 'later', reason: 'offline' });
  expect(warned).toHaveBeenCalledOnce();
});
