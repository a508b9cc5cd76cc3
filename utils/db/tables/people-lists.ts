import { newId } from '../../lib/ids.ts';
import type { PeopleListRecord } from '../../model/desk-rules.ts';
import type { Person } from '../../model/records.ts';
import { peopleLists } from '../queries/people-lists.ts';
import { type Changes, makeRecord, type Undo, undoChange, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

const dayMs = 86_400_000;

export type ListForm = Pick<PeopleListRecord, 'name' | 'purpose' | 'keepDays'>;

/** A list of people who are kept for one purpose. Changes the one with the id where there is one. */
export async function saveList(
  db: WorkspaceDb,
  id: string | undefined,
  { name, purpose, keepDays }: ListForm,
  now: number,
): Promise<Undo<'peopleLists'> | undefined> {
  const fields = { name: name.trim(), purpose: purpose.trim(), keepDays, updatedAt: now };
  if (id !== undefined) return (await writeRecord(db, 'peopleLists', id, fields))?.undo;
  const { keepDays: days, ...rest } = fields;
  const made = { id: newId(), createdAt: now, ...rest, ...(days === undefined ? {} : { keepDays: days }) };
  return (await makeRecord(db, 'peopleLists', made)).undo;
}

/** Takes a list away. Who was on it stays, and so does how long they are kept. */
export const removeList = async (db: WorkspaceDb, id: string, now: number): Promise<Undo<'peopleLists'> | undefined> =>
  (await writeRecord(db, 'peopleLists', id, { deletedAt: now, updatedAt: now }))?.undo;

/**
 * What changes for somebody who is put on a list or taken off. Who is put on one that has an end is kept as long as that
 * one says, and not shorter than before; not where another list of theirs has no end. Being taken off changes no time.
 */
export function onListChange(
  { listIds = [], keepUntil }: Pick<Person, 'listIds' | 'keepUntil'>,
  listId: string,
  isOn: boolean,
  lists: readonly Pick<PeopleListRecord, 'id' | 'keepDays'>[],
  now: number,
): Changes<'people'> {
  const others = listIds.filter((id) => id !== listId);
  const keepDays = lists.find(({ id }) => id === listId)?.keepDays;
  const isEndless = lists.some((list) => others.includes(list.id) && list.keepDays === undefined);
  const ends = isOn && keepDays !== undefined && !isEndless;
  return {
    listIds: isOn ? [...others, listId] : others,
    ...(ends ? { keepUntil: Math.max(keepUntil ?? 0, now + keepDays * dayMs) } : {}),
  };
}

export function setOnList(
  db: WorkspaceDb,
  personId: string,
  listId: string,
  isOn: boolean,
  now: number,
): Promise<Undo<'people'> | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'people'), db.peopleLists], async () => {
    const lists = await peopleLists(db);
    const written = await writeRecord(db, 'people', personId, (person) => ({
      ...onListChange(person, listId, isOn, lists, now),
      updatedAt: now,
    }));
    return written?.undo;
  });
}

/** How long somebody is kept, as the user says; undefined is without end. Nothing else moves it. */
export const setKeepUntil = async (
  db: WorkspaceDb,
  personId: string,
  keepUntil: number | undefined,
  now: number,
): Promise<Undo<'people'> | undefined> =>
  (await writeRecord(db, 'people', personId, { keepUntil, updatedAt: now }))?.undo;

export const takeBack = (db: WorkspaceDb, undo: Undo<'people'> | Undo<'peopleLists'>, now: number): Promise<unknown> =>
  undo.t === 'people' ? undoChange(db, undo, now) : undoChange(db, undo, now);
