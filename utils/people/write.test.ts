import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceDb } from '../db/schema.ts';
import { erasePersonForGood } from '../db/tables/erase-person.ts';
import { addPerson, keepProfile, removePerson } from '../db/tables/people.ts';
import { knownPeople } from './known.ts';
import { planImport } from './plan.ts';
import { withoutErasedRows } from './erased-rows.ts';
import type { SaidPerson } from './types.ts';
import { peoplePerBatch } from './batches.ts';
import { undoImport, writeImport } from './write.ts';

const now = Date.UTC(2026, 10, 28, 9);
const reasons = { purpose: 'Pilot', source: 'a.csv, 2026-11-28', now };
const said = (name: string, more: Partial<SaidPerson> = {}): SaidPerson => ({
  line: 2,
  name,
  emails: [],
  phones: [],
  tags: [],
  accounts: [],
  ...more,
});
const x = (handle: string) => ({ network: 'x' as const, handle });

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

async function bring(people: readonly SaidPerson[], work = {}) {
  return writeImport(db, planImport(people, await knownPeople(db), 'a.csv').people, reasons, work);
}
/** Without the stamps of the sync and the moment of the last change. */
async function rows() {
  const [people, profiles] = await Promise.all([db.people.toArray(), db.profiles.toArray()]);
  const plain = people.map(({ updatedAt: _at, ...row }) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_'))),
  );
  return { people: plain.filter(({ deletedAt }) => deletedAt === undefined), profiles };
}

it('a file brings nobody back whom the user erased', async () => {
  const { person } = await keepProfile(db, x('ada'), {}, now);
  await erasePersonForGood(db, person.id, { now });
  const rowsOfFile = [
    said('Ada', { accounts: [x('Ada')] }),
    said('Ada', { id: person.id, line: 3 }),
    said('Bo', { line: 4 }),
  ];
  const { people, refused } = await withoutErasedRows(db, rowsOfFile, 'a.csv');
  expect(people.map(({ name }) => name)).toEqual(['Bo']);
  expect(refused).toEqual([
    { line: 2, reason: 'erased', what: 'Ada' },
    { line: 3, reason: 'erased', what: 'Ada' },
  ]);
});

it('a file brings nobody back whom the user erased and who has an address, or a name alone', async () => {
  const file = [
    said('Ada', { emails: ['Ada@example.org'] }),
    said('Bo', { line: 3, company: 'Kiln' }),
    said('Eve', { line: 4, emails: ['info@example.org'] }),
    said('Bo', { line: 5, company: 'Mill' }),
  ];
  await bring(file);
  for (const { id, company } of await db.people.toArray())
    if (company !== 'Mill') await erasePersonForGood(db, id, { now });
  const again = [...file, said('A. L.', { line: 6, emails: ['b@example.org', 'ada@EXAMPLE.org'] })];
  const first = await withoutErasedRows(db, again, 'a.csv');
  expect(first.refused.map(({ line }) => line)).toEqual([2, 3, 6]);
  // An address that several people read names nobody, and the same name in another file is somebody else.
  expect(first.people.map(({ line }) => line)).toEqual([4, 5]);
  expect((await withoutErasedRows(db, again, 'b.csv')).people.map(({ line }) => line)).toEqual([3, 4, 5]);

  // Whoever is kept again under the address is completed by a file as all are.
  const { id } = await addPerson(db, 'Ada', now);
  await db.people.update(id, { emails: ['ada@example.org'] });
  expect((await withoutErasedRows(db, again, 'a.csv')).refused.map(({ line }) => line)).toEqual([3]);
});

