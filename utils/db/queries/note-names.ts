import type { WorkspaceDb } from '../schema.ts';

export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** Everybody kept, by name. */
export const peopleNames = async (db: WorkspaceDb): Promise<PersonName[]> =>
  (await db.people.orderBy('name').toArray())
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ id, name }) => ({ id, name }));

/** Every topic that a note is on or names, from the index alone. One that only removed notes name may be among them. */
export async function topicNames(db: WorkspaceDb): Promise<string[]> {
  const links = await db.notes.where('links').startsWith('topic:').uniqueKeys();
  return links.map((link) => String(link).slice('topic:'.length));
}

/** The people whom notes are on or name, by name. */
export async function peopleInNotes(db: WorkspaceDb): Promise<PersonName[]> {
  const links = await db.notes.where('links').startsWith('person:').uniqueKeys();
  const rows = await db.people.bulkGet(links.map((link) => String(link).slice('person:'.length)));
  return rows
    .flatMap((row) => (row && row.deletedAt === undefined ? [{ id: row.id, name: row.name }] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}
