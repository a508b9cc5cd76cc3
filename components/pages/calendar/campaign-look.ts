import type { Campaign } from '../../../utils/model/library.ts';

/** How entries of a campaign are told from those of others: a stripe of one of eight colours and kinds of line. */
export interface CampaignLook {
  readonly id: string;
  readonly title: string;
  readonly look: number;
}

const looks = 8;

/** In the order in which they were made, so that none changes when another one is added or renamed. */
export function campaignLooks(all: readonly Campaign[]): ReadonlyMap<string, CampaignLook> {
  const sorted = all.toSorted((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id));
  return new Map(sorted.map(({ id, title }, index) => [id, { id, title, look: index % looks }]));
}
