import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { currentWorkspace, workspaces } from '../../utils/settings/items.ts';
import { allowedItem, questionItems } from '../../utils/settings/questions.ts';
import { handlers } from './handlers.ts';
import { registerQuestions } from './questions.ts';

const viewer = { network: 'x', handle: 'kilnco' } as const;
const health = [{ surface: 'home', reader: 'x/1', posts: 1, missing: {} }] as const;
const record = (who: typeof viewer | undefined) =>
  handlers['sightings.record'](
    {
      network: 'x',
      posts: [],
      profiles: [
        { profile: { network: 'x', handle: 'mara' }, seenAt: Date.now(), reader: 'x/1', countLabels: {}, locale: 'en' },
      ],
      comments: [],
      health: [...health],
      viewer: who,
    },
    { tabId: 1 },
  );
const profiles = async (id: string) => (await (await openWorkspace(id)).profiles.toArray()).map(({ handle }) => handle);

beforeEach(async () => {
  await workspaces.setValue([
    { id: 'main', name: 'My desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1, identities: [viewer] },
  ]);
});
afterEach(async () => {
  for (const id of ['main', 'kiln', 'gone']) await deleteWorkspaceData(id);
});

it('records nothing of an account of another workspace until the user has chosen, but what he types', async () => {
  expect(await record(viewer)).toEqual({ recorded: 0, dropped: 0, problem: 'paused' });
  expect(await record(undefined)).toMatchObject({ problem: 'paused' });
  const db = await openWorkspace('main');
  expect([await profiles('main'), await db.health.count()]).toEqual([[], 0]);
  const noted = await handlers['notes.add'](
    { network: 'x', on: { profile: { network: 'x', handle: 'mara' } }, text: 'Met in Bergen' },
    { tabId: 1 },
  );
  expect(noted.note.text).toBe('Met in Bergen');

  await currentWorkspace.setValue('kiln');
  expect(await record(viewer)).not.toHaveProperty('problem');
  expect((await profiles('kiln')).sort()).toEqual(['kilnco', 'mara']);
  expect(await profiles('main')).toEqual(['mara']);
});

it('records into the first workspace where the current one is not in the list', async () => {
  await currentWorkspace.setValue('gone');
  await record(undefined);
  expect(await profiles('main')).toEqual(['mara']);
  expect(await profiles('gone')).toEqual([]);
});

it('says on the toolbar that something is asked, until it is answered', async () => {
  const badge = vi.fn<(details: { text: string }) => void>();
  vi.spyOn(fakeBrowser, 'action', 'get').mockReturnValue({
    setBadgeText: badge,
    setBadgeBackgroundColor: vi.fn(),
    setTitle: vi.fn(),
  } as never);
  registerQuestions();
  await record(viewer);
  await vi.waitFor(() => expect(badge).toHaveBeenLastCalledWith({ text: '?' }));
  await allowedItem.setValue([{ workspaceId: 'main', account: viewer }]);
  await vi.waitFor(() => expect(badge).toHaveBeenLastCalledWith({ text: '' }));
  expect(await questionItems.x.getValue()).toBeNull();
});

it('lets nobody make a deleted database again who still holds it', async () => {
  const db = await openWorkspace('gone');
  const deletion = indexedDB.deleteDatabase(db.name);
  await new Promise((done) => deletion.addEventListener('success', done));
  await expect(db.people.count()).rejects.toThrow(/closed/i);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(db.name);
  expect(await (await openWorkspace('gone')).people.count()).toBe(0);
});
