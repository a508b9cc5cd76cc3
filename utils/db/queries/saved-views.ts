import type { SavedView } from '../../model/desk-rules.ts';
import type { WorkspaceDb } from '../schema.ts';

/** The views that were saved of a page, by name. */
export async function savedViews(db: WorkspaceDb, page: string): Promise<SavedView[]> {
  const all = await db.savedViews.where('page').equals(page).toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => a.name.localeCompare(b.name));
}
