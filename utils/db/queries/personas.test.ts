import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeRecord, removeRecord, writeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { keepProfile } from '../tables/people.ts';
import { personDetail, type PersonLine } from './people-list.ts';
import { createPersonaFinder } from './persona-people.ts';
import { personaFits, personas } from './personas.ts';

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  const empty = { industries: [], interests: [], behaviours: [], createdAt: 1, updatedAt: 1 };
  await makeRecord(db, 'personas', { id: 'ops', name: 'Ops buyer', ...empty, titles: ['facilities lead'] });
  await makeRecord(db, 'personas', {
    id: 'cafe',
    name: 'Café owner',
    ...empty,
    titles: ['owner'],
    interests: ['coffee'],
  });
});
afterEach(() => db.delete());

async function kept(handle: string, ...headlines: (string | undefined)[]) {
  const { person, profile } = await keepProfile(db, { network: 'x', handle }, {}, 1);
  for (const [at, headline] of headlines.entries())
    await db.profileSightings.add({
      id: `${profile.key}@${at + 1}`,
      profileKey: profile.key,
      profile: { network: 'x', handle },
      seenAt: at + 1,
      reader: 'x/1',
      ...(headline === undefined ? {} : { headline }),
    });
  return { person, keys: [profile.key] };
}

const everybody = async (): Promise<PersonLine[]> =>
  (await Promise.all((await db.people.toArray()).map(({ id }) => personDetail(db, id)))).flatMap((line) => line ?? []);

it('reads what was seen last of each account, and what is typed', async () => {
  const { person, keys } = await kept('mara', 'Painter', 'Facilities lead, Oakmoor', undefined);
  const fits = await personaFits(db, { ...person, tags: ['coffee'] }, keys);
  expect(fits.map(({ persona, met, of }) => [persona.name, met, of])).toEqual([
    ['Ops buyer', 1, 1],
    ['Café owner', 1, 2],
  ]);
  expect(fits[0]?.matches[0]?.said).toEqual({ where: 'headline', text: 'Facilities lead, Oakmoor', seenAt: 2 });
});

it('a persona that was removed is not asked for', async () => {
  await removeRecord(db, 'personas', 'ops', 2);
  expect((await personas(db)).map(({ id }) => id)).toEqual(['cafe']);
});

it('says who fits, of everybody, and of how many anything is known', async () => {
  const mara = await kept('mara', 'Facilities lead');
  await kept('nobody');
  const half = await kept('half');
  await writeRecord(db, 'people', half.person.id, { title: 'Owner' });
  const all = await personas(db);
  const pause = () => Promise.resolve();
  const { byPerson, known } = await createPersonaFinder(db, all).find(await everybody(), pause);
  expect([...byPerson]).toEqual([[mara.person.id, ['ops']]]);
  expect(known).toBe(2);
});

it('a line that it has seen is not looked at again, and many are answered as each alone', async () => {
  const numbers = Array.from({ length: 120 }, (_, n) => n);
  const at = { createdAt: 1, updatedAt: 1 };
  const lines = numbers.map((n): PersonLine => {
    const account = {
      key: `x-${n}`,
      network: 'x',
      handle: `lead_${n}`,
      relation: 'contact',
      isOrganisation: false,
    } as const;
    const person = { id: `p${n}`, name: `Lead ${n}`, tags: [], ...at };
    return { person, accounts: [account], relation: 'contact', lastNote: undefined };
  });
  await db.profileSightings.bulkAdd(
    numbers.map((n) => ({
      id: `x-${n}@1`,
      profileKey: `x-${n}`,
      profile: { network: 'x', handle: `lead_${n}` },
      headline: n % 3 === 0 ? 'Facilities lead' : 'Painter',
      seenAt: 1,
      reader: 'x/1',
    })),
  );
  const finder = createPersonaFinder(db, await personas(db));
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return Promise.resolve();
  };
  const all = await finder.find(lines, pause);
  expect(all.byPerson.size).toBe(40);
  expect(pauses).toBeGreaterThan(0);
  const alone = createPersonaFinder(db, await personas(db));
  for (const line of lines.slice(0, 9))
    expect((await alone.find([line], pause)).byPerson.get(line.person.id)).toEqual(all.byPerson.get(line.person.id));
  await db.profileSightings.clear();
  expect(await finder.find(lines, pause)).toEqual(all);
  // Another line of the same person is.
  const [first, ...rest] = lines;
  expect((await finder.find([{ ...first! }, ...rest], pause)).known).toBe(119);
});
