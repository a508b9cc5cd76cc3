import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { compareNames } from '../../lib/names.ts';
import { scoreOf, usualScoring } from '../../metrics/touch-score.ts';
import { touchesWith } from '../queries/last-touch.ts';
import { personDetail, type PersonLine } from '../queries/people-list.ts';
import { newestOf } from '../queries/standings.ts';
import type { Profile } from '../../model/records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addInteraction, removeInteraction } from '../tables/interactions.ts';
import { mergePeople } from '../tables/merge-people.ts';
import { addNote, editNote, removeNote, restoreNote } from '../tables/notes.ts';
import { addPerson, keepProfile, removePerson, restorePerson, updatePerson } from '../tables/people.ts';
import { setRelation } from '../tables/profiles.ts';
import { openPeopleBook, type PeopleBook } from './people-book.ts';
import { openStandingBook } from './standing-book.ts';
import { perRead } from './work.ts';

const at = 1_764_000_000_000;
const pause = () => Promise.resolve();
let db: WorkspaceDb;
let life: AbortController;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
  life = new AbortController();
});
afterEach(async () => {
  life.abort();
  await db.delete();
});

/** Reading is slow where many tests run. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const opened = async (): Promise<PeopleBook> => {
  const book = openPeopleBook(db, pause, life.signal);
  await soon(() => expect(book.lines).toBeDefined());
  return book;
};
/** Each person read alone, sorted at once. */
const plainly = async (): Promise<PersonLine[]> => {
  const kept = (await db.people.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const lines = await Promise.all(
    kept.map(async ({ id }): Promise<PersonLine> => {
      const detail = await personDetail(db, id);
      if (!detail) throw new Error(id);
      const { person, accounts, relation, lastNote } = detail;
      return { person, accounts, relation, lastNote };
    }),
  );
  return lines.sort((a, b) => compareNames(a.person.name, b.person.name));
};
const follows = async (book: PeopleBook): Promise<void> => {
  const expected = await plainly();
  await soon(() => expect(book.lines).toEqual(expected));
};
const names = ({ lines = [] }: PeopleBook) => lines.map(({ person }) => person.name);

it('nobody kept is an empty list, and the first one comes into it', async () => {
  const book = await opened();
  expect(book.lines).toEqual([]);
  await addPerson(db, 'Mara', at);
  await soon(() => expect(names(book)).toEqual(['Mara']));
});

it('everybody is there as when each is read alone, and after every change', async () => {
  const { person: mara, profile } = await keepProfile(db, { network: 'x', handle: 'mara', name: 'Mara' }, {}, at);
  const emile = await addPerson(db, 'Émile', at);
  const { person: other } = await keepProfile(db, { network: 'linkedin', handle: 'mara-o', name: 'Mara O' }, {}, at);
  for (const name of ['Zoe', 'P 10', 'P 9', 'eve']) await addPerson(db, name, at);
  const first = await addNote(db, { type: 'person', id: mara.id }, 'First', at);
  const book = await opened();
  await follows(book);
  expect(names(book)).toEqual(['Émile', 'eve', 'Mara', 'Mara O', 'P 9', 'P 10', 'Zoe']);

  const second = await addNote(db, { type: 'profile', id: profile.key }, 'Second', at + 1);
  await follows(book);
  await editNote(db, second.id, 'Second, changed', at + 2);
  await follows(book);
  await removeNote(db, second.id, at + 3);
  await follows(book);
  expect(book.lines?.find(({ person }) => person.id === mara.id)?.lastNote?.id).toBe(first.id);
  await restoreNote(db, second.id, at + 4);
  await follows(book);
  await setRelation(db, profile, 'partner', at + 5);
  await follows(book);
  await updatePerson(db, emile.id, { name: 'Wanda' }, at + 6);
  await follows(book);
  await removePerson(db, mara.id, at + 7);
  await follows(book);
  await restorePerson(db, mara.id, at + 8);
  await follows(book);
  await mergePeople(db, { intoId: mara.id, fromId: other.id, because: [] }, at + 9);
  await follows(book);
  expect(book.lines?.find(({ person }) => person.id === mara.id)?.accounts).toHaveLength(2);
  await db.notes.clear();
  await follows(book);
});

it('whoever did not change is the same line as before', async () => {
  const mara = await addPerson(db, 'Mara', at);
  await addPerson(db, 'Otto', at);
  const book = await opened();
  const before = book.lines;
  await addNote(db, { type: 'person', id: mara.id }, 'Called', at);
  await soon(() => expect(book.lines?.[0]?.lastNote?.text).toBe('Called'));
  expect(book.lines?.[0]).not.toBe(before?.[0]);
  expect(book.lines?.[1]).toBe(before?.[1]);
});

it('many at once are there too, and nothing moves while it is held', async () => {
  await db.people.bulkPut(
    Array.from({ length: 900 }, (_, n) => ({ id: `p${n}`, name: `Name ${n}`, tags: [], createdAt: n, updatedAt: n })),
  );
  const book = await opened();
  const sorted = async () => (await db.people.toArray()).map(({ name }) => name).sort(compareNames);
  expect(names(book)).toEqual(await sorted());
  const release = book.hold();
  const before = book.lines;
  await db.people.bulkPut(
    Array.from({ length: 120 }, (_, n) => ({ id: `q${n}`, name: `Abe ${n}`, tags: [], createdAt: n, updatedAt: n })),
  );
  await new Promise((done) => setTimeout(done, 20));
  expect(book.lines).toBe(before);
  release();
  const expected = await sorted();
  await soon(() => expect(names(book)).toEqual(expected));
});

it('all accounts of everybody are there, also where one reading ends among those of somebody', async () => {
  const people = Array.from({ length: 30 }, (_, n) => `p${String(n).padStart(2, '0')}`);
  await db.people.bulkPut(people.map((id) => ({ id, name: id, tags: [], createdAt: 1, updatedAt: 1 })));
  // One of them has more than are read at once.
  const counts = people.map((_, n) => (n === 7 ? perRead + 50 : 1 + ((n * 37) % 90)));
  const profiles = people.flatMap((personId, n) =>
    Array.from({ length: counts[n] ?? 0 }, (_each, m): Profile => ({
      key: `x-${n}-${m}`,
      network: 'x',
      handle: `h${n}_${m}`,
      handleKeys: [`x:h${n}_${m}`],
      relation: 'contact',
      personId,
      firstSeenAt: 1,
      lastSeenAt: 1,
    })),
  );
  await db.profiles.bulkPut(profiles);
  await db.profiles.put({ ...profiles[0]!, key: 'x-stranger', personId: undefined });
  const book = await opened();
  expect(book.lines?.map(({ accounts }) => accounts.length)).toEqual(counts);
});

it('standings are those of each person alone, and follow what is typed and seen', async () => {
  const { person: mara, profile } = await keepProfile(db, { network: 'x', handle: 'mara', name: 'Mara' }, {}, at);
  const otto = await addPerson(db, 'Otto', at);
  const people = await opened();
  const standings = openStandingBook(db, people, pause, life.signal, () => at + 5000);
  const same = async () => {
    const expected = new Map<string, unknown>();
    for (const { person, accounts } of await plainly()) {
      const touches = await touchesWith(
        db,
        accounts.map(({ key }) => key),
        person.id,
      );
      const newest = newestOf(touches, at + 5000);
      const { total } = scoreOf(touches, usualScoring, at + 5000);
      if (touches.length > 0) expected.set(person.id, { score: total, ...(newest ? { lastTouch: newest } : {}) });
    }
    await soon(() => expect(standings.all).toEqual(expected));
    return expected.size;
  };
  expect(await same()).toBe(0);
  await db.standings.put({
    profileKey: profile.key,
    lastIn: at,
    recent: [
      ['comment', 'in', at],
      ['reaction', 'in', at - 1],
    ],
  });
  expect(await same()).toBe(1);
  const { record: call } = await addInteraction(db, { personId: otto.id, kind: 'call', direction: 'out', at }, at);
  expect(await same()).toBe(2);
  await removePerson(db, mara.id, at + 1);
  expect(await same()).toBe(1);
  await removeInteraction(db, call.id, at + 2);
  expect(await same()).toBe(0);
});
