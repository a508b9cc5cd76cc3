import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/results.ts';
import { sumOutcomes, toldOnce } from './outcome-sums.ts';
import { spentIn } from './spent.ts';

const outcome = (id: string, changes: Partial<Outcome>): Outcome => ({
  id,
  createdAt: 1,
  updatedAt: 1,
  importId: 'i',
  row: 2,
  source: 'ga4',
  postKey: 'x:status:1',
  name: '1',
  from: '2026-10-01',
  to: '2026-10-01',
  metrics: {},
  ...changes,
});

describe('outcomes of one file', () => {
  it('are added day by day, with the days that they are of', () => {
    const days = [
      outcome('a', { metrics: { visits: 3, revenue: 0.1, reach: 2 }, currency: 'EUR' }),
      outcome('b', {
        metrics: { visits: 4, revenue: 0.2, reach: 2 },
        currency: 'EUR',
        from: '2026-10-02',
        to: '2026-10-02',
      }),
    ];
    expect(sumOutcomes(days)).toEqual([
      {
        source: 'ga4',
        importId: 'i',
        from: '2026-10-01',
        to: '2026-10-02',
        currency: 'EUR',
        // The same people may be in the reach of both days.
        metrics: { visits: 7, revenue: 0.3 },
        parts: 2,
      },
    ]);
  });

  it('have no sum of what only one of them gives', () => {
    const days = [
      outcome('a', { metrics: { visits: 3, conversions: 1 } }),
      outcome('b', { metrics: { visits: 4 }, from: '2026-10-02', to: '2026-10-02' }),
    ];
    expect(sumOutcomes(days)[0]?.metrics).toEqual({ visits: 7 });
  });

  it('are not added where their days overlap, nor across files', () => {
    const month = outcome('a', { metrics: { visits: 30 }, to: '2026-10-31' });
    const half = outcome('b', { metrics: { visits: 10 }, to: '2026-10-15' });
    expect(sumOutcomes([month, half]).map(({ metrics }) => metrics)).toEqual([{ visits: 30 }, { visits: 10 }]);
    const other = outcome('c', { importId: 'j', metrics: { visits: 5 }, from: '2026-11-01', to: '2026-11-30' });
    expect(sumOutcomes([month, other]).map(({ metrics }) => metrics)).toEqual([{ visits: 5 }, { visits: 30 }]);
  });

  it('of several posts in the same days are parts of their campaign', () => {
    const posts = ['x:status:1', 'x:status:2'].map((postKey, n) =>
      outcome(String(n), { postKey, campaignId: 'c', metrics: { visits: 5 } }),
    );
    expect(sumOutcomes(posts)).toMatchObject([{ metrics: { visits: 10 }, parts: 2 }]);
  });
});

it('spend is added over days that do not overlap, in one currency', () => {
  const sum = (from: string, to: string, spend: number, currency = 'EUR') => ({
    source: 'ads' as const,
    importId: from,
    from,
    to,
    metrics: { spend },
    currency,
    parts: 1,
  });
  const [october, november] = [sum('2026-10-01', '2026-10-31', 20), sum('2026-11-01', '2026-11-30', 30)];
  expect(spentIn([october, november, sum('2026-10-01', '2026-10-31', 99, 'USD')], 'EUR')).toEqual({
    amount: 50,
    isOverlapping: false,
  });
  expect(spentIn([october, sum('2026-10-15', '2026-11-15', 7)], 'EUR')).toEqual({ amount: 7, isOverlapping: true });
  expect(spentIn([october], 'USD')).toBeUndefined();
});

describe('files that were exported again and again', () => {
  const days = (id: string, from: number, to: number, more: Partial<Outcome> = {}): Outcome =>
    outcome(id, {
      from: `2026-10-${String(from).padStart(2, '0')}`,
      to: `2026-10-${String(to).padStart(2, '0')}`,
      ...more,
    });
  const ids = (all: readonly Outcome[]): readonly string[] =>
    toldOnce(all)
      .map(({ id }) => id)
      .sort();

  it('tell of a day once: by the latest days, and of those that end together the longest', () => {
    expect(ids([days('a', 1, 7), days('b', 8, 14), days('all', 1, 14)])).toEqual(['all']);
    expect(ids([days('a', 1, 7), days('b', 8, 14), days('part', 1, 10)])).toEqual(['a', 'b']);
    expect(ids([days('a', 1, 1), days('b', 2, 2), days('c', 3, 3)])).toEqual(['a', 'b', 'c']);
  });

  it('of other things, or of another campaign, are told beside each other', () => {
    expect(
      ids([days('a', 1, 7), days('b', 1, 7, { postKey: 'x:status:2' }), days('c', 1, 7, { campaignId: 'c' })]),
    ).toEqual(['a', 'b', 'c']);
  });
});