describe('an import', () => {
  it('keeps people with their accounts, why and wherefrom', async () => {
    const done = await bring([
      said('Ada', { accounts: [x('ada')], emails: ['a@example.org'], purpose: 'Poet' }),
      said('Bo'),
    ]);
    expect(done).toMatchObject({ added: 2, completed: 0, unchanged: 0 });
    const { people, profiles } = await rows();
    expect(people).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Ada', emails: ['a@example.org'], purpose: 'Poet', source: reasons.source }),
        expect.objectContaining({ name: 'Bo', purpose: 'Pilot', createdAt: now }),
      ]),
    );
    expect(profiles).toMatchObject([{ handle: 'ada', relation: 'contact', followedAt: now }]);
    expect(people.find(({ name }) => name === 'Ada')?.['id']).toBe(profiles[0]?.personId);
  });

  it('of the same file changes nothing the second time', async () => {
    const file = [
      said('Ada', { accounts: [x('ada'), x('ada_l')] }),
      said('Bo', { emails: ['b@example.org'], tags: ['a'], stage: 'new' }),
      said('Cy', { phones: ['+1 234'] }),
    ];
    await bring(file);
    const before = [await db.people.toArray(), await db.profiles.toArray()];
    expect(await bring(file)).toMatchObject({
      added: 0,
      completed: 0,
      unchanged: 3,
      undo: { people: [], accounts: [] },
    });
    expect([await db.people.toArray(), await db.profiles.toArray()]).toEqual(before);
  });

  it('completes who is known and overwrites nothing', async () => {
    const { person } = await keepProfile(db, x('ada'), { stage: 'customer' }, now - 5);
    const done = await bring([
      said('A. King', {
        accounts: [x('Ada'), { network: 'linkedin', handle: 'ada' }],
        stage: 'new',
        title: 'Countess',
      }),
    ]);
    expect(done).toMatchObject({ added: 0, completed: 1 });
    expect(await db.people.get(person.id)).toMatchObject({ name: 'ada', stage: 'customer', title: 'Countess' });
    expect(await db.profiles.where('personId').equals(person.id).count()).toBe(2);
    const [profile] = await db.profiles.where('handleKeys').equals('x:ada').toArray();
    expect(profile?.lastSeenAt).toBe(now - 5);
  });

  it('leaves an account with whom it belongs to, and takes it from who was taken away', async () => {
    const { person } = await keepProfile(db, x('ada'), {}, now);
    const other = await addPerson(db, 'Bo', now);
    await bring([said('Bo', { id: other.id, accounts: [x('ada')] })]);
    expect(await db.profiles.toArray()).toMatchObject([{ personId: person.id }]);
    await removePerson(db, person.id, now);
    expect(await bring([said('Bo', { id: other.id, accounts: [x('ada')] })])).toMatchObject({ completed: 1 });
    expect(await db.profiles.toArray()).toMatchObject([{ personId: other.id }]);
  });

  it('is taken back in one step: nothing of it is left, and what was there is as it was', async () => {
    await keepProfile(db, x('ada'), {}, now - 5);
    await db.profiles.put({
      ...(await db.profiles.toArray())[0]!,
      key: 'seen',
      handle: 'bo',
      handleKeys: ['x:bo'],
      relation: 'none',
      personId: undefined,
    } as never);
    const before = await rows();
    const done = await bring([
      said('Ada', { accounts: [x('ada'), x('new')], company: 'Engines' }),
      said('Bo', { accounts: [x('bo')] }),
      said('Cy'),
    ]);
    expect(await rows()).not.toEqual(before);
    await undoImport(db, done.undo, now + 1);
    const after = await rows();
    expect(after.people).toEqual(before.people);
    expect(after.profiles.map(({ key, relation, personId }) => [key, relation, personId])).toEqual(
      before.profiles.map(({ key, relation, personId }) => [key, relation, personId]),
    );
    expect(await bring([said('Cy'), said('Bo', { accounts: [x('bo')] })])).toMatchObject({ added: 2 });
  });

  it('stops between two batches; what is written can be taken back', async () => {
    const life = new AbortController();
    const many = Array.from({ length: peoplePerBatch + 5 }, (_, n) => said(`P${n}`, { emails: [`p${n}@example.org`] }));
    const done = await bring(many, { signal: life.signal, onProgress: () => life.abort() });
    expect(done).toMatchObject({ added: peoplePerBatch, ended: 'stopped' });
    expect((await rows()).people).toHaveLength(peoplePerBatch);
    await undoImport(db, done.undo, now);
    expect((await rows()).people).toEqual([]);
  });

  it('says when the disk is full, and keeps whole batches only', async () => {
    const many = Array.from({ length: peoplePerBatch * 2 }, (_, n) => said(`P${n}`, { accounts: [x(`p${n}`)] }));
    let calls = 0;
    db.profiles.hook('creating', () => {
      calls += 1;
      if (calls > peoplePerBatch + 3) throw new DOMException('disk is full', 'QuotaExceededError');
    });
    expect(await bring(many)).toMatchObject({ added: peoplePerBatch, ended: 'storage-full' });
    expect((await rows()).people).toHaveLength(peoplePerBatch);
  });

  it('waits to be pushed where there is a sync, and so does its undo', async () => {
    await db.meta.put({ key: 'sync', value: {} });
    const done = await bring([said('Ada', { accounts: [x('ada')] })]);
    await db.outbox.clear();
    await undoImport(db, done.undo, now + 1);
    const ops = (await db.outbox.toArray()).map(({ op }) => op as { t: string; f: Record<string, unknown> });
    expect(ops).toMatchObject([
      { t: 'profiles', f: { relation: 'none', personId: null } },
      { t: 'people', f: { deletedAt: now + 1 } },
    ]);
  });
});
