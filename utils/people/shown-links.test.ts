import { describe, expect, it } from 'vitest';
import type { ProfileSighting } from '../model/sighting.ts';
import { shownLinks } from './shown-links.ts';

const seen = (more: Partial<ProfileSighting>): ProfileSighting => ({
  profile: { network: 'linkedin', handle: 'mara-olsen' },
  seenAt: 5,
  reader: 'linkedin/1',
  ...more,
});
const handles = (more: Partial<ProfileSighting>) =>
  shownLinks(seen(more)).map(({ to }) => `${to.network}:${to.handle}`);

describe('links that a profile shows', () => {
  it('are those to accounts on other networks, in its links and in its introduction', () => {
    expect(
      handles({ links: ['https://x.com/mara', 'https://mara.example', 'https://www.facebook.com/mara.olsen'] }),
    ).toEqual(['x:mara', 'facebook:mara.olsen']);
    expect(handles({ headline: 'Head of events. Also twitter.com/mara_o, and (fb.com/mara.olsen).' })).toEqual([
      'x:mara_o',
      'facebook:mara.olsen',
    ]);
  });

  it('are told once, with the words of the page and when they were there', () => {
    expect(shownLinks(seen({ links: ['https://x.com/Mara'], headline: 'x.com/mara' }))).toEqual([
      { link: 'https://x.com/Mara', to: { network: 'x', handle: 'Mara' }, seenAt: 5 },
    ]);
  });

  it('are none where they lead to the same network, to a post, to a site that ends like one, or to a name alone', () => {
    expect(
      handles({
        links: ['https://www.linkedin.com/in/somebody', 'https://x.com/mara/status/12', 'https://netflix.com/mara'],
        headline: 'notx.com/ada @mara mara@x.com/ada',
      }),
    ).toEqual([]);
  });
});
