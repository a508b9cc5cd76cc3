import type { Merge } from '../../model/rights.ts';
import { writeRecord } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { giveAll, movable, moveAll, writtenByMerging } from './merge-people.ts';

/**
 * Two devices may make one of the same people at once, each the other way round: then each of the two went into the other
 * and nobody stands. Every device comes to the same answer: the one with the lowest id stands, with all that is theirs.
 */
export async function repairMerges(db: WorkspaceDb, now: number): Promise<void> {
  if ((await db.merges.count()) < 2) return;
  const live = (await db.merges.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const byFrom = new Map(live.map((merge) => [merge.fromId, merge]));
  const done = new Set<string>();
  for (const { fromId } of live) {
    const circle = circleFrom(fromId, byFrom);
    const [standing, ...others] = circle.toSorted();
    if (standing === undefined || done.has(standing)) continue;
    done.add(standing);
    await standUp(db, standing, others, byFrom.get(standing), now);
  }
}

/** Who goes into whom until it comes back to the first; nobody where it ends. */
function circleFrom(start: string, byFrom: ReadonlyMap<string, Merge>): string[] {
  const passed = [start];
  for (let next = byFrom.get(start)?.intoId; next !== undefined; next = byFrom.get(next)?.intoId) {
    if (next === start) return passed;
    if (passed.includes(next)) return [];
    passed.push(next);
  }
  return [];
}

const standUp = (
  db: WorkspaceDb,
  standing: string,
  others: readonly string[],
  merge: Merge | undefined,
  now: number,
): Promise<void> =>
  db.transaction('rw', writtenByMerging(db), async () => {
    if (merge) await writeRecord(db, 'merges', merge.id, { deletedAt: now, updatedAt: now });
    await writeRecord(db, 'people', standing, { deletedAt: undefined, updatedAt: now });
    for (const fromId of others) {
      await giveAll(db, await db.profiles.where('personId').equals(fromId).toArray(), standing);
      for (const name of movable) await moveAll(db, name, { intoId: standing, fromId }, now);
    }
  });
