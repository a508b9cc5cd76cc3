import type { Count } from '../../lib/count.ts';
import { postKey } from '../../lib/keys.ts';
import { engagementOf } from '../../metrics/engagement.ts';
import { postsOfEntry } from '../../metrics/plan-match.ts';
import { type SpentInDays, spentByDays } from '../../metrics/spent.ts';
import type { Campaign } from '../../model/library.ts';
import type { Outcome } from '../../model/results.ts';
import type { WorkspaceDb } from '../schema.ts';
import { storedPosts } from '../tables/same-post.ts';
import { countedOutcomes, type ShownOutcome } from './outcomes.ts';

/** What was seen on the pages of the posts that a campaign's entries became. */
export interface SeenResult {
  /** Posts that came of its entries, and those of them that were seen with counts. */
  readonly posts: number;
  readonly seen: number;
  /** Reactions, comments and shares together, each post as it was seen last; absent where none was. */
  readonly engagement?: Count;
  /** When the posts were seen last, the earliest and the latest of them, ms. */
  readonly seenAt?: { readonly from: number; readonly to: number };
}

export interface CampaignResults {
  readonly seen: SeenResult;
  /** The networks' own exports on the posts of its entries. */
  readonly organic: readonly ShownOutcome[];
  /** Advertising accounts, and whoever says what was spent. */
  readonly paid: readonly ShownOutcome[];
  /** Sites and shops: whoever came, by whichever way. */
  readonly site: readonly ShownOutcome[];
  /** In the currency of the budget. */
  readonly spent: { readonly days: readonly SpentInDays[]; readonly isOverlapping: boolean };
}

const networks: ReadonlySet<string> = new Set(['x', 'linkedin', 'facebook']);

/** What is known of how a campaign went. Each source stands for itself; nothing is added over sources. */
export async function campaignResults(
  db: WorkspaceDb,
  { id, budget }: Pick<Campaign, 'id' | 'budget'>,
): Promise<CampaignResults> {
  const entries = await db.planEntries
    .filter(({ campaignId, deletedAt }) => deletedAt === undefined && campaignId === id)
    .toArray();
  const asked = [...new Set(entries.flatMap((entry) => postsOfEntry(entry).map(postKey)))];
  const stored = await storedPosts(db, asked);
  const keys = [
    ...new Set(asked.flatMap((key) => [key, stored.get(key)?.key ?? key, ...(stored.get(key)?.aliasKeys ?? [])])),
  ];
  const [ofCampaign, ofPosts, seen] = await Promise.all([
    db.outcomes.where('campaignId').equals(id).toArray(),
    db.outcomes.where('postKey').anyOf(keys).toArray(),
    seenResult(db, [...new Set(asked.map((key) => stored.get(key)?.key ?? key))]),
  ]);
  // Of its posts only what the networks say: what another source says of one may be of another campaign.
  const all = new Map<string, Outcome>(
    [
      ...ofCampaign,
      ...ofPosts.filter(({ source, campaignId }) => campaignId === undefined && networks.has(source)),
    ].map((each) => [each.id, each]),
  );
  const { rows, sums } = await countedOutcomes(db, [...all.values()]);
  const kindOf = ({ source, metrics }: ShownOutcome): 'paid' | 'organic' | 'site' =>
    source === 'ads' || metrics.spend !== undefined ? 'paid' : networks.has(source) ? 'organic' : 'site';
  const of = (kind: ReturnType<typeof kindOf>) => sums.filter((sum) => kindOf(sum) === kind);
  return {
    seen,
    organic: of('organic'),
    paid: of('paid'),
    site: of('site'),
    spent: budget ? spentByDays(rows, budget.currency) : { days: [], isOverlapping: false },
  };
}

async function seenResult(db: WorkspaceDb, keys: readonly string[]): Promise<SeenResult> {
  const latest = await db.latest.bulkGet([...keys]);
  const seen = latest.flatMap((row) => {
    const engagement = row && engagementOf(row.metrics);
    return row && engagement ? [{ engagement, seenAt: row.seenAt }] : [];
  });
  if (seen.length === 0) return { posts: keys.length, seen: 0 };
  const times = seen.map(({ seenAt }) => seenAt);
  return {
    posts: keys.length,
    seen: seen.length,
    engagement: {
      from: seen.reduce((sum, { engagement }) => sum + engagement.from, 0),
      to: seen.reduce((sum, { engagement }) => sum + engagement.to, 0),
    },
    seenAt: { from: Math.min(...times), to: Math.max(...times) },
  };
}
