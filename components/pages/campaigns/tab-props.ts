import type { CampaignPage } from '../../../utils/db/queries/campaign-page.ts';
import type { CampaignResults } from '../../../utils/db/queries/campaign-results.ts';

/** What each part of a campaign's page is made of. */
export interface TabProps {
  readonly page: CampaignPage;
  readonly results: CampaignResults;
  readonly now: number;
}
