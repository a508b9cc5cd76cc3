import type { PageProps } from '../page.ts';
import { CampaignDetail } from './CampaignDetail.tsx';
import { CampaignList } from './CampaignList.tsx';
import { campaignsRouteOf } from './campaigns-route.ts';

/** Campaigns, launches and promotions, each with all that belongs to it. */
export function CampaignsPage({ path }: PageProps) {
  const { id, tab, isEditing } = campaignsRouteOf(path);
  if (id === undefined) return <CampaignList isNew={isEditing} />;
  return <CampaignDetail key={id} id={id} tab={tab} isEditing={isEditing} />;
}
