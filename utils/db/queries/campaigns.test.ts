import { expect, it } from 'vitest';
import type { Campaign } from '../../model/library.ts';
import { campaignOn, isOn } from './campaigns.ts';

const now = new Date(2026, 10, 29, 12).getTime();
const campaign = (id: string, more: Partial<Campaign> = {}): Campaign => ({
  id,
  title: id,
  isActive: true,
  createdAt: 1,
  updatedAt: 1,
  ...more,
});

it('is on where it is switched on, from its first day to its last', () => {
  expect(isOn(campaign('a'), now)).toBe(true);
  expect(isOn(campaign('a', { isActive: false }), now)).toBe(false);
  expect(isOn(campaign('a', { startsOn: '2026-11-29', endsOn: '2026-11-29' }), now)).toBe(true);
  expect(isOn(campaign('a', { startsOn: '2026-11-30' }), now)).toBe(false);
  expect(isOn(campaign('a', { endsOn: '2026-11-28' }), now)).toBe(false);
});

it('one counts for a network: its own before one of all, then the one that began last', () => {
  const all = [
    campaign('every', { startsOn: '2026-11-20' }),
    campaign('older', { network: 'x', startsOn: '2026-11-01' }),
    campaign('newer', { network: 'x', startsOn: '2026-11-10' }),
    campaign('off', { network: 'x', startsOn: '2026-11-28', isActive: false }),
    campaign('linkedin', { network: 'linkedin', endsOn: '2026-11-01' }),
  ];
  expect(campaignOn(all, 'x', now)?.id).toBe('newer');
  expect(campaignOn(all, 'linkedin', now)?.id).toBe('every');
  expect(campaignOn([], 'x', now)).toBeUndefined();
});
