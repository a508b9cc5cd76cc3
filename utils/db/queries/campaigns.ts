import { dayOf } from '../../lib/ids.ts';
import type { Campaign } from '../../model/library.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';

/** Every campaign, those that are on first, then by name. */
export async function campaigns(db: WorkspaceDb): Promise<Campaign[]> {
  const all = await db.campaigns.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  return all.sort((a, b) => Number(b.isActive) - Number(a.isActive) || a.title.localeCompare(b.title));
}

/** Whether it is switched on, and this is one of its days. */
export function isOn({ isActive, startsOn, endsOn }: Campaign, now: number): boolean {
  const today = dayOf(now);
  return isActive && (startsOn ?? today) <= today && today <= (endsOn ?? today);
}

/** The one that is on for a network: one of that network before one of all, then the one that began last. */
export function campaignOn(all: readonly Campaign[], network: NetworkId, now: number): Campaign | undefined {
  const on = all.filter((each) => isOn(each, now) && (each.network ?? network) === network);
  return on.sort(
    (a, b) =>
      Number(b.network !== undefined) - Number(a.network !== undefined) ||
      (b.startsOn ?? '').localeCompare(a.startsOn ?? '') ||
      b.createdAt - a.createdAt,
  )[0];
}
