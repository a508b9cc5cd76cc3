import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileRef, ProfileSighting } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { profileCard } from './profile-card.ts';
import { profileHistory } from './profile-history.ts';
import { rivalsOf } from './rival.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 28, 12);
const clearspout: ProfileRef = { network: 'linkedin', handle: 'clearspout', name: 'Clearspout', isOrganisation: true };
const tidewell: ProfileRef = { network: 'linkedin', handle: 'tidewell', name: 'Tidewell', isOrganisation: true };

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  await setRelation(db, clearspout, 'competitor', now - 30 * day);
});
afterEach(() => db.delete());

const post = (id: string, daysAgo: number, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'linkedin', kind: 'activity', id },
  author: clearspout,
  publishedAt: { from: now - daysAgo * day, to: now - daysAgo * day },
  text: id,
  metrics: { reactions: { from: 10, to: 10 } },
  seenAt: now - daysAgo * day + 24 * hour,
  surface: 'profile',
  reader: 'linkedin/1',
  ...more,
});
const look = (seenAt: number, more: Partial<ProfileSighting>): ProfileSighting => ({
  profile: clearspout,
  seenAt,
  reader: 'linkedin/1',
  ...more,
});
const record = async (posts: PostSighting[], profiles: ProfileSighting[] = []): Promise<void> => {
  for (const each of posts) await recordSightings(db, { posts: [each], profiles: [] }, now);
  for (const each of profiles) await recordSightings(db, { posts: [], profiles: [each] }, now);
};
const rival = async () => {
  const keys = (await db.profiles.where('relation').equals('competitor').toArray()).map(({ key }) => key);
  return (await rivalsOf(db, keys, now))[0];
};

describe('what is said of a competitor', () => {
  it('counts the posts it wrote itself: no reposts, no advertisements', async () => {
    await record([
      post('a', 2),
      post('b', 9),
      post('c', 3, { promoted: true }),
      post('d', 4, { format: 'repost', original: { network: 'linkedin', kind: 'activity', id: 'z' } }),
    ]);
    expect((await rival())?.cadence).toMatchObject({ n: 2, perWeek: 2 / 8 });
  });

  it('has no cadence and no result where nothing was seen', async () => {
    expect(await rival()).toMatchObject({ cadence: undefined, result: undefined, compared: { n: 0, needed: 6 } });
  });

  it('has the median at equal age beside ours, once six posts of each can be read off', async () => {
    await setRelation(db, tidewell, 'own', now);
    const counts = [10, 20, 30, 40, 50, 60];
    await record(counts.map((from, i) => post(`p${i}`, 5 + i, { metrics: { reactions: { from, to: from } } })));
    expect(await rival()).toMatchObject({ result: { n: 6, median: 35, at: { ageMs: 24 * hour } }, ours: undefined });
    await record(counts.map((_, i) => post(`o${i}`, 5 + i, { author: tidewell })));
    expect((await rival())?.ours).toMatchObject({ n: 6, median: 10 });
  });
});

describe('the change log', () => {
  it('is of all accounts of somebody, newest first, with what it rests on', async () => {
    const onX = { network: 'x', handle: 'clearspout' } as const;
    await setRelation(db, onX, 'competitor', now);
    await record(
      [],
      [
        look(now - 9 * day, { headline: 'Refill points' }),
        look(now - 2 * day, { headline: 'Refill points for hotels' }),
        look(now - 8 * day, { profile: onX, links: ['https://clearspout.example'] }),
        look(now - 1 * day, { profile: onX, links: ['https://clearspout.example/hotels'] }),
      ],
    );
    const keys = (await db.profiles.toArray()).map(({ key }) => key);
    const { changes, sightings, seen } = await profileHistory(db, keys);
    expect(changes.map(({ network, field }) => [network, field])).toEqual([
      ['x', 'links'],
      ['linkedin', 'headline'],
    ]);
    expect(changes[1]?.between).toEqual({ from: now - 9 * day, to: now - 2 * day });
    expect([sightings, seen]).toEqual([4, { from: now - 9 * day, to: now - day }]);
  });

  it('sees a link that changed within ten minutes of the sighting before, which is one look', async () => {
    await record([], [look(now - hour, { links: ['https://a.example'] }), look(now, { links: ['https://b.example'] })]);
    await record([], [look(now + 60_000, { links: ['https://c.example'] })]);
    const keys = (await db.profiles.toArray()).map(({ key }) => key);
    const { changes, sightings } = await profileHistory(db, keys);
    expect([changes.length, sightings]).toEqual([2, 2]);
  });

  it('is on the card of who is kept, never on that of a stranger', async () => {
    const looks = [look(now - day, { headline: 'A' }), look(now, { headline: 'B' })];
    await record([], looks);
    expect(await profileCard(db, clearspout, now)).toMatchObject({
      changes: [{ field: 'headline' }],
      rival: { compared: { n: 0 } },
    });
    await record(
      [],
      looks.map((each) => ({ ...each, profile: tidewell })),
    );
    expect(await profileCard(db, tidewell, now)).toMatchObject({ changes: [], rival: undefined });
  });
});
