import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { mergePeople } from '../tables/merge-people.ts';
import { addNote, addNoteOnProfile, pinNote, removeNote } from '../tables/notes.ts';
import { addPerson } from '../tables/people.ts';
import { mentionsOfPerson, notesPage } from './note-lines.ts';
import { peopleInNotes, topicNames } from './note-names.ts';

const at = 1_764_000_000_000;
let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`lines-${Math.random()}`);
});
afterEach(() => db.delete());

const topic = { type: 'topic', id: 'refill' } as const;
const texts = (lines: readonly { readonly note: { readonly text: string } }[]) => lines.map(({ note }) => note.text);

describe('the page of notes', () => {
  it('has the pinned ones apart, the newest first, and says that there are more', async () => {
    for (let n = 0; n < 4; n += 1) await addNote(db, topic, `note ${n}`, at + n);
    const { id } = await addNote(db, topic, 'old and pinned', at - 9);
    await pinNote(db, id, true);
    await removeNote(db, (await addNote(db, topic, 'gone', at + 9)).id, at + 10);
    const page = await notesPage(db, {}, 3);
    expect(texts(page.pinned)).toEqual(['old and pinned']);
    expect(texts(page.others)).toEqual(['note 3', 'note 2', 'note 1']);
    expect(page.hasMore).toBe(true);
    expect((await notesPage(db, {}, 4)).hasMore).toBe(false);
  });

  it('is filtered by a topic, by a person, and by both', async () => {
    const mara = await addPerson(db, 'Mara', at);
    const person = { type: 'person', id: mara.id } as const;
    await addNote(db, person, 'likes #hotel', at);
    await addNote(db, topic, `@[Mara](person:${mara.id})`, at + 1);
    await addNote(db, topic, 'neither', at + 2);
    expect(texts((await notesPage(db, { topic: 'refill' }, 9)).others)).toEqual([
      'neither',
      `@[Mara](person:${mara.id})`,
    ]);
    expect(texts((await notesPage(db, { person: mara.id }, 9)).others)).toHaveLength(2);
    expect(texts((await notesPage(db, { person: mara.id, topic: 'hotel' }, 9)).others)).toEqual(['likes #hotel']);
    expect(await topicNames(db)).toEqual(['hotel', 'refill']);
    expect(await peopleInNotes(db)).toEqual([{ id: mara.id, name: 'Mara' }]);
  });

  it('says what a note is on, and that a post is gone', async () => {
    await addNote(db, { type: 'post', id: 'x:status:9' }, 'Still here', at, { exact: 'the very words' });
    const [line] = (await notesPage(db, {}, 9)).others;
    expect(line?.subject).toEqual({ type: 'post', key: 'x:status:9', text: undefined, author: undefined });
    expect(line?.note).toMatchObject({ text: 'Still here', anchor: { exact: 'the very words' } });
  });
});

describe('who mentions somebody', () => {
  it('are notes elsewhere, not those on them or on their accounts', async () => {
    const { person, note } = await addNoteOnProfile(
      db,
      { network: 'x', handle: 'kiln_co', name: 'Kiln' },
      'On them',
      at,
    );
    const mention = `@[Kiln](person:${person.id})`;
    const account = (await db.profiles.toCollection().first())?.key ?? '';
    await addNote(db, { type: 'profile', id: account }, `${mention} on the account`, at + 1);
    await addNote(db, topic, `${mention} first`, at + 2);
    await addNote(db, topic, `${mention} second`, at + 3);
    expect(note.links).toEqual([`person:${person.id}`]);
    expect(texts(await mentionsOfPerson(db, person.id))).toEqual([`${mention} second`, `${mention} first`]);
  });

  it('finds where somebody is named who went into another person', async () => {
    const [mara, other] = [await addPerson(db, 'Mara', at), await addPerson(db, 'Mara O.', at)];
    await addNote(db, topic, `@[Mara O.](person:${other.id})`, at);
    await mergePeople(db, { intoId: mara.id, fromId: other.id, because: [] }, at);
    expect(await mentionsOfPerson(db, mara.id)).toHaveLength(1);
  });
});
