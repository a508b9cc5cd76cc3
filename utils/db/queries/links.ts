import type { Link } from '../../model/library.ts';
import type { WorkspaceDb } from '../schema.ts';

/** Every link, the most used first, then by name. */
export async function links(db: WorkspaceDb): Promise<Link[]> {
  const all = await db.links.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  return all.sort((a, b) => b.uses - a.uses || a.title.localeCompare(b.title));
}
