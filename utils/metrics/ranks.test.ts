import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranksOf } from './ranks.ts';

describe('ranks', () => {
  it('are ties where intervals overlap', () => {
    const ranks = ranksOf([
      { low: 90, high: 100 },
      { low: 10, high: 20 },
      { low: 15, high: 30 },
      { low: 30, high: 40 },
    ]);
    expect(ranks).toEqual([
      { from: 1, to: 1, isTie: false },
      { from: 3, to: 4, isTie: true },
      { from: 2, to: 4, isTie: true },
      { from: 2, to: 3, isTie: true },
    ]);
  });

  it('are those of the numbers where all is exact', () => {
    expect(ranksOf([3, 9, 5].map((n) => ({ low: n, high: n }))).map(({ from }) => from)).toEqual([3, 1, 2]);
  });

  it('hold every order that the intervals allow', () => {
    const interval = fc.tuple(fc.nat(50), fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 12 }), (all) => {
        const truth = all.map(([low, wide, part]) => low + wide * part);
        const ranks = ranksOf(all.map(([low, wide]) => ({ low, high: low + wide })));
        for (const [index, { from, to }] of ranks.entries()) {
          const above = truth.filter((each) => each > truth[index]!).length;
          expect(from <= above + 1 && above + 1 <= to).toBe(true);
        }
      }),
    );
  });
});
