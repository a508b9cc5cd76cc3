import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PostSighting } from '../model/sighting.ts';
import { type Finder, openFinder } from './finder.ts';
import { WorkspaceDb } from './schema.ts';
import { addNote, addNoteOnProfile, editNote, removeNote, restoreNote } from './tables/notes.ts';
import { addPerson, removePerson, updatePerson } from './tables/people.ts';
import { findProfile, setRelation } from './tables/profiles.ts';
import { recordSightings } from './tables/sightings.ts';

const at = 1_764_000_000_000;
const kiln = { network: 'x', handle: 'kiln_co', name: 'Kiln Co' } as const;
const post = (id: string, text: string): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author: kiln,
  text,
  publishedAt: { from: at, to: at },
  metrics: {},
  seenAt: at,
  surface: 'home',
  reader: 'x/1',
});

let db: WorkspaceDb;
let life: AbortController;
beforeEach(() => {
  db = new WorkspaceDb(`finder-${Math.random()}`);
  life = new AbortController();
});
afterEach(async () => {
  life.abort();
  await db.delete();
});

const open = async (): Promise<Finder> => {
  const finder = openFinder(db, () => Promise.resolve(), life.signal);
  await vi.waitFor(() => expect(finder.isReady).toBe(true));
  return finder;
};
const refs = (finder: Finder, asked: string) =>
  finder.index.search(asked, 50).found.map(({ kind, ref }) => `${kind} ${ref}`);
const follows = (finder: Finder, asked: string, expected: readonly string[]) =>
  vi.waitFor(() => expect(refs(finder, asked)).toEqual(expected));

describe('the search over a workspace', () => {
  it('knows the notes, the people and the posts of accounts that are followed', async () => {
    const { note, person } = await addNoteOnProfile(db, kiln, 'Asked for glazes', at);
    await recordSightings(db, { posts: [post('1', 'Glazes in May')], profiles: [] }, at);
    const other = { ...post('2', 'Glazes of strangers'), author: { network: 'x', handle: 'other' } } as const;
    await recordSightings(db, { posts: [other], profiles: [] }, at);
    await removeNote(db, (await addNote(db, { type: 'topic', id: 'a' }, 'Glazes, removed', at)).id, at);
    const finder = await open();
    expect(refs(finder, 'glazes').sort()).toEqual([`note ${note.id}`, 'post x:status:1']);
    expect(refs(finder, 'kiln_co')).toEqual([`person ${person.id}`]);
  });

  it('follows what is written, changed, taken away and put back', async () => {
    const finder = await open();
    const { id } = await addNote(db, { type: 'topic', id: 'a' }, 'Refill points', at);
    await follows(finder, 'refill', [`note ${id}`]);
    await editNote(db, id, 'Hotel points', at + 1);
    await follows(finder, 'hotel', [`note ${id}`]);
    expect(refs(finder, 'refill ')).toEqual([]);
    await removeNote(db, id, at + 2);
    await follows(finder, 'hotel', []);
    await restoreNote(db, id, at + 3);
    await follows(finder, 'hotel', [`note ${id}`]);
  });

  it('follows people and what is said of them', async () => {
    const finder = await open();
    const person = await addPerson(db, 'Mara Lindqvist', at);
    await follows(finder, 'mara', [`person ${person.id}`]);
    await updatePerson(db, person.id, { tags: ['sauna'] }, at + 1);
    await follows(finder, 'sauna', [`person ${person.id}`]);
    await removePerson(db, person.id, at + 2);
    await follows(finder, 'mara', []);
  });

  it('follows many that come at once', async () => {
    const finder = await open();
    const numbers = Array.from({ length: 60 }, (_, n) => n);
    await db.people.bulkPut(
      numbers.map((n) => ({ id: `p${n}`, name: `Lindqvist ${n}`, tags: [], createdAt: n, updatedAt: n })),
    );
    await vi.waitFor(() => expect(refs(finder, 'lindqvist')).toHaveLength(50), { timeout: 20_000 });
    expect(finder.index.size).toBe(60);
  });

  it('takes in the posts of an account that is followed from now on, and lets them go', async () => {
    await recordSightings(db, { posts: [post('1', 'Glazes in May')], profiles: [] }, at);
    const finder = await open();
    expect(refs(finder, 'glazes')).toEqual([]);
    const account = (await findProfile(db, kiln)) ?? expect.fail('no such account');
    await setRelation(db, account, 'competitor', at);
    await follows(finder, 'glazes', ['post x:status:1']);
    await recordSightings(db, { posts: [post('3', 'Glazes again')], profiles: [] }, at + 1);
    await vi.waitFor(() => expect(refs(finder, 'glazes')).toHaveLength(2));
    await setRelation(db, account, 'none', at + 2);
    await follows(finder, 'glazes', []);
  });

  it('says so while it is not complete, lets others have their turn, and ends when it is told to', async () => {
    await db.notes.bulkPut(
      Array.from({ length: 1000 }, (_, n) => ({
        id: `n${n}`,
        about: { type: 'topic', id: 'a' } as const,
        text: 'Refill',
        createdAt: n,
        updatedAt: n,
      })),
    );
    let pauses = 0;
    const finder = openFinder(
      db,
      async () => {
        pauses += 1;
        if (pauses === 2) life.abort();
      },
      life.signal,
    );
    await vi.waitFor(() => expect(pauses).toBe(2));
    expect(finder.index.size).toBe(500);
    // The newest first.
    expect(finder.index.search('refill', 1).found).toEqual([{ kind: 'note', ref: 'n999' }]);
  });
});
