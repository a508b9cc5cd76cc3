import { makeRecord, removeRecord, restoreRecord, writeRecord } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { newId } from '../../../utils/lib/ids.ts';
import type { personaOf } from './persona-form.ts';

/** Stores a persona, a new one where there is no id. */
export async function savePersona(
  db: WorkspaceDb,
  id: string | undefined,
  said: ReturnType<typeof personaOf>,
): Promise<void> {
  const now = Date.now();
  if (id) await writeRecord(db, 'personas', id, { ...said, updatedAt: now });
  else await makeRecord(db, 'personas', { id: newId(), createdAt: now, updatedAt: now, ...said });
}

export const removePersona = (db: WorkspaceDb, id: string) => removeRecord(db, 'personas', id, Date.now());

export const bringBackPersona = (db: WorkspaceDb, id: string) => restoreRecord(db, 'personas', id, Date.now());
