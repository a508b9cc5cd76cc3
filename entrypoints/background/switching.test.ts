import { afterEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { workspaces } from '../../utils/settings/items.ts';
import { removeWorkspace, switchWorkspace } from '../../utils/settings/workspaces.ts';
import { handlers } from './handlers.ts';

const record = (handle: string, seenAt: number) =>
  handlers['sightings.record'](
    {
      network: 'x',
      posts: [],
      profiles: [{ profile: { network: 'x', handle }, seenAt, reader: 'x/1', countLabels: {}, locale: 'en' }],
      comments: [],
      health: [],
      viewer: undefined,
    },
    { tabId: 1 },
  );
const profiles = async (id: string) =>
  (await (await openWorkspace(id)).profiles.toArray()).map(({ handle }) => handle).sort();

afterEach(async () => {
  for (const id of ['main', 'kiln']) await deleteWorkspaceData(id);
});

it('what was seen before a switch and arrives after it goes where it was seen', async () => {
  await workspaces.setValue([
    { id: 'main', name: 'My desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
  ]);
  const before = Date.now() - 1;
  await record('mara', before);
  await switchWorkspace('kiln');
  await record('nils', before);
  await record('olga', Date.now() + 1);
  expect([await profiles('main'), await profiles('kiln')]).toEqual([['mara', 'nils'], ['olga']]);
  // Where one is already nothing changes, and nothing is lost.
  await switchWorkspace('kiln');
  await record('petra', before);
  expect(await profiles('main')).toEqual(['mara', 'nils', 'petra']);
  // What waited for too long belongs nowhere.
  await record('quill', before - 11 * 60_000);
  expect([(await profiles('main')).length, await profiles('kiln')]).toEqual([3, ['olga']]);
});

it('what was seen for a workspace that is gone does not make it again', async () => {
  await workspaces.setValue([
    { id: 'main', name: 'My desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
  ]);
  await switchWorkspace('kiln');
  const before = Date.now() - 1;
  await removeWorkspace('kiln', deleteWorkspaceData);
  await record('mara', before);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('alongside-kiln');
});
