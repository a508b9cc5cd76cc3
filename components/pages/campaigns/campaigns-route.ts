export const campaignTabs = ['plan', 'money', 'results', 'partners', 'retro'] as const;
export type CampaignTab = (typeof campaignTabs)[number];

export interface CampaignsRoute {
  /** The campaign whose page is open. */
  readonly id: string | undefined;
  readonly tab: CampaignTab;
  /** The sheet in which it is written is open; without an id that of a new one. */
  readonly isEditing: boolean;
}

/** "#/campaigns", "#/campaigns/new", "#/campaigns/<id>", "#/campaigns/<id>/money", "#/campaigns/<id>/edit". */
export function campaignsRouteOf([first, second]: readonly string[]): CampaignsRoute {
  if (first === undefined || first === 'new') return { id: undefined, tab: 'plan', isEditing: first === 'new' };
  const tab = campaignTabs.find((each) => each === second) ?? 'plan';
  return { id: first, tab, isEditing: second === 'edit' };
}

export const campaignPath = (id?: string, part?: CampaignTab | 'edit'): readonly string[] => [
  'campaigns',
  ...(id === undefined ? [] : [id]),
  ...(part === undefined || part === 'plan' ? [] : [part]),
];
