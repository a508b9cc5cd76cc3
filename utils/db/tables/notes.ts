import { dayOf, newId } from '../../lib/ids.ts';
import type { Note, NoteAbout, Person } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import { makeRecord, removeRecord, restoreRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';
import { keepProfile } from './people.ts';

export async function addNote(db: WorkspaceDb, about: NoteAbout, text: string, now: number): Promise<Note> {
  const note: Note = { id: newId(), about, text: text.trim(), createdAt: now, updatedAt: now };
  await db.transaction('rw', [...writtenBy(db, 'notes'), db.ledger], async () => {
    await makeRecord(db, 'notes', note);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return note;
}

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
