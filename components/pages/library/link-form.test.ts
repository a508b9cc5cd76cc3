import { expect, it } from 'vitest';
import { campaignFormOf, campaignOf, campaignProblem, linkFormOf, linkOf } from './link-form.ts';

it('a link is stored with its UTM in small letters, and nothing of what is empty', () => {
  const form = {
    ...linkFormOf(undefined),
    title: ' Hotels ',
    url: ' tidewell.example ',
    utmCampaign: ' Winter Refill ',
  };
  const stored = linkOf(form);
  expect(stored).toMatchObject({ title: 'Hotels', url: 'tidewell.example', utmCampaign: 'winter-refill' });
  expect(Object.entries(stored).filter(([, value]) => value !== undefined)).toHaveLength(3);
  const link = { id: 'l', createdAt: 1, updatedAt: 1, uses: 0, title: 'a', url: 'b', campaignId: 'c', isPlain: true };
  expect(linkOf(linkFormOf(link))).toMatchObject({ title: 'a', url: 'b', campaignId: 'c', isPlain: true });
});

it('a campaign reads as it was written; sites are hosts', () => {
  const form = {
    ...campaignFormOf(undefined),
    title: 'Winter',
    network: 'x',
    utmCampaign: 'Winter Refill',
    utmSources: { x: 'X-Own', linkedin: '', facebook: '' },
    hosts: 'https://www.Tidewell.example/hotels, tidewell.example other.example',
    isSponsored: true,
    country: 'gb',
    budget: '500',
  };
  const stored = campaignOf(form);
  expect(stored).toMatchObject({
    network: 'x',
    utmCampaign: 'winter-refill',
    utmSources: { x: 'x-own' },
    hosts: ['tidewell.example', 'other.example'],
    isActive: true,
    isSponsored: true,
    country: 'GB',
    budget: { amount: 500, currency: 'EUR' },
  });
  expect(campaignOf({ ...campaignFormOf(undefined), title: 'a' })).toMatchObject({
    network: undefined,
    hosts: undefined,
  });
});

it('knows what keeps a campaign from being saved', () => {
  const form = { ...campaignFormOf(undefined), title: 'Winter' };
  expect(campaignProblem(form)).toBeUndefined();
  expect(campaignProblem({ ...form, title: ' ' })).toBe('title');
  expect(campaignProblem({ ...form, startsOn: '2026-12-01', endsOn: '2026-11-01' })).toBe('days');
  expect(campaignProblem({ ...form, country: 'GBR' })).toBe('country');
  expect(campaignProblem({ ...form, budget: '-5' })).toBe('budget');
  expect(campaignProblem({ ...form, budget: '5', currency: 'EURO' })).toBe('currency');
});

it('a campaign has owners with departments, a margin in percent and the value of a conversion', () => {
  const form = {
    ...campaignFormOf(undefined),
    title: 'Winter',
    kind: 'launch',
    brief: ' Nine hotels ',
    owners: 'Ines, Marketing\n\n Tom \nKim, Sales, Nordics',
    margin: '40',
    conversionValue: '60',
  };
  const stored = campaignOf(form);
  expect(stored).toMatchObject({
    kind: 'launch',
    brief: 'Nine hotels',
    owners: [{ name: 'Ines', department: 'Marketing' }, { name: 'Tom' }, { name: 'Kim', department: 'Sales, Nordics' }],
    margin: 0.4,
    conversionValue: 60,
  });
  const read = campaignFormOf({
    id: 'c',
    createdAt: 1,
    updatedAt: 1,
    isActive: true,
    title: 'W',
    ...(stored as object),
  });
  expect(campaignOf(read)).toEqual(stored);
  expect(campaignProblem({ ...form, margin: '140' })).toBe('margin');
  expect(campaignProblem({ ...form, conversionValue: 'much' })).toBe('conversionValue');
  expect(campaignProblem(form)).toBeUndefined();
});
