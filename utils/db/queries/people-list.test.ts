import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { mergePeople } from '../tables/merge-people.ts';
import { keepProfile, removePerson } from '../tables/people.ts';
import { personDetail } from './people-list.ts';

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

it('a person is found by their id, and by the key of an account of theirs, as cards link it', async () => {
  const { person, profile } = await keepProfile(db, { network: 'x', handle: 'mara' }, {}, 1);
  expect((await personDetail(db, person.id))?.person.id).toBe(person.id);
  expect((await personDetail(db, profile.key))?.person.id).toBe(person.id);
  expect((await personDetail(db, profile.key))?.accounts.map(({ key }) => key)).toEqual([profile.key]);
});

it('who was removed, and who never was, is not found', async () => {
  const { person, profile } = await keepProfile(db, { network: 'x', handle: 'mara' }, {}, 1);
  await removePerson(db, person.id, 2);
  for (const id of [person.id, profile.key, 'x-nobody']) expect(await personDetail(db, id)).toBeUndefined();
});

it('who went into another person is found there', async () => {
  const { person: mara } = await keepProfile(db, { network: 'x', handle: 'mara' }, {}, 1);
  const { person: other } = await keepProfile(db, { network: 'linkedin', handle: 'mara-olsen' }, {}, 1);
  await mergePeople(db, { intoId: mara.id, fromId: other.id, because: [] }, 2);
  expect((await personDetail(db, other.id))?.accounts).toHaveLength(2);
});
