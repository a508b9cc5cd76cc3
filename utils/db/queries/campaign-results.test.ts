import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Outcome } from '../../model/results.ts';
import { WorkspaceDb } from '../schema.ts';
import { campaignResults } from './campaign-results.ts';
import { campaignCandidates, campaignPage } from './campaign-page.ts';

const kept = { createdAt: 1, updatedAt: 1 };
const budget = { amount: 500, currency: 'EUR' };
const post = (id: string) => ({ network: 'x', kind: 'status', id }) as const;

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  await db.campaigns.put({ ...kept, id: 'c', title: 'Winter', isActive: true, budget, goalIds: ['gone'] });
  await db.planEntries.bulkPut([
    { ...kept, id: 'e1', title: 'Out', state: 'published', variants: {}, campaignId: 'c', publishedPost: post('1') },
    { ...kept, id: 'e2', title: 'Another', state: 'published', variants: {}, publishedPost: post('2') },
    { ...kept, id: 'e3', title: 'Waits', state: 'idea', variants: {}, campaignId: 'c', dueAt: 5 },
  ]);
  await db.posts.put({ key: 'x:status:1', post: post('1'), network: 'x', firstSeenAt: 1, lastSeenAt: 9 });
  const metrics = { reactions: { from: 10, to: 10 }, comments: { from: 1, to: 2 } };
  await db.latest.put({ postKey: 'x:status:1', network: 'x', seenAt: 9, metrics, sightings: 2 });
  for (const [id, file] of [
    ['x', 'x.csv'],
    ['ads', 'ads.csv'],
    ['ga', 'ga.csv'],
  ] as const)
    await db.imports.put({
      ...kept,
      id,
      file,
      source: id === 'ga' ? 'ga4' : id,
      zone: 'UTC',
      columns: [],
      rows: 1,
      added: 1,
      replaced: 0,
      refused: 0,
    });
  const days = { from: '2026-10-01', to: '2026-10-31', row: 2 };
  const rows: readonly Outcome[] = [
    { ...kept, ...days, id: '1', importId: 'x', source: 'x', postKey: 'x:status:1', name: '1', metrics: { clicks: 3 } },
    { ...kept, ...days, id: '2', importId: 'x', source: 'x', postKey: 'x:status:2', name: '2', metrics: { clicks: 9 } },
    {
      ...kept,
      ...days,
      id: '3',
      importId: 'ads',
      source: 'ads',
      campaignId: 'c',
      name: 'winter',
      metrics: { clicks: 20, spend: 125.5 },
      currency: 'EUR',
    },
    { ...kept, ...days, id: '4', importId: 'ga', source: 'ga4', campaignId: 'c', name: 'w', metrics: { visits: 8 } },
    // What a site says of its post without naming the campaign may be of another one.
    {
      ...kept,
      ...days,
      id: '5',
      importId: 'ga',
      source: 'ga4',
      postKey: 'x:status:1',
      name: '1',
      metrics: { visits: 2 },
    },
  ];
  await db.outcomes.bulkPut([...rows]);
});
afterEach(() => db.delete());

it('organic is of its own posts, paid and site are of what names it, and nothing is added over them', async () => {
  const { organic, paid, site, seen, spent } = await campaignResults(db, { id: 'c', budget });
  expect(organic.map(({ metrics }) => metrics)).toEqual([{ clicks: 3 }]);
  expect(paid.map(({ metrics }) => metrics)).toEqual([{ clicks: 20, spend: 125.5 }]);
  expect(site.map(({ metrics }) => metrics)).toEqual([{ visits: 8 }]);
  expect(seen).toEqual({ posts: 1, seen: 1, engagement: { from: 11, to: 12 }, seenAt: { from: 9, to: 9 } });
  expect(spent.days).toMatchObject([{ from: '2026-10-01', to: '2026-10-31', amount: 125.5 }]);
});

it('does not count files that were taken back', async () => {
  await db.imports.update('ads', { deletedAt: 2 });
  const { paid, spent } = await campaignResults(db, { id: 'c', budget });
  expect({ paid, days: spent.days }).toEqual({ paid: [], days: [] });
});

it('has its entries by day, and offers those of no campaign', async () => {
  const { found } = await campaignPage(db, 'c', 10);
  expect(found?.entries.map(({ id }) => id)).toEqual(['e3', 'e1']);
  expect(found?.goals).toEqual([]);
  expect((await campaignCandidates(db, { id: 'c' })).entries.map(({ id }) => id)).toEqual(['e2']);
  expect(await campaignPage(db, 'none', 10)).toEqual({ found: undefined });
});
