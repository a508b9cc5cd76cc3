import type { Snippet } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';

/** Every snippet, most used first, then by title. */
export async function snippetsList(db: WorkspaceDb): Promise<Snippet[]> {
  const snippets = await db.snippets.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  return snippets.sort((a, b) => b.uses - a.uses || a.title.localeCompare(b.title));
}
