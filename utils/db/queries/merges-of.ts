import type { Merge } from '../../model/rights.ts';
import type { WorkspaceDb } from '../schema.ts';

export interface MergedInto {
  readonly merge: Merge;
  /** Who went into them, as they were called. */
  readonly name: string;
}

/** Who went into a person and can be parted from them again, the last one first. */
export async function mergesOf(db: WorkspaceDb, personId: string): Promise<MergedInto[]> {
  const merges = (await db.merges.where('intoId').equals(personId).toArray()).filter(
    ({ deletedAt }) => deletedAt === undefined,
  );
  if (merges.length === 0) return [];
  const people = await db.people.bulkGet(merges.map(({ fromId }) => fromId));
  return merges
    .flatMap((merge, index): MergedInto[] => {
      const from = people[index];
      return from ? [{ merge, name: from.name }] : [];
    })
    .sort((a, b) => b.merge.createdAt - a.merge.createdAt);
}

/** Who stands for somebody now: themselves, or whom they went into, however many times. */
export async function standingId(db: WorkspaceDb, personId: string): Promise<string> {
  let id = personId;
  for (const passed = new Set<string>(); !passed.has(id);) {
    passed.add(id);
    const merges = await db.merges.where('fromId').equals(id).toArray();
    const next = merges.find(({ deletedAt }) => deletedAt === undefined);
    if (next) id = next.intoId;
  }
  return id;
}
