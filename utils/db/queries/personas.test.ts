import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeRecord, removeRecord, writeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { keepProfile } from '../tables/people.ts';
import { peopleList } from './people-list.ts';
import { peopleOfPersonas } from './persona-people.ts';
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
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return Promise.resolve();
  };
  const { byPerson, known } = await peopleOfPersonas(db, all, await peopleList(db), pause);
  expect([...byPerson]).toEqual([[mara.person.id, ['ops']]]);
  expect(known).toBe(2);
  expect(pauses).toBeGreaterThan(0);
});
