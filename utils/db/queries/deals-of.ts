import type { Deal } from '../../model/dealings.ts';
import type { WorkspaceDb } from '../schema.ts';

/** The deals and purchases of somebody: open ones first by when they should be decided, then the newest. */
export async function dealsOf(db: WorkspaceDb, personId: string): Promise<readonly Deal[]> {
  const all = (await db.deals.where('personId').equals(personId).toArray()).filter(
    ({ deletedAt }) => deletedAt === undefined,
  );
  const isOpen = ({ state }: Deal): boolean => state === 'open';
  return all.sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (isOpen(a) ? a.at - b.at : b.at - a.at));
}

/** The currency that was used last in this workspace; undefined where there is no deal yet. */
export async function lastCurrency(db: WorkspaceDb): Promise<string | undefined> {
  const last = await db.deals
    .orderBy('at')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === undefined)
    .first();
  return last?.currency;
}
