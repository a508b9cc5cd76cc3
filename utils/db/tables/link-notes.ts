import { withDerived } from '../derived.ts';
import type { WorkspaceDb } from '../schema.ts';

const perTurn = 500;

/**
 * Gives links to notes that an older version wrote; once, in pieces, going on where it ended. Not when the database is
 * opened in its new version, which every page would wait for: until then such a note is only missing where it is
 * mentioned, and a note that is changed gets its links at once. No operation is sent: every browser computes its own.
 */
export async function linkNotes(db: WorkspaceDb, pause: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted) return;
    const state = (await db.meta.get('notesLinked'))?.value ?? '';
    if (state === true || typeof state !== 'string') return;
    await db.transaction('rw', [db.notes, db.meta], async () => {
      const rows = await db.notes.where('id').above(state).limit(perTurn).toArray();
      await db.notes.bulkPut(rows.filter(({ links }) => !links).map((row) => withDerived('notes', row)));
      await db.meta.put({ key: 'notesLinked', value: rows.at(-1)?.id ?? true });
    });
    await pause();
  }
}
