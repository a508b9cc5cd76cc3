import { afterEach, beforeEach, expect, it } from 'vitest';
import { completedPerson, madePerson } from '../../people/completed.ts';
import { WorkspaceDb } from '../schema.ts';
import { factsWith } from './facts.ts';
import { addPerson, keepProfile, updatePerson } from './people.ts';

const now = Date.UTC(2026, 10, 17, 9);
const you = { from: 'you', at: now };

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

it('what is typed is from the user, what is read from the account that showed it', async () => {
  const mara = { network: 'x', handle: 'Mara', name: 'Mara Olsen' } as const;
  const { person } = await keepProfile(db, mara, { stage: 'talking' }, now);
  expect(person.facts).toEqual({ name: { from: 'x:mara', at: now }, stage: you });
  await updatePerson(db, person.id, { purpose: 'Buys', stage: undefined }, now + 1);
  expect((await db.people.get(person.id))?.facts).toEqual({
    name: { from: 'x:mara', at: now },
    purpose: { from: 'you', at: now + 1 },
  });
  expect((await addPerson(db, 'Ada', now)).facts).toEqual({ name: you });
});

it('what a file says is from the file, but for the reason that was typed for all of it', () => {
  const said = { line: 1, name: 'Ada', emails: ['a@example.org'], phones: [], tags: [], accounts: [] };
  const reasons = { purpose: 'Met at the fair', source: 'fair.csv, 2026-11-17', now };
  const file = { from: 'fair.csv, 2026-11-17', at: now };
  expect(madePerson(said, reasons).facts).toEqual({ name: file, emails: file, purpose: you });
  const known = { id: 'p', name: 'A.', tags: [], purpose: 'Buys', facts: { name: you }, createdAt: 1, updatedAt: 1 };
  expect(completedPerson(known, said, reasons)?.facts).toEqual({ name: you, emails: file });
});

it('what goes has no source any more', () => {
  expect(factsWith({ name: you, tags: you }, { tags: [] }, 'you', now)).toEqual({ name: you });
});
