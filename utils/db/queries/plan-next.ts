import { publishedOn } from '../../metrics/plan-match.ts';
import type { NetworkId } from '../../model/network.ts';
import type { PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { isOpenEntry } from '../tables/plan-in-use.ts';

/** An entry may be late and still be a next one, ms. */
export const lateMs = 3 * 86_400_000;

const isNext = (entry: PlanEntry, network: NetworkId): boolean =>
  isOpenEntry(entry, network) && entry.state !== 'idea' && !!entry.variants[network]?.trim();

/** The next entries of the plan that have a text for a network and are not out yet: by day, then those without one. */
export async function nextEntries(
  db: WorkspaceDb,
  network: NetworkId,
  now: number,
  most: number,
): Promise<readonly PlanEntry[]> {
  const dated = await db.planEntries
    .where('dueAt')
    .between(now - lateMs, Infinity)
    .filter((entry) => isNext(entry, network))
    .limit(most)
    .toArray();
  if (dated.length >= most) return dated;
  const undated = await db.planEntries
    .where('state')
    .anyOf('draft', 'review', 'approved', 'scheduled')
    .filter((entry) => entry.dueAt === undefined && isNext(entry, network))
    .toArray();
  undated.sort((a, b) => b.updatedAt - a.updatedAt);
  return [...dated, ...undated].slice(0, most);
}

/** The entry that became a post, by the id of the post at its network. */
export const entryOfPost = async (db: WorkspaceDb, network: NetworkId, id: string): Promise<PlanEntry | undefined> =>
  db.planEntries.filter((entry) => entry.deletedAt === undefined && publishedOn(entry, network)?.id === id).first();
