import { standaloneFile } from '../reports/standalone.tsx';
import { CampaignReport } from './CampaignReport.tsx';
import type { TabProps } from './tab-props.ts';

/** The report of a campaign as one HTML file that shows and loads nothing but itself. */
export const campaignReportFile = (props: TabProps): string =>
  standaloneFile(props.page.campaign.title, <CampaignReport {...props} />);
