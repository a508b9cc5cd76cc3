import { makeRecord, removeRecord, restoreRecord, writeRecord } from '../../utils/db/records.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { newId } from '../../utils/lib/ids.ts';
import type { SavedView } from '../../utils/model/desk-rules.ts';

/** `page`: what views of a page are stored under. */
export async function saveView(
  db: WorkspaceDb,
  page: string,
  name: string,
  query: SavedView['query'],
): Promise<string> {
  const now = Date.now();
  const id = newId();
  await makeRecord(db, 'savedViews', { id, page, name, query, createdAt: now, updatedAt: now });
  return id;
}

export const changeView = (db: WorkspaceDb, id: string, change: Partial<Pick<SavedView, 'name' | 'query'>>) =>
  writeRecord(db, 'savedViews', id, { ...change, updatedAt: Date.now() });

export const removeView = (db: WorkspaceDb, id: string) => removeRecord(db, 'savedViews', id, Date.now());

export const bringBackView = (db: WorkspaceDb, id: string) => restoreRecord(db, 'savedViews', id, Date.now());
