import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { daysByKeys, daysIn, packedDays } from './day-packs.ts';
import type { DayRow } from './rows.ts';

const at = Date.UTC(2026, 1, 25, 9);
const dayMs = 86_400_000;
const row = (day: string, n: number, rest: Partial<DayRow> = {}): DayRow => {
  const first = { seenAt: at + n * dayMs, metrics: { reactions: exactly(10 + n) } };
  return { postKey: 'x:status:1', authorKey: 'ada', day, sightings: 1, first, last: first, ...rest };
};

describe('days of a post in one record', () => {
  it.each<[string, readonly DayRow[]]>([
    ['one day', [row('2026-02-25', 0)]],
    [
      'days of no known author',
      [row('2026-02-25', 0), row('2026-02-26', 1)].map(({ authorKey: _author, ...rest }) => rest),
    ],
    [
      'over the end of a month, of a year, a leap day and days on which nobody looked',
      ['2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01', '2028-02-29', '2028-03-01'].map((day, n) =>
        row(day, n * 40),
      ),
    ],
    [
      'several sightings, counts that were shortened, new, gone and fallen',
      [
        row('2026-02-25', 0, {
          sightings: 7,
          last: {
            seenAt: at + 5000,
            metrics: { reactions: exactly(9), views: { from: 1400, to: 1499, shown: '1.4K' } },
          },
        }),
        row('2026-02-26', 1, { last: { seenAt: at + dayMs + 1, metrics: {} }, sightings: 2 }),
        row('2026-02-27', 2, { first: { seenAt: at + 2 * dayMs, metrics: { comments: exactly(0) } }, sightings: 3 }),
      ],
    ],
    [
      'one moment that was read twice',
      [row('2026-02-25', 0, { last: { seenAt: at, metrics: { reactions: exactly(11) } }, sightings: 2 })],
    ],
  ])('gives back what was packed: %s', (_what, rows) => {
    const pack = packedDays([...rows].reverse());
    expect(daysIn(pack)).toEqual(rows);
    expect(daysIn(structuredClone(pack))).toEqual(rows);
    expect(daysByKeys([pack.day, '2026-01-01'])).toBe(rows.length + 1);
  });

  // Databases hold such records for ever: this one is never edited.
  it('is read as it was written in the first release that packed days', () => {
    expect(
      daysIn({
        postKey: 'x:status:1',
        authorKey: 'ada',
        day: '2027-01-02+3',
        from: '2026-12-30',
        packed: {
          days: [0, 1, 2],
          sightings: [4, 1, 2],
          ends: [2, 1, 2],
          seen: [1_798_621_200_000, 3_600_000, 86_400_000, 172_800_000, 60_000],
          metrics: {
            reactions: { from: [10, 2, 1, -3, 5], width: [] },
            views: {
              from: [null, 1400, null, 100, 0],
              width: [99, 99, 99],
              shown: { 1: '1.4K', 3: '1.5K', 4: '1.5K' },
            },
          },
        },
      }),
    ).toEqual([
      {
        postKey: 'x:status:1',
        authorKey: 'ada',
        day: '2026-12-30',
        sightings: 4,
        first: { seenAt: 1_798_621_200_000, metrics: { reactions: exactly(10) } },
        last: {
          seenAt: 1_798_624_800_000,
          metrics: { reactions: exactly(12), views: { from: 1400, to: 1499, shown: '1.4K' } },
        },
      },
      {
        postKey: 'x:status:1',
        authorKey: 'ada',
        day: '2026-12-31',
        sightings: 1,
        first: { seenAt: 1_798_711_200_000, metrics: { reactions: exactly(13) } },
        last: { seenAt: 1_798_711_200_000, metrics: { reactions: exactly(13) } },
      },
      {
        postKey: 'x:status:1',
        authorKey: 'ada',
        day: '2027-01-02',
        sightings: 2,
        first: {
          seenAt: 1_798_884_000_000,
          metrics: { reactions: exactly(10), views: { from: 1500, to: 1599, shown: '1.5K' } },
        },
        last: {
          seenAt: 1_798_884_060_000,
          metrics: { reactions: exactly(15), views: { from: 1500, to: 1599, shown: '1.5K' } },
        },
      },
    ]);
  });

  it('lies after all of its days and before the next one', () => {
    const { day } = packedDays([row('2026-02-25', 0), row('2026-02-26', 1)]);
    expect(['2026-02-25', '2026-02-26', day, '2026-02-27'].toSorted()).toEqual([
      '2026-02-25',
      '2026-02-26',
      day,
      '2026-02-27',
    ]);
  });

  it('takes a fraction of the room of rows', () => {
    const rows = Array.from({ length: 21 }, (_, n) => row(`2026-03-${String(n + 1).padStart(2, '0')}`, n));
    const size = (value: unknown): number => JSON.stringify(value).length;
    expect(size(packedDays(rows))).toBeLessThan(size(rows) / 6);
  });
});
