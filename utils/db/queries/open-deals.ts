import type { Money } from '../../metrics/money.ts';
import type { WorkspaceDb } from '../schema.ts';

/** The open deals of everybody, by the id of the person. */
export async function openDeals(db: WorkspaceDb): Promise<ReadonlyMap<string, readonly Money[]>> {
  const found = new Map<string, Money[]>();
  await db.deals.each(({ personId, amount, currency, state, deletedAt }) => {
    if (state !== 'open' || deletedAt !== undefined) return;
    const of = found.get(personId);
    if (of) of.push({ amount, currency });
    else found.set(personId, [{ amount, currency }]);
  });
  return found;
}
