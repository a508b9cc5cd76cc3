import { expect, it } from 'vitest';
import { campaignPath, campaignsRouteOf } from './campaigns-route.ts';

it('an address is the list, a new one, or a part of one', () => {
  expect(campaignsRouteOf([])).toEqual({ id: undefined, tab: 'plan', isEditing: false });
  expect(campaignsRouteOf(['new'])).toEqual({ id: undefined, tab: 'plan', isEditing: true });
  expect(campaignsRouteOf(['a', 'other'])).toEqual({ id: 'a', tab: 'plan', isEditing: false });
  for (const tab of ['plan', 'money', 'results', 'partners', 'retro'] as const)
    expect(campaignsRouteOf(campaignPath('a', tab).slice(1))).toEqual({ id: 'a', tab, isEditing: false });
  expect(campaignsRouteOf(campaignPath('a', 'edit').slice(1))).toEqual({ id: 'a', tab: 'plan', isEditing: true });
});
