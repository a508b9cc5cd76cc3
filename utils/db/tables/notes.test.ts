import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '../../model/records.ts';
import { undoChange } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { applyOps, writtenByApplying } from '../sync/apply.ts';
import { linkNotes } from './link-notes.ts';
import { addNote, editNote, pinNote } from './notes.ts';

const at = 1_764_000_000_000;
const on = { type: 'person', id: 'p1' } as const;

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`notes-${Math.random()}`);
});
afterEach(() => db.delete());

const stored = async (id: string): Promise<Note> => (await db.notes.get(id)) ?? expect.fail('no such note');
const linkedTo = (link: string) => db.notes.where('links').equals(link).primaryKeys();

describe('a note', () => {
  it('is found by whom it is on and by all that it names', async () => {
    const { id } = await addNote(db, on, ' Asked @[Otto](person:p2) about #Refill ', at);
    expect(await stored(id)).toMatchObject({ text: 'Asked @[Otto](person:p2) about #Refill' });
    for (const link of ['person:p1', 'person:p2', 'topic:refill']) expect(await linkedTo(link), link).toEqual([id]);
  });

  it('on the words of a post keeps them', async () => {
    const anchor = { exact: 'for hotels', prefix: 'Refill points ' };
    const { id } = await addNote(db, { type: 'post', id: 'x:status:1' }, 'For whom?', at, anchor);
    expect(await stored(id)).toMatchObject({ anchor, links: [] });
  });

  it('keeps the texts before, ten at most, newest first', async () => {
    const { id } = await addNote(db, on, 'text 0', at);
    for (let n = 1; n <= 12; n += 1) await editNote(db, id, `text ${n}`, at + n);
    const { text, earlier } = await stored(id);
    expect(text).toBe('text 12');
    expect(earlier?.map((each) => each.text)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `text ${n}`));
    expect(earlier?.[0]).toEqual({ text: 'text 11', until: at + 12 });
  });

  it('follows its text with its links', async () => {
    const { id } = await addNote(db, on, 'See #refill', at);
    await editNote(db, id, 'See #hotel', at + 1);
    expect(await linkedTo('topic:refill')).toEqual([]);
    expect(await linkedTo('topic:hotel')).toEqual([id]);
  });

  it('is not written where nothing is another, or nothing is left', async () => {
    const { id } = await addNote(db, on, 'Same', at);
    expect(await editNote(db, id, ' Same ', at + 1)).toBeUndefined();
    expect(await editNote(db, id, '  ', at + 1)).toBeUndefined();
    expect(await editNote(db, 'nobody', 'Text', at + 1)).toBeUndefined();
    expect(await stored(id)).not.toHaveProperty('earlier');
    expect(await db.ledger.toArray()).toMatchObject([{ typed: 1 }]);
  });

  it('gets its text, its history and its links back', async () => {
    const { id } = await addNote(db, on, 'See #refill', at);
    const edit = await editNote(db, id, 'Typo', at + 1);
    await undoChange(db, edit?.undo ?? expect.fail('nothing was written'), at + 2);
    expect(await stored(id)).toMatchObject({ text: 'See #refill', links: ['person:p1', 'topic:refill'] });
    expect(await stored(id)).not.toHaveProperty('earlier');
  });

  it('is pinned and let go without being newer', async () => {
    const { id } = await addNote(db, on, 'Read first', at);
    await pinNote(db, id, true);
    expect(await stored(id)).toMatchObject({ isPinned: true, updatedAt: at });
    expect(await linkedTo('pinned')).toEqual([id]);
    await pinNote(db, id, false);
    expect(await stored(id)).not.toHaveProperty('isPinned');
    expect(await linkedTo('pinned')).toEqual([]);
  });
});

describe('links of notes from elsewhere', () => {
  it('are those of the text that stands, whatever came with it', async () => {
    const stamp = (n: number) => `${String(at + n).padStart(15, '0')}-0000-other`;
    const first = { about: on, text: 'See #one', links: ['topic:one'], createdAt: at, updatedAt: at };
    const ops = [
      { t: 'notes', id: 'n', h: stamp(0), f: first },
      { t: 'notes', id: 'n', h: stamp(1), f: { text: 'See #two' } },
    ];
    await db.transaction('rw', writtenByApplying(db), async () => applyOps(db, ops, { now: at, tellsLosses: true }));
    expect((await stored('n')).links).toEqual(['person:p1', 'topic:two']);
  });

  it('are computed once for those that an older version wrote, in pieces', async () => {
    const old = (n: number): Note => ({ id: `n${n}`, about: on, text: `See #t${n}`, createdAt: at, updatedAt: at });
    await db.notes.bulkPut(Array.from({ length: 1201 }, (_, n) => old(n)));
    let pauses = 0;
    const life = new AbortController();
    await linkNotes(
      db,
      async () => {
        pauses += 1;
        life.abort();
      },
      life.signal,
    );
    expect(pauses).toBe(1);
    expect(await linkedTo('person:p1')).toHaveLength(500);
    await linkNotes(db, async () => {});
    expect(await linkedTo('person:p1')).toHaveLength(1201);
    expect(await linkedTo('topic:t1200')).toEqual(['n1200']);
    expect((await db.meta.get('notesLinked'))?.value).toBe(true);
  });
});
