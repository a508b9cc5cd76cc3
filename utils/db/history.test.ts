import { afterEach, beforeEach, expect, it } from 'vitest';
import { conflicts, dismissConflict, restoreConflict } from './history.ts';
import { makeRecord } from './records.ts';
import { WorkspaceDb } from './schema.ts';

const now = Date.UTC(2026, 10, 17, 9);
const loss = { id: 'l', t: 'people', record: 'p', field: 'name', value: 'Ada', stamp: '', wonBy: '', at: now };

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await makeRecord(db, 'people', { id: 'p', name: 'A. Lovelace', tags: [], createdAt: now, updatedAt: now });
  await db.history.bulkAdd([loss, { ...loss, id: 'gone', record: 'nobody' }]);
});
afterEach(() => db.delete());

it('names what was replaced, of records that are there', async () => {
  expect(await conflicts(db, 10)).toEqual([
    { id: 'l', t: 'people', title: 'A. Lovelace', field: 'name', value: 'Ada', standing: 'A. Lovelace', at: now },
  ]);
});

it('asks nothing about where a field is from: that goes with the field', async () => {
  await db.history.add({ ...loss, id: 'f', field: 'facts', value: { name: { from: 'you', at: now } } });
  expect((await conflicts(db, 10)).map(({ id }) => id)).toEqual(['l']);
});

it('puts a value back, once, and takes that back', async () => {
  const undo = await restoreConflict(db, 'l', now + 1);
  expect(await db.people.get('p')).toMatchObject({ name: 'Ada', updatedAt: now + 1 });
  expect(await conflicts(db, 10)).toEqual([]);
  await undo?.();
  expect(await db.people.get('p')).toMatchObject({ name: 'A. Lovelace' });
  expect(await restoreConflict(db, 'l', now + 2)).toBeUndefined();
});

it('leaves a record as it is that the value would break', async () => {
  await db.history.bulkAdd([{ ...loss, id: 'broken', value: null }]);
  expect(await restoreConflict(db, 'broken', now + 1)).toBeUndefined();
  expect(await restoreConflict(db, 'gone', now + 1)).toBeUndefined();
  expect(await db.people.get('p')).toMatchObject({ name: 'A. Lovelace', updatedAt: now });
  expect(await db.history.count()).toBe(3);
});

it('lets a value go', async () => {
  await dismissConflict(db, 'l');
  expect(await conflicts(db, 10)).toEqual([]);
});
