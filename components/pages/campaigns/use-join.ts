import { joinToCampaign } from '../../../utils/db/tables/campaign-members.ts';
import { useDesk } from '../../hooks/desk.ts';

/** Puts an entry or a link into a campaign, or out of it. */
export function useJoin(campaignId: string) {
  const { db } = useDesk();
  return async (t: 'planEntries' | 'links', id: string, isIn: boolean): Promise<void> => {
    await joinToCampaign(db, t, id, isIn ? campaignId : undefined, Date.now());
  };
}
