import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keeping, listLines } from '../queries/keeping.ts';
import { makeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { keepProfile } from './people.ts';
import { removeList, saveList, setKeepUntil, setOnList, takeBack } from './people-lists.ts';
import { recordSightings } from './sightings.ts';
import { keepUp } from './upkeep.ts';

const now = Date.UTC(2026, 10, 17, 9);
const day = 86_400_000;

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const list = async (name: string, keepDays?: number): Promise<string> =>
  (await saveList(db, undefined, { name, purpose: 'Fair', keepDays }, now))?.id ?? '';
const endOf = async (id: string) => (await db.people.get(id))?.keepUntil;

describe('how long somebody is kept', () => {
  it('is what their list says, from when they were put on it, and being seen again does not extend it', async () => {
    const ref = { network: 'x', handle: 'mara' } as const;
    const { person } = await keepProfile(db, ref, {}, now);
    await setOnList(db, person.id, await list('Fair', 30), true, now);
    expect(await endOf(person.id)).toBe(now + 30 * day);
    await recordSightings(
      db,
      { posts: [], profiles: [{ profile: ref, seenAt: now + 9 * day, reader: 'x/1' }] },
      now + 9 * day,
    );
    await keepProfile(db, ref, { stage: 'talking' }, now + 9 * day);
    expect(await endOf(person.id)).toBe(now + 30 * day);
  });

  it('is the longest of their lists, and without end where one has none', async () => {
    await makeRecord(db, 'people', { id: 'p', name: 'P', tags: [], createdAt: now, updatedAt: now });
    await setOnList(db, 'p', await list('Fair', 30), true, now);
    await setOnList(db, 'p', await list('Pilot', 10), true, now);
    expect(await endOf('p')).toBe(now + 30 * day);
    await makeRecord(db, 'people', { id: 'q', name: 'Q', tags: [], createdAt: now, updatedAt: now });
    await setOnList(db, 'q', await list('Customers'), true, now);
    await setOnList(db, 'q', await list('Fair two', 30), true, now);
    expect(await endOf('q')).toBeUndefined();
  });

  it('is told when it is past, and when it soon will be', async () => {
    for (const [id, end] of [
      ['past', now - day],
      ['soon', now + 3 * day],
      ['later', now + 90 * day],
    ] as const) {
      await makeRecord(db, 'people', { id, name: id, tags: [], createdAt: now, updatedAt: now });
      await setKeepUntil(db, id, end, now);
    }
    const { past, soon } = await keeping(db, now);
    expect([past.map(({ id }) => id), soon.map(({ id }) => id)]).toEqual([['past'], ['soon']]);
  });
});

it('a list that is taken away comes back with who was on it', async () => {
  await makeRecord(db, 'people', { id: 'p', name: 'P', tags: [], createdAt: now, updatedAt: now });
  const id = await list('Fair');
  await setOnList(db, 'p', id, true, now);
  const undo = await removeList(db, id, now);
  expect(await listLines(db)).toEqual([]);
  if (undo) await takeBack(db, undo, now);
  expect(await listLines(db)).toMatchObject([{ list: { name: 'Fair', purpose: 'Fair' }, people: 1 }]);
});

it('whose time is over stays until the user says, unless they chose that such people are erased', async () => {
  await makeRecord(db, 'people', {
    id: 'p',
    name: 'P',
    tags: [],
    keepUntil: now - day,
    createdAt: now,
    updatedAt: now,
  });
  const upkeep = { now, pause: async () => undefined };
  await keepUp(db, upkeep);
  expect(await db.people.count()).toBe(1);
  await keepUp(db, { ...upkeep, erasesPast: true });
  expect(await db.people.count()).toBe(0);
  expect(await db.erasures.count()).toBe(1);
});
