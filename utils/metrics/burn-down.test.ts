import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/results.ts';
import { burnDown, type BurnInput } from './burn-down.ts';
import { sumOutcomes } from './outcome-sums.ts';
import { spentByDays, spentIn } from './spent.ts';

const file = (from: string, to: string, amount: number) =>
  ({ from, to, amount, source: 'ads', importId: 'i' }) as const;
const input = (more: Partial<BurnInput> = {}): BurnInput => ({
  budget: 500,
  typed: [],
  files: [],
  startsOn: '2026-10-01',
  endsOn: '2026-10-31',
  today: '2026-10-10',
  ...more,
});

describe('a budget that is spent', () => {
  it('goes down on the day that was typed, and somewhere in the days that a file is of', () => {
    const { steps, parts, spent, left } = burnDown(
      input({
        typed: [{ id: 'a', day: '2026-10-03', amount: 100.1, what: 'Prints' }],
        files: [file('2026-10-05', '2026-10-20', 200.2)],
        today: '2026-10-10',
      }),
    );
    expect(steps).toEqual([
      { day: '2026-10-01', left: { from: 500, to: 500 } },
      { day: '2026-10-03', left: { from: 399.9, to: 399.9 } },
      { day: '2026-10-05', left: { from: 199.7, to: 399.9 } },
      { day: '2026-10-10', left: { from: 199.7, to: 399.9 } },
      { day: '2026-10-20', left: { from: 199.7, to: 199.7 } },
    ]);
    expect(parts.map((each) => each.left)).toEqual([
      { from: 399.9, to: 399.9 },
      { from: 199.7, to: 199.7 },
    ]);
    expect({ spent, left }).toEqual({ spent: { from: 100.1, to: 300.3 }, left: { from: 199.7, to: 399.9 } });
  });

  it('does not count what was typed of an advertising account where a file of those days is there', () => {
    const typed = [
      { id: 'in', day: '2026-10-02', amount: 30, what: 'Ads', isAds: true },
      { id: 'out', day: '2026-10-09', amount: 30, what: 'Ads', isAds: true },
      { id: 'other', day: '2026-10-02', amount: 30, what: 'Prints' },
    ];
    const { parts, left } = burnDown(input({ typed, files: [file('2026-10-01', '2026-10-03', 40)] }));
    expect(parts.filter(({ isInFile }) => isInFile).map(({ id }) => id)).toEqual(['in']);
    expect(left).toEqual({ from: 400, to: 400 });
  });

  it('is held against an even pace only where its days are known', () => {
    expect(burnDown(input({ endsOn: '2026-10-20' }))).toMatchObject({ time: 0.5, even: 250 });
    expect(burnDown(input({ today: '2026-09-01' }))).toMatchObject({ time: 0, even: 0 });
    expect(burnDown(input({ today: '2027-01-01' }))).toMatchObject({ time: 1, even: 500 });
    expect(burnDown(input({ endsOn: undefined })).even).toBeUndefined();
  });
});

describe('spend by days', () => {
  const outcome = (id: string, from: string, spend: number | undefined, more: Partial<Outcome> = {}): Outcome => ({
    id,
    createdAt: 1,
    updatedAt: 1,
    importId: 'i',
    row: 2,
    source: 'ads',
    campaignId: 'c',
    name: id,
    from,
    to: from,
    metrics: spend === undefined ? { clicks: 1 } : { spend },
    currency: 'EUR',
    ...more,
  });

  it('adds up to what is said to be spent, whichever way the files are made', () => {
    const daily = [
      outcome('a', '2026-10-01', 1.1),
      outcome('b', '2026-10-01', 2.2),
      outcome('a2', '2026-10-02', 3, { name: 'a' }),
    ];
    expect(spentByDays(daily, 'EUR').days.map(({ from, amount }) => [from, amount])).toEqual([
      ['2026-10-01', 3.3],
      ['2026-10-02', 3],
    ]);
    const both = [...daily, outcome('c', '2026-10-02', 9, { importId: 'j' })];
    const withoutOne = [...daily, outcome('d', '2026-10-03', undefined, { name: 'a' })];
    for (const all of [daily, both, withoutOne]) {
      const { days, isOverlapping } = spentByDays(all, 'EUR');
      const said = spentIn(sumOutcomes(all), 'EUR');
      expect(days.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(said?.amount ?? 0, 9);
      expect(isOverlapping).toBe(said?.isOverlapping ?? false);
    }
    expect(spentByDays(both, 'EUR').isOverlapping).toBe(true);
    expect(spentByDays(daily, 'USD').days).toEqual([]);
  });
});
