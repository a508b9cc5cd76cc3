import { dayOf, newId } from '../../lib/ids.ts';
import type { Note, NoteAbout, Person } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';
import { keepProfile } from './people.ts';

export async function addNote(db: WorkspaceDb, about: NoteAbout, text: string, now: number): Promise<Note> {
  const note: Note = { id: newId(), about, text: text.trim(), createdAt: now, updatedAt: now };
  await db.transaction('rw', db.notes, db.ledger, async () => {
    await db.notes.add(note);
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
  return db.transaction('rw', [db.profiles, db.people, db.notes, db.ledger], async () => {
    const { person } = await keepProfile(db, ref, {}, now);
    return { note: await addNote(db, { type: 'person', id: person.id }, text, now), person };
  });
}

/** Takes a note away; it can be put back. False when there is no such note. */
export async function removeNote(db: WorkspaceDb, id: string, now: number): Promise<boolean> {
  return (await db.notes.update(id, { deletedAt: now, updatedAt: now })) > 0;
}

export async function restoreNote(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await db.notes.update(id, (note) => {
    delete note.deletedAt;
    note.updatedAt = now;
  });
}

/** Notes about a thing, newest first, without those taken away. */
export async function notesAbout(db: WorkspaceDb, about: NoteAbout): Promise<Note[]> {
  const notes = await db.notes.where('[about.type+about.id]').equals([about.type, about.id]).toArray();
  return notes.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => b.createdAt - a.createdAt);
}
