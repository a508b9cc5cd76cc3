import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWorkspace } from '../../utils/db/open.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { readingsKey } from '../../utils/db/tables/account-figures.ts';
import { setRelation } from '../../utils/db/tables/profiles.ts';
import type { ShownFigures } from '../../utils/model/shown-figures.ts';
import { paused } from '../../utils/settings/items.ts';
import { recordShownFigures, rememberViewer } from './figures.ts';

const now = new Date(2026, 10, 29, 12).getTime();
const jonas = { network: 'linkedin', handle: 'jonas', name: 'Jonas' } as const;
const shown = (more: Partial<ShownFigures> = {}): ShownFigures => ({
  network: 'linkedin',
  address: '/analytics/creator/content/?timeRange=past_7_days',
  locale: 'en',
  seenAt: now,
  numbers: [{ number: '1,010', labels: ['Impressions'] }],
  alone: 1,
  tables: [],
  periods: [],
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = await openWorkspace('main');
  await setRelation(db, jonas, 'own', 1);
});
afterEach(async () => {
  for (const table of db.tables) await table.clear();
});

const rows = () => db.accountFigures.toArray();

it('are recorded for the own account that is signed in, one row a day for each, the last one standing', async () => {
  await rememberViewer('linkedin', jonas);
  expect(await recordShownFigures(shown(), 1)).toEqual({ recorded: 1, isDone: false });
  expect(await recordShownFigures(shown(), 1)).toEqual({ recorded: 0, isDone: false });
  const later = shown({ seenAt: now + 60_000, numbers: [{ number: '1,040', labels: ['Impressions'] }] });
  expect((await recordShownFigures(later, 1)).recorded).toBe(1);
  expect(await rows()).toMatchObject([
    {
      account: 'linkedin:jonas',
      day: '2026-11-29',
      metric: 'impressions',
      count: { from: 1040, to: 1040 },
      overDays: 7,
      page: '/analytics/creator/content/',
      by: 'label',
      seenAt: now + 60_000,
      createdAt: now,
    },
  ]);
  await recordShownFigures(shown({ seenAt: now + 86_400_000 }), 1);
  await recordShownFigures(shown({ address: '/analytics/creator/content/?timeRange=past_28_days' }), 1);
  expect(await rows()).toHaveLength(3);
});

it('say what was looked for and not seen', async () => {
  await rememberViewer('linkedin', jonas);
  await recordShownFigures(shown(), 1);
  expect((await db.meta.get(readingsKey('linkedin:jonas')))?.value).toEqual([
    { page: '/analytics/creator/content/', at: now, found: ['impressions'], missing: ['reach'] },
  ]);
});

it('are recorded of nobody who is not known, and of no account of somebody else', async () => {
  expect(await recordShownFigures(shown(), 1)).toMatchObject({ recorded: 0, problem: 'nobody' });
  await rememberViewer('linkedin', { network: 'linkedin', handle: 'somebody' });
  expect(await recordShownFigures(shown(), 1)).toMatchObject({ recorded: 0, problem: 'not-own' });
  const company = shown({ address: '/company/42/admin/analytics/followers/' });
  expect(await recordShownFigures(company, 1)).toMatchObject({ recorded: 0, problem: 'not-own' });
  expect(await rows()).toEqual([]);
});

it('are those of the company that the address names, by its number too', async () => {
  await rememberViewer('linkedin', jonas);
  await setRelation(db, { network: 'linkedin', handle: 'tidewell', stableId: '42', isOrganisation: true }, 'own', 2);
  const numbers = [{ number: '900', labels: ['Total followers'] }];
  const of = (name: string) => shown({ address: `/company/${name}/admin/analytics/followers/`, numbers });
  await recordShownFigures(of('42'), 1);
  expect(await rows()).toMatchObject([{ account: 'linkedin:tidewell', metric: 'followers' }]);
  // The same account under its other name is the same row.
  await recordShownFigures(of('Tidewell'), 1);
  expect(await rows()).toHaveLength(1);
});

it('of one post stand with that post', async () => {
  await rememberViewer('linkedin', jonas);
  await recordShownFigures(shown({ address: '/analytics/post-summary/urn:li:activity:7264000000000000000/' }), 1);
  expect(await rows()).toMatchObject([{ metric: 'impressions', postKey: 'linkedin:activity:7264000000000000000' }]);
});

it('are not recorded while recording rests, nor of a page that is none of statistics', async () => {
  await rememberViewer('linkedin', jonas);
  await paused.setValue(true);
  expect(await recordShownFigures(shown(), 1)).toMatchObject({ recorded: 0, problem: 'paused' });
  await paused.setValue(false);
  expect(await recordShownFigures(shown({ address: '/in/jonas/' }), 1)).toEqual({
    recorded: 0,
    isDone: true,
    problem: 'not-read',
  });
});

it('beside a feed are read once', async () => {
  await rememberViewer('linkedin', jonas);
  const numbers = [{ number: '241', labels: [], href: '/me/profile-views/' }];
  expect(await recordShownFigures(shown({ address: '/feed/', numbers }), 1)).toEqual({ recorded: 1, isDone: true });
  expect(await rows()).toMatchObject([{ metric: 'profileViews', by: 'link', page: '/feed/' }]);
});
