import { describe, expect, it } from 'vitest';
import { packSightings, rowsByIds, unpackSightings } from './blocks.ts';
import type { SightingRow } from './schema.ts';

const at = Date.UTC(2026, 9, 1, 9);
const row = (postKey: string, seenAt: number, rest: Partial<SightingRow> = {}): SightingRow => ({
  id: `${postKey}@${seenAt}`,
  postKey,
  seenAt,
  metrics: {},
  surface: 'home',
  reader: 'x/1',
  ...rest,
});
const inOrder = (rows: readonly SightingRow[]): SightingRow[] =>
  [...rows].sort((a, b) => (a.id.split('@')[0] ?? '').localeCompare(b.id.split('@')[0] ?? '') || a.seenAt - b.seenAt);

describe('a block', () => {
  it.each<[string, readonly SightingRow[]]>([
    ['one row with nothing', [row('x:status:1', at)]],
    [
      'an exact count, one that was shown shortened, one that was not seen',
      [
        row('x:status:1', at, {
          metrics: { reactions: { from: 12, to: 12 }, views: { from: 1400, to: 1499, shown: '1.4K' } },
        }),
        row('x:status:1', at + 1, { metrics: { reactions: { from: 3, to: 3 } } }),
        row('x:status:1', at + 2, { metrics: { views: { from: 0, to: 0 } } }),
        row('x:status:1', at + 3, {
          metrics: { views: { from: 1_000_000_000_000, to: 1_099_999_999_999, shown: '1T' } },
        }),
      ],
    ],
    [
      'ages, on other surfaces, by another reader, of several posts',
      [
        row('x:status:2', at + 5, { ageMs: { from: 0, to: 60_000 }, surface: 'profile' }),
        row('x:status:1', at + 9, { ageMs: { from: 3_600_000, to: 7_200_000 } }),
        row('x:status:1', at + 8, { reader: 'x/2' }),
        row('x:status:2', at, {}),
      ],
    ],
  ])('gives back what was packed: %s', (_what, rows) => {
    expect(unpackSightings(packSightings('x-ada', rows))).toEqual(inOrder(rows));
  });

  it('says by its id how many rows it holds', () => {
    const block = packSightings('x-a-b-c', [row('x:status:1', at), row('x:status:1', at + 1)]);
    expect(rowsByIds([block.id, block.id])).toBe(4);
  });

  it('takes a fraction of the room of rows', () => {
    const rows = Array.from({ length: 50 }, (_, n) =>
      row(`x:status:199200000000000000${n % 5}`, at + n * 3_600_000, {
        ageMs: { from: n * 3_600_000, to: n * 3_600_000 },
        metrics: {
          reactions: { from: 100 + n, to: 100 + n },
          comments: { from: n, to: n },
          shares: { from: 7, to: 7 },
        },
      }),
    );
    const size = (value: unknown): number => JSON.stringify(value).length;
    expect(size(packSightings('x-ada', rows))).toBeLessThan(size(rows) / 5);
  });
});
