import type { PeopleListRecord } from '../../model/desk-rules.ts';
import type { WorkspaceDb } from '../schema.ts';

/** The lists that people are kept on, by name. */
export async function peopleLists(db: WorkspaceDb): Promise<PeopleListRecord[]> {
  const all = await db.peopleLists.toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => a.name.localeCompare(b.name));
}
