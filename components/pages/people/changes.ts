import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addNote, removeNote, restoreNote } from '../../../utils/db/tables/notes.ts';
import { addPerson, removePerson, restorePerson, updatePerson } from '../../../utils/db/tables/people.ts';
import { setRelation } from '../../../utils/db/tables/profiles.ts';
import type { Account } from '../../../utils/db/queries/people-list.ts';
import type { NoteAbout, Person, Relation } from '../../../utils/model/records.ts';
import { knownRevision } from '../../../utils/settings/items.ts';

/** Tells open pages of the networks that what we know of people has changed. */
export async function tellPages(): Promise<void> {
  await knownRevision.setValue((await knownRevision.getValue()) + 1);
}

export async function makePerson(db: WorkspaceDb, name: string): Promise<Person> {
  const person = await addPerson(db, name, Date.now());
  await tellPages();
  return person;
}

export type PersonChange = Parameters<typeof updatePerson>[2];

export async function savePerson(
  db: WorkspaceDb,
  id: string,
  change: PersonChange,
  accounts: readonly Account[],
  relation: Relation,
): Promise<void> {
  const now = Date.now();
  await updatePerson(db, id, change, now);
  for (const account of accounts) if (account.relation !== relation) await setRelation(db, account, relation, now);
  await tellPages();
}

export async function forgetPerson(db: WorkspaceDb, id: string): Promise<void> {
  await removePerson(db, id, Date.now());
  await tellPages();
}

export async function bringBackPerson(db: WorkspaceDb, id: string): Promise<void> {
  await restorePerson(db, id, Date.now());
  await tellPages();
}

export async function writeNote(db: WorkspaceDb, about: NoteAbout, text: string): Promise<void> {
  await addNote(db, about, text, Date.now());
  await tellPages();
}

export async function takeNote(db: WorkspaceDb, id: string): Promise<void> {
  await removeNote(db, id, Date.now());
  await tellPages();
}

export async function bringBackNote(db: WorkspaceDb, id: string): Promise<void> {
  await restoreNote(db, id, Date.now());
  await tellPages();
}
