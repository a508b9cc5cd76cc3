import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleProfile, seenPosts } from '../../../tests/samples/seen-posts.ts';
import { exactly } from '../../lib/count.ts';
import { WorkspaceDb } from '../schema.ts';
import { postDetail } from './post-detail.ts';

const hour = 3_600_000;
const now = 1_764_000_000_000;
const post = { network: 'x', kind: 'status', id: '1' } as const;
let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  const samples = Array.from({ length: 8 }, (_, n) => ({
    id: String(n + 1),
    network: 'x' as const,
    text: `Post ${n}`,
    publishedHoursAgo: 200 + n,
    most: 100 + n * 10,
    seenAtHours: [1, 3, 8, 20, 48],
  }));
  const rows = seenPosts(samples, now);
  await db.profiles.put(sampleProfile('own', 'own', 'Tidewell', now));
  await db.posts.bulkPut([...rows.posts]);
  await db.sightings.bulkPut([...rows.sightings]);
  await db.latest.bulkPut([...rows.latest]);
});
afterEach(() => db.delete());

const seenAt = async (): Promise<number> => (await db.latest.get('x:status:1'))?.seenAt ?? 0;

it('has the values at fixed ages, the half-life, what is usual, and no rate without a denominator', async () => {
  const detail = await postDetail(db, post);
  expect(detail?.aged?.at[86_400_000].how).not.toBe('unknown');
  expect(detail?.usual?.n).toBe(7);
  expect(detail?.falls).toEqual([]);
  expect(detail?.rates).toEqual({ byFollowers: undefined, byImpressions: undefined, byReach: undefined });
  expect(await postDetail(db, { ...post, id: 'never' })).toBeUndefined();
});

it('has rates by the followers of that day and by views beside the counts, each with its own denominator', async () => {
  const at = await seenAt();
  const profile = { network: 'x', handle: 'own' } as const;
  const seen = (id: string, when: number, followers: number) => ({
    id,
    profileKey: 'own',
    profile,
    followers: exactly(followers),
    seenAt: when,
    reader: 'x/1',
  });
  await db.profileSightings.bulkPut([seen('a', at - 24 * hour, 1000), seen('b', at + 24 * hour, 1200)]);
  await db.latest.update('x:status:1', {
    metrics: { reactions: exactly(22), views: { from: 2000, to: 2099, shown: '2K' } },
  });
  const rates = (await postDetail(db, post))?.rates;
  expect(rates?.byFollowers).toMatchObject({ count: { from: 1100, to: 1100 }, rate: { by: 'followers', value: 0.02 } });
  expect(rates?.byImpressions).toMatchObject({ count: { from: 2000 }, rate: { low: 22 / 2099, high: 22 / 2000 } });
});

it('tells which count fell, from what to what', async () => {
  const at = (await seenAt()) + hour;
  const [last] = await db.sightings.where('id').startsWith('x:status:1@').reverse().limit(1).toArray();
  if (!last) throw new Error('not stored');
  const metrics = { reactions: exactly(80), comments: exactly(5) };
  await db.sightings.put({ ...last, id: `x:status:1@${at}`, seenAt: at, metrics });
  expect((await postDetail(db, post))?.falls).toMatchObject([
    { metric: 'reactions', before: exactly(91), after: exactly(80) },
  ]);
});

it('takes what the statistics of the network say of a post, where they were seen about when the post was', async () => {
  const at = await seenAt();
  const figure = (id: string, metric: 'impressions' | 'reach', count: number, when: number) => ({
    id,
    network: 'x' as const,
    account: 'x:own',
    day: '2026-11-29',
    metric,
    count: exactly(count),
    seenAt: when,
    page: '/own/status/1/analytics',
    by: 'label' as const,
    postKey: 'x:status:1',
    createdAt: when,
    updatedAt: when,
  });
  await db.latest.update('x:status:1', { metrics: { reactions: exactly(22) } });
  await db.accountFigures.bulkPut([
    figure('a', 'impressions', 1100, at + hour),
    figure('b', 'impressions', 900, at - 20 * hour),
    figure('c', 'reach', 400, at + 72 * hour),
  ]);
  const rates = (await postDetail(db, post))?.rates;
  expect(rates?.byImpressions).toMatchObject({ count: exactly(1100), rate: { value: 0.02 } });
  expect(rates?.byReach).toBeUndefined();
});
