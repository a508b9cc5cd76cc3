import { describe, expect, it } from 'vitest';
import type { ProfileSighting } from '../model/sighting.ts';
import { profileChanges } from './profile-changes.ts';

const seen = (seenAt: number, fields: Partial<ProfileSighting> = {}): ProfileSighting => ({
  profile: { network: 'linkedin', handle: 'clearspout', name: 'Clearspout' },
  seenAt,
  reader: 'linkedin/1',
  ...fields,
});

describe('changes of a profile', () => {
  it('lie between the last sighting with the old value and the first with the new one', () => {
    const changes = profileChanges([
      seen(1, { headline: 'Refill points' }),
      seen(3, { headline: 'Refill points' }),
      seen(12, { headline: 'Refill points for hotels' }),
      seen(15, { headline: 'Refill points for hotels' }),
    ]);
    expect(changes).toEqual([
      {
        network: 'linkedin',
        field: 'headline',
        before: ['Refill points'],
        after: ['Refill points for hotels'],
        between: { from: 3, to: 12 },
        isOtherReader: false,
      },
    ]);
  });

  it('are not made of what a sighting does not show', () => {
    expect(profileChanges([seen(1, { headline: 'A' }), seen(2), seen(3, { headline: 'A' })])).toEqual([]);
    const [change] = profileChanges([seen(1, { headline: 'A' }), seen(2), seen(3, { headline: 'B' })]);
    expect(change?.between).toEqual({ from: 1, to: 3 });
  });

  it('are none where a field is seen for the first time', () => {
    expect(profileChanges([seen(1), seen(2, { links: ['https://a.example'], verified: true })])).toEqual([]);
  });

  it('come newest first, whatever the order of the sightings; back again is a change too', () => {
    const changes = profileChanges([
      seen(3, { place: 'Ghent' }),
      seen(1, { place: 'Ghent' }),
      seen(2, { place: 'Lille' }),
    ]);
    expect(changes.map(({ before, after, between }) => [before[0], after[0], between.to])).toEqual([
      ['Lille', 'Ghent', 3],
      ['Ghent', 'Lille', 2],
    ]);
  });

  it('do not mind spaces, the order of links, nor capitals in a handle', () => {
    expect(
      profileChanges([
        seen(1, { headline: 'Refill  points\n', links: ['https://b.example/', 'https://a.example'] }),
        seen(2, {
          headline: 'Refill points',
          links: ['https://a.example', 'https://b.example/'],
          profile: { network: 'linkedin', handle: 'ClearSpout', name: 'Clearspout' },
        }),
      ]),
    ).toEqual([]);
  });

  it('are in name, handle and badge as well', () => {
    const renamed = { network: 'linkedin', handle: 'clearspout-eu', name: 'Clearspout Europe' } as const;
    const changes = profileChanges([seen(1, { verified: false }), seen(2, { verified: true, profile: renamed })]);
    expect(changes.map(({ field, after }) => [field, ...after])).toEqual([
      ['name', 'Clearspout Europe'],
      ['handle', 'clearspout-eu'],
      ['verified', 'true'],
    ]);
  });

  it('say when another version of the reader read the new value', () => {
    const [change] = profileChanges([seen(1, { place: 'A' }), seen(2, { place: 'B', reader: 'linkedin/2' })]);
    expect(change?.isOtherReader).toBe(true);
  });

  it('are in which post is pinned, not in how much of it could be read, nor in that it was not seen', () => {
    const pinned = (id: string, text?: string) => ({ pinned: { id, ...(text === undefined ? {} : { text }) } });
    expect(
      profileChanges([
        seen(1, pinned('7', 'Our refill map')),
        seen(2),
        seen(3, pinned('7')),
        seen(4, pinned('7', 'Our')),
      ]),
    ).toEqual([]);
    expect(profileChanges([seen(1, pinned('7', 'Our refill map')), seen(2), seen(3, pinned('9'))])).toMatchObject([
      { field: 'pinned', before: ['Our refill map'], after: [], between: { from: 1, to: 3 } },
    ]);
    expect(profileChanges([seen(1, pinned('7', 'Tea')), seen(3, pinned('9', 'Tea'))])).toHaveLength(1);
  });

  it('are never between accounts of two networks', () => {
    const x = { network: 'x', handle: 'clearspout', name: 'clearspout' } as const;
    expect(profileChanges([seen(1, { headline: 'A' }), seen(2, { headline: 'B', profile: x })])).toEqual([]);
  });
});
