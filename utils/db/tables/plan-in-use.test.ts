import { afterEach, expect, it } from 'vitest';
import { backupTables } from '../backup/tables.ts';
import { deleteWorkspaceData, openWorkspace } from '../open.ts';
import { addEntry, removeEntry, restoreEntry } from './plan-entries.ts';
import { entryInUse, leaveEntry, pruneInUse, putEntryInUse } from './plan-in-use.ts';

const day = 86_400_000;
const content = { title: 'Refills', state: 'approved' as const, variants: { x: 'One' }, parts: { x: ['Two'] } };

afterEach(() => deleteWorkspaceData('in-use'));

it('remembers how far an entry has come, per network, until it is gone or two weeks are over', async () => {
  const db = await openWorkspace('in-use');
  const { id } = await addEntry(db, content, 1);
  await putEntryInUse(db, 'x', id, { part: 0 }, 1);
  await putEntryInUse(db, 'x', id, { part: 1 }, 2);
  await putEntryInUse(db, 'x', id, { part: 1, isCommentTaken: true }, 3);
  expect((await entryInUse(db, 'x', 4))?.use).toMatchObject({ id, taken: [0, 1], isCommentTaken: true, at: 3 });
  expect(await entryInUse(db, 'linkedin', 4)).toBeUndefined();
  expect(await entryInUse(db, 'x', 3 + 14 * day)).toBeUndefined();
  expect(await entryInUse(db, 'x', 4)).toBeUndefined();

  await putEntryInUse(db, 'x', id, { part: 0 }, 5);
  await removeEntry(db, id, 6);
  expect(await entryInUse(db, 'x', 7)).toBeUndefined();
  await restoreEntry(db, id, 8);
  expect(await entryInUse(db, 'x', 9)).toBeUndefined();
});

it('begins anew with another entry, can be put away, and is in no backup', async () => {
  const db = await openWorkspace('in-use');
  const [first, second] = [await addEntry(db, content, 1), await addEntry(db, content, 1)];
  await putEntryInUse(db, 'x', first.id, { part: 0 }, 2);
  await putEntryInUse(db, 'x', second.id, { part: 1 }, 3);
  expect((await entryInUse(db, 'x', 4))?.use).toMatchObject({ id: second.id, taken: [1] });
  expect(await db.meta.where('key').startsWith('plan:').count()).toBe(1);
  expect(backupTables).not.toContain('meta');
  await leaveEntry(db, 'x');
  expect(await entryInUse(db, 'x', 4)).toBeUndefined();
});

it('is forgotten with its entry, and what the entry said before an update with it', async () => {
  const db = await openWorkspace('in-use');
  const { id } = await addEntry(db, content, 1);
  const undo = { t: 'planEntries', id, changes: { variants: { x: 'What it said' } } } as const;
  await putEntryInUse(db, 'x', id, { undo }, 2);
  const stored = () => db.meta.where('key').startsWith('plan:').count();
  await pruneInUse(db, 3);
  expect(await stored()).toBe(1);
  await removeEntry(db, id, 4);
  await pruneInUse(db, 5);
  expect(await stored()).toBe(0);
});
