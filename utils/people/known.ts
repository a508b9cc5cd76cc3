import type { WorkspaceDb } from '../db/schema.ts';
import type { KnownPeople } from './types.ts';

/** Who is kept, with the accounts of each. Those taken away are not known: a file may bring them anew. */
export async function knownPeople(db: WorkspaceDb): Promise<KnownPeople> {
  const kept = (await db.people.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const people = new Map(kept.map((person) => [person.id, person]));
  const accounts = (await db.profiles.where('personId').above('').toArray()).flatMap(({ personId, ...account }) =>
    personId && people.has(personId) ? [{ ...account, personId }] : [],
  );
  const byAccount = new Map<string, string>();
  // A name may have passed on: who has it now comes after those who had it.
  for (const { handleKeys, personId } of accounts) for (const key of handleKeys) byAccount.set(key, personId);
  for (const { handleKeys, stableKey, personId } of accounts)
    for (const key of [handleKeys[0], stableKey]) if (key) byAccount.set(key, personId);
  return { people, byAccount };
}
