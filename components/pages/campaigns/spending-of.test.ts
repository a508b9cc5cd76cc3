import { expect, it } from 'vitest';
import type { Campaign } from '../../../utils/model/library.ts';
import type { CampaignResults } from '../../../utils/db/queries/campaign-results.ts';
import { burnOf } from './BurnPart.tsx';
import { spendingOf } from './spending-of.ts';

const good = { id: 'a', day: '2026-11-20', amount: 120, what: 'Prints' };
const campaign: Campaign = {
  id: 'c',
  title: 'Winter refill',
  createdAt: 1,
  updatedAt: 1,
  isActive: true,
  budget: { amount: 400, currency: 'EUR' },
};
const spent = (spending: unknown): Campaign => ({ ...campaign, spending: spending as Campaign['spending'] });
const results: CampaignResults = {
  seen: { posts: [] } as unknown as CampaignResults['seen'],
  organic: [],
  paid: [],
  site: [],
  spent: { days: [], isOverlapping: false },
};
const now = new Date(2026, 10, 25, 12).getTime();

it('one payment that cannot be read does not take the others with it, and is counted nowhere', () => {
  const bad = [
    { id: 'b', amount: 9, what: '' },
    { ...good, id: 'd', amount: Number.NaN },
    { ...good, day: '20.11.' },
  ];
  expect(spendingOf(spent([good, ...bad, null]))).toEqual({ shown: [good], unread: 4 });
  expect(spendingOf(spent({ day: '2026-11-20' }))).toEqual({ shown: [], unread: 1 });
  expect(spendingOf(campaign)).toEqual({ shown: [], unread: 0 });
  const burn = burnOf({ campaign: spent([good, ...bad, null]), results, now });
  expect(burn).toEqual(burnOf({ campaign: spent([good]), results, now }));
  expect(burn?.parts).toHaveLength(1);
});
