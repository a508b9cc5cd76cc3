import { expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { nameWords } from './name-words.ts';

it('has every word of the names that we know, in small letters', async () => {
  const db = new WorkspaceDb(crypto.randomUUID());
  const person = { tags: [], createdAt: 1, updatedAt: 1 };
  await db.people.bulkPut([
    { ...person, id: 'a', name: 'Mara Lindqvist' },
    { ...person, id: 'b', name: 'Jean-Luc Ørsted' },
  ]);
  expect([...(await nameWords(db))].sort()).toEqual(['jean', 'lindqvist', 'luc', 'mara', 'ørsted']);
  await db.delete();
});
