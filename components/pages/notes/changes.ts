import { undoChange } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addNote, editNote, pinNote, type WrittenNote } from '../../../utils/db/tables/notes.ts';
import { storedKeyOf } from '../../../utils/db/tables/same-post.ts';
import type { Anchor, Note, NoteAbout } from '../../../utils/model/records.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { tellPages } from '../people/changes.ts';

/** What takes a change back; undefined where there was none. */
export type TakeBack = (() => Promise<void>) | undefined;

const takeBack = (db: WorkspaceDb, written: WrittenNote | undefined): TakeBack =>
  written &&
  (async () => {
    await undoChange(db, written.undo, Date.now());
    await tellPages();
  });

export async function makeNote(db: WorkspaceDb, about: NoteAbout, text: string): Promise<Note> {
  const note = await addNote(db, about, text, Date.now());
  await tellPages();
  return note;
}

/** On a post, or on words of it. Notes are kept under the id that the post was seen under first. */
export async function makePostNote(
  db: WorkspaceDb,
  post: PostRef,
  text: string,
  anchor: Anchor | undefined,
): Promise<void> {
  await addNote(db, { type: 'post', id: await storedKeyOf(db, post) }, text, Date.now(), anchor);
  await tellPages();
}

export async function changeNote(db: WorkspaceDb, id: string, text: string): Promise<TakeBack> {
  const written = await editNote(db, id, text, Date.now());
  await tellPages();
  return takeBack(db, written);
}

export async function keepOnTop(db: WorkspaceDb, id: string, isPinned: boolean): Promise<TakeBack> {
  return takeBack(db, await pinNote(db, id, isPinned));
}
