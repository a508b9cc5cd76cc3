import { afterEach, expect, it, vi } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from './open.ts';
import { addEntry } from './tables/plan-entries.ts';
import { addPerson } from './tables/people.ts';
import { watchTable } from './watch-table.ts';

afterEach(async () => {
  for (const id of ['watched', 'other']) await deleteWorkspaceData(id);
});

it('tells of writes into its table alone, of whichever workspace, together, and no more once it ended', async () => {
  // A database that is made tells of everything once.
  for (const id of ['watched', 'other']) await openWorkspace(id);
  const changed = vi.fn();
  const end = watchTable('planEntries', changed);
  const plan = async (id: string) =>
    addEntry(await openWorkspace(id), { title: 'Cold', state: 'draft', variants: {} }, Date.now());
  await addPerson(await openWorkspace('watched'), 'Mara', 1);
  await new Promise((done) => setTimeout(done, 300));
  expect(changed).not.toHaveBeenCalled();
  await Promise.all([plan('watched'), plan('other')]);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  end();
  await plan('watched');
  await new Promise((done) => setTimeout(done, 300));
  expect(changed).toHaveBeenCalledOnce();
});
