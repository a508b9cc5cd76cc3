import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeRecords } from '../db/records.ts';
import { WorkspaceDb } from '../db/schema.ts';
import { peoplePerBatch } from './batches.ts';
import { changePeople, gone, onList, toStage, undoBulk, withoutTag, withTags } from './bulk.ts';

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

const idsOf = (count: number) => Array.from({ length: count }, (_, n) => `p${n}`);
async function keep(count: number) {
  const edits = idsOf(count).map((id, n) => ({
    id,
    changes: { name: id, tags: n === 0 ? ['hotel'] : [], createdAt: 1, updatedAt: 1 },
  }));
  await writeRecords(db, 'people', edits, { make: true });
}
const tags = async () => (await db.people.toArray()).map((person) => person.tags);

it('changes those who are not so already, and one undo takes all of it back', async () => {
  await keep(3);
  const done = await changePeople(db, idsOf(3), withTags(['hotel', 'fair']), 5);
  expect(await tags()).toEqual([
    ['hotel', 'fair'],
    ['hotel', 'fair'],
    ['hotel', 'fair'],
  ]);
  expect((await changePeople(db, idsOf(3), withTags(['fair']), 6)).changed).toBe(0);
  await undoBulk(db, done.undo, 7);
  expect(await tags()).toEqual([['hotel'], [], []]);
});

it('stage, tag, list and deletion, each taken back', async () => {
  await keep(2);
  const before = (await db.people.toArray()).map(({ updatedAt: _at, ...person }) => person);
  const all = [
    [toStage('customer'), 2],
    [withoutTag('hotel'), 1],
    [onList('l1', true, [{ id: 'l1', keepDays: 3 }], 8), 2],
    [gone(9), 2],
  ] as const;
  for (const [change, changed] of all) {
    const done = await changePeople(db, idsOf(2), change, 8);
    expect(done.changed).toBe(changed);
    await undoBulk(db, done.undo, 9);
    const after = (await db.people.toArray()).map(({ updatedAt: _at, ...person }) => person);
    expect(after.map(({ stage, tags: had, listIds, deletedAt }) => ({ stage, had, listIds, deletedAt }))).toEqual(
      before.map(({ stage, tags: had, listIds, deletedAt }) => ({ stage, had, listIds, deletedAt })),
    );
  }
});

it('tells how far it is, stops between two batches, and what it wrote can be taken back', async () => {
  await keep(peoplePerBatch + 10);
  const life = new AbortController();
  const told: number[] = [];
  const done = await changePeople(db, idsOf(peoplePerBatch + 10), toStage('new'), 5, {
    signal: life.signal,
    onProgress: (count) => {
      told.push(count);
      life.abort();
    },
  });
  expect(told).toEqual([peoplePerBatch]);
  expect(done).toMatchObject({ changed: peoplePerBatch, ended: 'stopped' });
  await undoBulk(db, done.undo, 6);
  expect((await db.people.toArray()).filter(({ stage }) => stage !== undefined)).toEqual([]);
});

it('whoever was deleted meanwhile is left alone', async () => {
  await keep(2);
  await changePeople(db, ['p0'], gone(3), 3);
  expect((await changePeople(db, ['p0', 'p1', 'nobody'], toStage('new'), 4)).changed).toBe(1);
  expect((await db.people.get('p0'))?.stage).toBeUndefined();
});
