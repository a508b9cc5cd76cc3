import type { ActiveCampaign } from '../../utils/compose/checks/types.ts';
import { activeOf } from '../../utils/compose/link-builder.ts';
import { partOf } from '../../utils/compose/part-of.ts';
import { campaignOn, campaigns } from '../../utils/db/queries/campaigns.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { entryInUse } from '../../utils/db/tables/plan-in-use.ts';
import type { Campaign } from '../../utils/model/library.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Payload } from '../../utils/protocol/protocol.ts';

type Asked = Pick<Payload<'compose.check'>, 'purpose' | 'text'> & { readonly network: NetworkId };

/** What a draft belongs to: the campaign of the planned entry that it is, else the one that is on. Only posts are paid for. */
export async function campaignOf(
  db: WorkspaceDb,
  { network, purpose, text }: Asked,
  now: number,
): Promise<ActiveCampaign | undefined> {
  if (purpose === 'message') return undefined;
  const [all, inUse] = await Promise.all([campaigns(db), entryInUse(db, network, now)]);
  const parts = [inUse?.entry.variants[network] ?? '', ...(inUse?.entry.parts?.[network] ?? [])];
  const at = partOf(text, parts)?.part ?? -1;
  const entry = at < 0 ? undefined : inUse?.entry;
  const campaign = all.find(({ id }) => id === entry?.campaignId) ?? campaignOn(all, network, now);
  const { isSponsored, ...rest } = campaign ? activeOf(campaign, network) : {};
  // The further parts of a thread need not say so again.
  const isPaid = purpose === 'post' && at <= 0 && (entry?.isSponsored ?? isSponsored) === true;
  const agreed = isPaid ? wordsAgreed(campaign, network) : undefined;
  const words = agreed ? { disclosure: agreed } : {};
  return campaign || isPaid ? { ...words, ...rest, ...(isPaid ? { isSponsored: true } : {}) } : undefined;
}

/** The words of disclosure that were agreed with partners on a network; none where they differ from one another. */
function wordsAgreed(campaign: Campaign | undefined, network: NetworkId): string | undefined {
  const here = (campaign?.partners ?? []).filter(
    ({ handles, deliverables }) => handles?.[network] || deliverables.some((each) => each.network === network),
  );
  const words = new Set(here.flatMap(({ disclosure }) => disclosure ?? []));
  return words.size === 1 ? [...words][0] : undefined;
}
