import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note, Person } from '../model/records.ts';
import { Op } from '../sync/ops.ts';
import { stampOf } from '../sync/merge.ts';
import { makeRecord, removeRecord, restoreRecord, undoChange, writeRecord, writtenBy } from './records.ts';
import { WorkspaceDb } from './schema.ts';

const now = Date.UTC(2026, 10, 17, 9);
const note: Note = {
  id: 'n1',
  about: { type: 'person', id: 'p1' },
  text: 'Ask in May',
  createdAt: now,
  updatedAt: now,
};
const person: Person = { id: 'p1', name: 'Ada', tags: [], stage: 'talking', createdAt: now, updatedAt: now };

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());
const stored = async () => (await db.people.get('p1')) as Person & Parameters<typeof stampOf>[0];
const waiting = async () => (await db.outbox.toArray()).map(({ op }) => Op.parse(op));

describe('a record', () => {
  it('has a stamp for each field, a later one for what is changed later', async () => {
    await makeRecord(db, 'people', person);
    const first = stampOf(await stored(), 'name');
    await writeRecord(db, 'people', 'p1', { name: 'Ada L.', updatedAt: now + 1 });
    const row = await stored();
    expect(row).toMatchObject({ id: 'p1', name: 'Ada L.', stage: 'talking' });
    expect(stampOf(row, 'name') > first).toBe(true);
    expect(stampOf(row, 'stage')).toBe(first);
  });

  it('loses a field that is taken away, and remembers when', async () => {
    await makeRecord(db, 'people', person);
    await writeRecord(db, 'people', 'p1', { stage: undefined });
    const row = await stored();
    expect(row).not.toHaveProperty('stage');
    expect(stampOf(row, 'stage') > stampOf(row, 'name')).toBe(true);
  });

  it('stays as it is, stamps and all, where nothing changes', async () => {
    await makeRecord(db, 'people', person);
    const before = await stored();
    await writeRecord(db, 'people', 'p1', { name: 'Ada', tags: [] });
    expect(await stored()).toEqual(before);
  });

  it('that is not there is not made by a change', async () => {
    expect(await writeRecord(db, 'people', 'p1', { name: 'Ada' })).toBeUndefined();
    expect(await removeRecord(db, 'people', 'p1', now)).toBe(false);
    expect(await db.people.count()).toBe(0);
  });

  it('is taken away softly and put back', async () => {
    await makeRecord(db, 'notes', note);
    await removeRecord(db, 'notes', 'n1', now + 1);
    expect(await db.notes.get('n1')).toMatchObject({ text: 'Ask in May', deletedAt: now + 1 });
    await restoreRecord(db, 'notes', 'n1', now + 2);
    expect(await db.notes.get('n1')).not.toHaveProperty('deletedAt');
  });

  it('goes back to what it was by one more change, but for other fields that changed meanwhile', async () => {
    await makeRecord(db, 'people', person);
    const written = await writeRecord(db, 'people', 'p1', { stage: 'customer', purpose: 'Supplies us' });
    await writeRecord(db, 'people', 'p1', { name: 'Ada L.' });
    if (written) await undoChange(db, written.undo, now + 5);
    const row = await stored();
    expect(row).toMatchObject({ name: 'Ada L.', stage: 'talking', updatedAt: now + 5 });
    expect(row).not.toHaveProperty('purpose');
  });

  it('that was made is taken away by undo', async () => {
    const { undo } = await makeRecord(db, 'people', person);
    await undoChange(db, undo, now + 5);
    expect(await stored()).toMatchObject({ name: 'Ada', deletedAt: now + 5 });
  });

  it('from before there were stamps can be changed', async () => {
    await db.people.add(person);
    await writeRecord(db, 'people', 'p1', { name: 'Ada L.' });
    const row = await stored();
    expect([stampOf(row, 'name') > '', stampOf(row, 'stage')]).toEqual([true, '']);
  });
});

describe('what has to be pushed', () => {
  it('is nothing without a sync', async () => {
    await makeRecord(db, 'people', person);
    expect(await waiting()).toEqual([]);
  });

  it('is each change, in order, with what it replaced', async () => {
    await db.meta.put({ key: 'sync', value: {} });
    await makeRecord(db, 'people', person);
    await writeRecord(db, 'people', 'p1', { name: 'Ada L.', stage: undefined });
    const [made, changed] = await waiting();
    expect(made).toMatchObject({ t: 'people', id: 'p1', f: { name: 'Ada', stage: 'talking' } });
    expect(made).not.toHaveProperty('p');
    const first = made && 'h' in made ? made.h : '';
    expect(changed).toMatchObject({ f: { name: 'Ada L.', stage: null }, p: { name: first, stage: first } });
  });

  it('waits only if the change itself was stored', async () => {
    await db.meta.put({ key: 'sync', value: {} });
    const failing = db.transaction('rw', writtenBy(db, 'people'), async () => {
      await makeRecord(db, 'people', person);
      throw new Error('The disk is full');
    });
    await expect(failing).rejects.toThrow('full');
    expect([await db.people.count(), await db.outbox.count(), await db.meta.get('clock')]).toEqual([0, 0, undefined]);
  });

  it('is stamped by one clock, whoever writes', async () => {
    await db.meta.put({ key: 'sync', value: {} });
    await makeRecord(db, 'people', person);
    const other = new WorkspaceDb(db.name.replace(/^alongside-/, ''));
    await writeRecord(other, 'people', 'p1', { name: 'B' });
    await writeRecord(db, 'people', 'p1', { name: 'C' });
    other.close();
    const stamps = (await waiting()).map((op) => ('h' in op ? op.h : ''));
    expect(stamps).toEqual([...stamps].sort());
    expect(new Set(stamps.map((stamp) => stamp.slice(-5))).size).toBe(1);
  });
});
