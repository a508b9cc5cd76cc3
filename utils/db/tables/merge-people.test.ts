import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, Profile } from '../../model/records.ts';
import { makeRecord, writeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { mergePeople, partPeople } from './merge-people.ts';
import { addNote, editNote, notesAbout } from './notes.ts';

const at = Date.UTC(2026, 10, 17, 9);
const later = at + 3 * 86_400_000;

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const person = (id: string, more: Partial<Person> = {}): Promise<unknown> =>
  makeRecord(db, 'people', { id, name: id.toUpperCase(), tags: [], createdAt: at, updatedAt: at, ...more });
const account = (network: Profile['network'], handle: string, personId: string): Promise<unknown> =>
  db.profiles.put({
    key: `${network}-${handle}`,
    network,
    handle,
    handleKeys: [`${network}:${handle}`],
    relation: 'contact',
    personId,
    firstSeenAt: at,
    lastSeenAt: at,
  });
const merge = async (intoId = 'a', fromId = 'b'): Promise<string> =>
  (await mergePeople(db, { intoId, fromId, because: ['https://x.com/b'] }, at + 1))?.id ?? 'not merged';
const stand = async (id: string) => (await db.people.get(id)) as Person;

/** All that is stored, but for stamps, clocks and when a row was changed last. */
async function world() {
  const tables = ['people', 'notes', 'interactions', 'deals', 'referrals', 'profiles'] as const;
  const rows = await Promise.all(tables.map(async (name) => [name, await db.table<object>(name).toArray()] as const));
  const plain = rows.map(([name, list]) => [
    name,
    list.map((row) => {
      const { _h, _f, updatedAt: _changed, ...rest } = row as Record<string, unknown>;
      return rest;
    }),
  ]);
  return Object.fromEntries(plain) as Record<string, unknown[]>;
}

describe('two people whom the user said are one', () => {
  it('are one, with the accounts, the notes and what the other one knew', async () => {
    await person('a', { tags: ['hotel'], purpose: 'Buys' });
    await person('b', {
      tags: ['campus', 'hotel'],
      purpose: 'Sells',
      title: 'Owner',
      facts: { title: { from: 'you', at } },
    });
    await account('linkedin', 'a', 'a');
    await account('x', 'b', 'b');
    await addNote(db, { type: 'person', id: 'b' }, 'Ask in May', at);
    await merge();
    expect(await stand('a')).toMatchObject({
      tags: ['hotel', 'campus'],
      purpose: 'Buys',
      title: 'Owner',
      facts: { title: { from: 'you' } },
    });
    expect((await stand('b')).deletedAt).toBe(at + 1);
    expect((await db.profiles.toArray()).map(({ personId }) => personId)).toEqual(['a', 'a']);
    expect(await notesAbout(db, { type: 'person', id: 'a' })).toHaveLength(1);
  });

  it('are not kept longer for it', async () => {
    await person('a');
    await person('b', { keepUntil: later });
    await merge();
    expect((await stand('a')).keepUntil).toBe(later);
  });

  it('are left alone where one of them is not kept, or both are the same', async () => {
    await person('a');
    await person('b', { deletedAt: at });
    expect(await mergePeople(db, { intoId: 'a', fromId: 'b', because: [] }, at)).toBeUndefined();
    expect(await mergePeople(db, { intoId: 'a', fromId: 'a', because: [] }, at)).toBeUndefined();
    expect(await db.merges.count()).toBe(0);
  });

  it('part days later: what was edited stays with the one who stands, and is told', async () => {
    await person('a');
    await person('b', { company: 'Tidewell', title: 'Owner', tags: ['campus'] });
    const [edited, plain] = [
      await addNote(db, { type: 'person', id: 'b' }, 'Edited', at),
      await addNote(db, { type: 'person', id: 'b' }, 'Plain', at),
    ];
    const id = await merge();
    await writeRecord(db, 'people', 'a', { title: 'Buyer', tags: ['campus', 'vip'], updatedAt: later });
    await editNote(db, edited.id, 'Edited since', later);
    expect(await partPeople(db, id, later + 1)).toEqual({ fromId: 'b', fields: ['title'], records: 1 });
    expect(await stand('a')).toMatchObject({ title: 'Buyer', tags: ['vip'] });
    expect((await stand('a')).company).toBeUndefined();
    expect(await stand('b')).toMatchObject({ company: 'Tidewell', title: 'Owner' });
    expect((await stand('b')).deletedAt).toBeUndefined();
    expect((await notesAbout(db, { type: 'person', id: 'a' })).map(({ text }) => text)).toEqual(['Edited since']);
    expect((await notesAbout(db, { type: 'person', id: 'b' })).map((note) => note.id)).toEqual([plain.id]);
    expect(await partPeople(db, id, later + 2)).toBeUndefined();
  });

  it('bring nobody to themselves', async () => {
    await person('a');
    await person('b');
    await makeRecord(db, 'referrals', {
      id: 'r',
      fromId: 'a',
      toId: 'b',
      at,
      anyway: 0.5,
      how: 'typed',
      createdAt: at,
      updatedAt: at,
    });
    const id = await merge();
    expect((await db.referrals.get('r'))?.deletedAt).toBe(at + 1);
    await partPeople(db, id, later);
    expect(await db.referrals.get('r')).toMatchObject({ fromId: 'a', toId: 'b' });
    expect((await db.referrals.get('r'))?.deletedAt).toBeUndefined();
  });

  it('leave the data as it was when they are merged and parted', async () => {
    const who = fc.constantFrom('a', 'b', 'c');
    const words = fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'four'));
    const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
    const fields = fc.record({
      tags: words,
      emails: maybe(words),
      listIds: maybe(words),
      purpose: maybe(fc.constantFrom('Buys', 'Sells')),
      stage: maybe(fc.constantFrom('new', 'customer')),
      company: maybe(fc.constantFrom('Tidewell', 'Kiln')),
      keepUntil: maybe(fc.constantFrom(1, 2)),
      facts: maybe(fc.constant({ company: { from: 'you', at } })),
    });
    const dealings = fc.array(
      fc.record({ t: fc.constantFrom('notes', 'interactions', 'deals', 'referrals'), who, other: who }),
      {
        maxLength: 6,
      },
    );
    const accounts = fc.uniqueArray(fc.record({ handle: fc.constantFrom('p', 'q', 'r'), who }), {
      selector: ({ handle }) => handle,
    });
    await fc.assert(
      fc.asyncProperty(fields, fields, dealings, accounts, async (one, two, typed, owned) => {
        await Promise.all(db.tables.map((table) => table.clear()));
        const said = (of: object) => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
        await person('a', said(one));
        await person('b', said(two));
        await person('c');
        for (const { handle, who: personId } of owned) await account('x', handle, personId);
        for (const [n, { t, who: id, other }] of typed.entries()) {
          const kept = { id: `${t}-${n}`, createdAt: at, updatedAt: at };
          if (t === 'notes') await makeRecord(db, 'notes', { ...kept, about: { type: 'person', id }, text: 'Note' });
          if (t === 'interactions')
            await makeRecord(db, 'interactions', { ...kept, personId: id, kind: 'call', direction: 'in', at });
          if (t === 'deals')
            await makeRecord(db, 'deals', {
              ...kept,
              personId: id,
              title: 'D',
              amount: 1,
              currency: 'EUR',
              state: 'won',
              at,
            });
          if (t === 'referrals')
            await makeRecord(db, 'referrals', { ...kept, fromId: id, toId: other, at, anyway: 0, how: 'typed' });
        }
        const before = await world();
        const id = await merge();
        expect(await partPeople(db, id, later)).toEqual({ fromId: 'b', fields: [], records: 0 });
        expect(await world()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
