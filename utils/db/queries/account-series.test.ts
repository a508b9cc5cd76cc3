import { afterEach, beforeEach, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { AccountFigure } from '../../model/account-figures.ts';
import { WorkspaceDb } from '../schema.ts';
import { readingsKey } from '../tables/account-figures.ts';
import { accountSeries, newestFigures } from './account-series.ts';

const day = 86_400_000;
const now = new Date(2026, 10, 29, 12).getTime();
let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`series-${Math.random()}`);
  await db.profiles.add({
    key: 'me',
    network: 'linkedin',
    handle: 'jonas',
    handleKeys: ['linkedin:jonas', 'linkedin:jonas-old'],
    relation: 'own',
    firstSeenAt: 0,
    lastSeenAt: now,
  });
});
afterEach(() => db.delete());

const seen = (daysAgo: number, followers: number) => ({
  id: `me@${now - daysAgo * day}`,
  profileKey: 'me',
  profile: { network: 'linkedin' as const, handle: 'jonas' },
  followers: exactly(followers),
  seenAt: now - daysAgo * day,
  reader: 'linkedin/1',
});
const figure = (daysAgo: number, more: Partial<AccountFigure>): AccountFigure => ({
  id: crypto.randomUUID(),
  network: 'linkedin',
  account: 'linkedin:jonas',
  day: '2026-11-20',
  metric: 'impressions',
  count: exactly(100 - daysAgo),
  seenAt: now - daysAgo * day,
  page: '/analytics/creator/content/',
  by: 'label',
  createdAt: 0,
  updatedAt: 0,
  ...more,
});

it('joins followers of the profile and of its statistics, with gaps and growth', async () => {
  await db.profileSightings.bulkAdd([seen(60, 1000), seen(40, 1040), seen(38, 1044), seen(2, 1110)]);
  await db.accountFigures.bulkAdd([
    figure(1, { metric: 'followers', count: exactly(1112) }),
    figure(39, { metric: 'followers', count: exactly(1042), account: 'linkedin:jonas-old' }),
  ]);
  const series = await accountSeries(db, 'me', now);
  expect(series?.followers.map(({ followers }) => followers.from)).toEqual([1000, 1040, 1042, 1044, 1110, 1112]);
  expect(series?.gaps.map(({ from, to }) => [(now - from) / day, (now - to) / day])).toEqual([
    [60, 40],
    [38, 2],
  ]);
  expect(series?.growth?.perDay).toBeCloseTo(1.9, 1);
  expect(await accountSeries(db, 'nobody', now)).toBeUndefined();
});

it('has what its statistics showed in 90 days, never that of single posts or what was taken away', async () => {
  await db.accountFigures.bulkAdd([
    figure(1, { overDays: 7 }),
    figure(8, { overDays: 7 }),
    figure(2, { overDays: 28 }),
    figure(3, {}),
    figure(2, { postKey: 'linkedin:activity:1' }),
    figure(2, { deletedAt: 1 }),
    figure(100, { overDays: 7 }),
    figure(2, { account: 'linkedin:somebody' }),
  ]);
  await db.meta.put({
    key: readingsKey('linkedin:jonas'),
    value: [{ page: '/analytics/creator/content/', at: now, found: ['impressions'], missing: ['reach'] }],
  });
  const series = await accountSeries(db, 'me', now);
  expect(
    newestFigures(series?.figures ?? []).map(({ figure: { overDays, count }, all }) => [
      overDays,
      count?.from,
      all.length,
    ]),
  ).toEqual([
    [7, 99, 2],
    [28, 98, 1],
    [undefined, 97, 1],
  ]);
  expect(series?.readings[0]?.missing).toEqual(['reach']);
});
