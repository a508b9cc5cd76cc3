import type { WorkspaceDb } from '../schema.ts';

/** The words of the names of everybody kept and of own accounts, in small letters. From the index of names alone. */
export async function nameWords(db: WorkspaceDb): Promise<ReadonlySet<string>> {
  const [people, own] = await Promise.all([
    db.people.orderBy('name').uniqueKeys(),
    db.profiles.where('relation').equals('own').toArray(),
  ]);
  const names = [...people.map(String), ...own.flatMap(({ name, handle }) => [name ?? '', handle ?? ''])];
  return new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
}
