import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { makeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addNote, addNoteOnProfile, removeNote } from '../tables/notes.ts';
import { recordSightings } from '../tables/sightings.ts';
import { exportPerson } from './export-person.ts';

const now = Date.UTC(2026, 10, 17, 9);
const mara: ProfileRef = { network: 'x', handle: 'mara', name: 'Mara' };
const post = (id: string, author: ProfileRef): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author,
  text: '=HYPERLINK("x")',
  metrics: { reactions: exactly(10) },
  seenAt: now,
  surface: 'home',
  reader: 'x/1',
});

let db: WorkspaceDb;
let id: string;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  id = (await addNoteOnProfile(db, mara, 'Ask in May', now)).person.id;
  await recordSightings(
    db,
    { posts: [post('1', mara), post('2', { network: 'x', handle: 'other' })], profiles: [] },
    now,
  );
  await addNote(db, { type: 'post', id: 'x:status:1' }, 'On her post', now);
  await removeNote(db, (await addNote(db, { type: 'person', id }, 'Taken away', now)).id, now);
  await addNote(db, { type: 'person', id: 'somebody' }, 'On another', now);
  const kept = { createdAt: now, updatedAt: now };
  await makeRecord(db, 'deals', {
    ...kept,
    id: 'd',
    personId: id,
    title: 'Pilot',
    amount: 5,
    currency: 'EUR',
    state: 'won',
    at: now,
  });
});
afterEach(() => db.delete());

describe('everything on one person', () => {
  it('is a file with what each column means, and nothing of others', async () => {
    const file = await exportPerson(db, id, 'json', now);
    const { tables, dictionary } = JSON.parse((await file?.text()) ?? '') as {
      tables: Record<string, Record<string, unknown>[]>;
      dictionary: { table: string; name: string; meaning: string }[];
    };
    expect(tables['people']).toMatchObject([{ id, name: 'Mara' }]);
    expect(tables['notes']?.map(({ text }) => text).sort()).toEqual(['Ask in May', 'On her post']);
    expect(tables['posts']).toHaveLength(1);
    expect(tables['sightings']).toHaveLength(1);
    expect(tables['deals']).toHaveLength(1);
    for (const table of Object.keys(tables)) expect(dictionary.some((column) => column.table === table)).toBe(true);
    expect(JSON.stringify(tables)).not.toMatch(/"_h"|other|Taken away/);
  });

  it('can be read in a spreadsheet, where nothing in it is a formula', async () => {
    const text = (await (await exportPerson(db, id, 'csv', now))?.text()) ?? '';
    expect(text).toContain('people,1,name,Name,Mara\r\n');
    expect(text).toContain('deals,1,at,');
    expect(text).toContain('2026-11-17T09:00:00.000Z');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('is nothing where nobody is', async () => {
    expect(await exportPerson(db, 'nobody', 'json', now)).toBeUndefined();
  });
});
