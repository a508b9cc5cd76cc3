import { afterEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../open.ts';
import { erasePersonForGood } from './erase-person.ts';
import { takeToCall } from './fired.ts';

afterEach(() => deleteWorkspaceData('calls'));

const day = 86_400_000;
const kept = (id: string, dueAt: number) => ({
  id,
  name: id,
  tags: [],
  nextStep: { text: 'Call', dueAt },
  createdAt: 0,
  updatedAt: 0,
});

it('what was called out of somebody goes when they are erased, and that of others stays', async () => {
  const db = await openWorkspace('calls');
  await db.people.bulkPut([kept('mara', 5), kept('mara2', 6)]);
  expect((await takeToCall(db, { now: 10, since: 0 })).steps).toHaveLength(2);
  await erasePersonForGood(db, 'mara', { now: 20 });
  expect((await db.fired.toArray()).map(({ id }) => id)).toEqual(['step|mara2|1970-01-01T00:00:00.006Z']);
});

it('forgets after three months what nobody has any more, and never what is still due', async () => {
  const db = await openWorkspace('calls');
  await db.people.bulkPut([kept('mara', 5), kept('nils', 6)]);
  await takeToCall(db, { now: 10, since: 0 });
  await db.people.update('nils', { nextStep: undefined });
  await db.people.put(kept('olga', 100 * day));
  expect((await takeToCall(db, { now: 101 * day, since: 0 })).steps.map(({ person }) => person.id)).toEqual(['olga']);
  expect((await db.fired.toArray()).map(({ id }) => id.split('|')[1])).toEqual(['mara', 'olga']);
});
