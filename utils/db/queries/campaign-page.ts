import type { Learning } from '../../model/learning.ts';
import type { Campaign, Link } from '../../model/library.ts';
import type { Goal, PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { type GoalProgress, goalProgress } from './goal-progress.ts';
import { learnings } from './learnings.ts';

export interface CampaignPage {
  readonly campaign: Campaign;
  /** By day; what has none comes last. */
  readonly entries: readonly PlanEntry[];
  readonly links: readonly Link[];
  readonly goals: readonly { readonly goal: Goal; readonly progress: GoalProgress }[];
  /** What was decided when it was looked back on, the newest first. */
  readonly decided: readonly Learning[];
}

const isKept = ({ deletedAt }: { readonly deletedAt?: number | undefined }): boolean => deletedAt === undefined;

/** A campaign with all that belongs to it. `found` is undefined where there is none; the answer never is. */
export async function campaignPage(
  db: WorkspaceDb,
  id: string,
  now: number,
): Promise<{ readonly found: CampaignPage | undefined }> {
  const campaign = await db.campaigns.get(id);
  if (!campaign || !isKept(campaign)) return { found: undefined };
  const [entries, links, goals, log] = await Promise.all([
    db.planEntries.filter((each) => isKept(each) && each.campaignId === id).toArray(),
    db.links.filter((each) => isKept(each) && each.campaignId === id).toArray(),
    db.goals.bulkGet([...(campaign.goalIds ?? [])]),
    learnings(db),
  ]);
  const found = goals.filter((goal) => goal !== undefined).filter(isKept);
  return {
    found: {
      campaign,
      entries: entries.sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.createdAt - b.createdAt),
      links: links.sort((a, b) => a.title.localeCompare(b.title)),
      goals: await Promise.all(found.map(async (goal) => ({ goal, progress: await goalProgress(db, goal, now) }))),
      decided: log.filter(({ campaignId }) => campaignId === id),
    },
  };
}

/** What could be joined to a campaign: entries and links of none, and goals that are not its own; the newest first. */
export async function campaignCandidates(db: WorkspaceDb, { id, goalIds = [] }: Pick<Campaign, 'id' | 'goalIds'>) {
  const [entries, links, goals] = await Promise.all([
    db.planEntries.filter((each) => isKept(each) && each.campaignId === undefined).toArray(),
    db.links.filter((each) => isKept(each) && each.campaignId !== id).toArray(),
    db.goals.filter((each) => isKept(each) && !goalIds.includes(each.id)).toArray(),
  ]);
  const newest = (a: { readonly createdAt: number }, b: { readonly createdAt: number }) => b.createdAt - a.createdAt;
  return { entries: entries.sort(newest), links: links.sort(newest), goals: goals.sort(newest) };
}
