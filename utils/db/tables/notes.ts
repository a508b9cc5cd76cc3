import { dayOf, newId } from '../../lib/ids.ts';
import { type Anchor, mostEarlier, type Note, type NoteAbout, type Person } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, type Written, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';
import { keepProfile } from './people.ts';

/** The note with what takes the change back. */
export type WrittenNote = Written<'notes'>;

export async function addNote(
  db: WorkspaceDb,
  about: NoteAbout,
  text: string,
  now: number,
  anchor?: Anchor,
): Promise<Note> {
  const note: Note = {
    id: newId(),
    about,
    text: text.trim(),
    ...(anchor ? { anchor } : {}),
    createdAt: now,
    updatedAt: now,
  };
  return db.transaction('rw', [...writtenBy(db, 'notes'), db.ledger], async () => {
    const { record } = await makeRecord(db, 'notes', note);
    await addToLedger(db, dayOf(now), { typed: 1 });
    return record;
  });
}

/** Another text for a note; the one before is kept. Undefined where there is no such note, or nothing is another. */
export function editNote(db: WorkspaceDb, id: string, text: string, now: number): Promise<WrittenNote | undefined> {
  const next = text.trim();
  return db.transaction('rw', [...writtenBy(db, 'notes'), db.ledger], async () => {
    const before = await db.notes.get(id);
    if (!before || !next || before.text === next) return undefined;
    const earlier = [{ text: before.text, until: now }, ...(before.earlier ?? [])].slice(0, mostEarlier);
    const written = await writeRecord(db, 'notes', id, { text: next, earlier, updatedAt: now });
    await addToLedger(db, dayOf(now), { typed: 1 });
    return written;
  });
}

/** Keeps a note on top, or no longer. It is not newer for that. */
export const pinNote = (db: WorkspaceDb, id: string, isPinned: boolean): Promise<WrittenNote | undefined> =>
  writeRecord(db, 'notes', id, { isPinned: isPinned || undefined });

/** A note on whoever is behind a profile: the person is kept first if they were not, in the same transaction. */
export function addNoteOnProfile(
  db: WorkspaceDb,
  ref: ProfileRef,
  text: string,
  now: number,
): Promise<{ note: Note; person: Person }> {
  return db.transaction('rw', [...writtenBy(db, 'people', 'notes'), db.profiles, db.ledger], async () => {
    const { person } = await keepProfile(db, ref, {}, now);
    return { note: await addNote(db, { type: 'person', id: person.id }, text, now), person };
  });
}

/** Takes back a note that made somebody kept: the note goes and they are a stranger again, in one transaction. */
export function takeBackNote(db: WorkspaceDb, ref: ProfileRef, id: string, now: number): Promise<boolean> {
  return db.transaction('rw', [...writtenBy(db, 'people', 'notes'), db.profiles, db.ledger], async () => {
    await keepProfile(db, ref, { relation: 'none' }, now);
    return removeNote(db, id, now);
  });
}

/** Takes a note away; it can be put back. False when there is no such note. */
export const removeNote = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'notes', id, now);

export const restoreNote = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'notes', id, now);

/** Notes about a thing, newest first, without those taken away. */
export async function notesAbout(db: WorkspaceDb, about: NoteAbout): Promise<Note[]> {
  const notes = await db.notes.where('[about.type+about.id]').equals([about.type, about.id]).toArray();
  return notes.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => b.createdAt - a.createdAt);
}
