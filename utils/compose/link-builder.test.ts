import { describe, expect, it } from 'vitest';
import type { Campaign } from '../model/library.ts';
import { activeOf, buildLink, linkFaults } from './link-builder.ts';

const winter: Campaign = {
  id: 'c1',
  title: 'Winter refill',
  utmCampaign: 'winter-refill',
  hosts: ['tidewell.example'],
  isActive: true,
  createdAt: 1,
  updatedAt: 1,
};
const link = (url: string, more: object = {}) => ({ url, ...more });

describe('buildLink', () => {
  it.each([
    [
      'tidewell.example/hotels',
      'https://tidewell.example/hotels?utm_source=x&utm_medium=social&utm_campaign=winter-refill',
    ],
    [
      'https://www.tidewell.example/h?a=1&fbclid=x#top',
      'https://www.tidewell.example/h?a=1&utm_source=x&utm_medium=social&utm_campaign=winter-refill#top',
    ],
    ['https://other.example/', 'https://other.example/'],
    ['https://x.com/tidewell', 'https://x.com/tidewell'],
  ])('%s', (url, built) => {
    expect(buildLink(link(url), winter, 'x').url).toBe(built);
  });

  it('says which campaign it carries, and none where it carries nothing', () => {
    expect(buildLink(link('https://tidewell.example'), winter, 'x').campaign).toBe('winter-refill');
    expect(buildLink(link('https://tidewell.example'), undefined, 'x')).toEqual({ url: 'https://tidewell.example' });
    expect(buildLink(link('https://tidewell.example', { isPlain: true }), winter, 'x').campaign).toBeUndefined();
  });

  it('takes what the link says of itself before what the campaign says, in small letters', () => {
    const own = { utmCampaign: 'Hotel Week', utmSource: 'Partner', utmContent: 'hook' };
    expect(buildLink(link('https://other.example', own), winter, 'linkedin')).toEqual({
      url: 'https://other.example?utm_source=partner&utm_medium=social&utm_campaign=hotel-week&utm_content=hook',
      campaign: 'hotel-week',
    });
    const sources = { ...winter, utmSources: { linkedin: 'li' }, utmMedium: 'paid' };
    expect(buildLink(link('https://tidewell.example'), sources, 'linkedin').url).toBe(
      'https://tidewell.example?utm_source=li&utm_medium=paid&utm_campaign=winter-refill',
    );
  });
});

it.each([
  ['', ['noAddress']],
  ['hotel page', ['noAddress']],
  ['tidewell', ['noAddress']],
  ['http://localhost:3000/x', ['private']],
  ['staging.tidewell.example', ['private']],
  ['https://www.linkedin.com/company/tidewell', ['network']],
  ['https://tidewell.example/#top?utm_source=x', ['hash']],
  ['https://tidewell.example/?utm_source=x', ['tagged']],
  ['https://tidewell.example/hotels?a=1#top', []],
])('of %j it is said %j', (url, faults) => {
  expect(linkFaults({ url })).toEqual(faults);
});

it('says that capitals of a value count as another one', () => {
  expect(linkFaults({ url: 'tidewell.example', utmSource: 'Social' })).toEqual(['case']);
});

it('reads a campaign as the checks do; without a name its links carry nothing', () => {
  expect(activeOf({ ...winter, isSponsored: true, disclosure: 'Ad', country: 'GB' }, 'x')).toEqual({
    utm: { campaign: 'winter-refill', source: 'x', medium: 'social' },
    hosts: ['tidewell.example'],
    isSponsored: true,
    disclosure: 'Ad',
    country: 'GB',
  });
  const { utmCampaign: _none, hosts: _all, ...bare } = winter;
  expect(activeOf(bare, 'x')).toEqual({});
});
