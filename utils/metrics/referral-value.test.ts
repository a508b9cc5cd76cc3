import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indirectParts, rankByInterval, valueTotals } from './referral-value.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('indirect value', () => {
  it('is what they bought, without those who would have come anyway', () => {
    const [part] = indirectParts([
      {
        referralId: 'r',
        toId: 'p',
        purchases: [eur(1800), eur(3200)],
        anyway: 0.35,
        anywayLow: 0.08,
        anywayHigh: 0.58,
        bringers: 1,
      },
    ]);
    expect(part).toMatchObject({ bought: 5000, share: 5000 });
    expect(part?.value).toBeCloseTo(3250);
    expect(part?.low).toBeCloseTo(2100);
    expect(part?.high).toBeCloseTo(4600);
  });

  it('is shared among all who brought somebody, so that nothing counts twice', () => {
    const each = { toId: 'p', purchases: [eur(100)], anyway: 0, bringers: 2 };
    const parts = indirectParts([
      { ...each, referralId: 'a' },
      { ...each, referralId: 'b' },
    ]);
    expect(parts.map(({ value }) => value)).toEqual([50, 50]);
  });
});

const cents = fc.integer({ min: 1, max: 1_000_000 }).map((amount) => amount / 100);
const money = fc.record({ amount: cents, currency: fc.constantFrom('EUR', 'USD') });
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const brought = fc.record({
  referralId: fc.uuid(),
  toId: fc.uuid(),
  purchases: fc.array(money, { maxLength: 4 }),
  anyway: chance,
  anywayLow: fc.option(chance, { nil: undefined }),
  anywayHigh: fc.option(chance, { nil: undefined }),
  bringers: fc.integer({ min: 1, max: 4 }),
});

describe('totals', () => {
  it('are the sum of their parts in each currency, and in order', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 8 }), fc.array(brought, { maxLength: 6 }), (own, all) => {
        const parts = indirectParts(all);
        for (const { currency, direct, indirect, total } of valueTotals(own, parts)) {
          const of = parts.filter((part) => part.currency === currency);
          expect(total.value).toBeCloseTo(direct + of.reduce((sum, { value }) => sum + value, 0), 1);
          expect(total.value).toBeCloseTo(direct + indirect.value, 2);
          expect(total.low).toBeLessThanOrEqual(total.value + 0.002);
          expect(total.high).toBeGreaterThanOrEqual(total.value - 0.002);
          expect(indirect.high).toBeLessThanOrEqual(of.reduce((sum, { bought }) => sum + bought, 0) + 0.002);
        }
      }),
    );
  });
});

describe('ranks', () => {
  it('are one where intervals overlap', () => {
    const at = (value: number, low: number, high: number) => ({ value, low, high });
    const ranked = rankByInterval([at(10, 8, 12), at(100, 90, 110), at(11, 9, 13), at(1, 1, 1)]);
    expect(ranked.map(({ item, from, to }) => [item.value, from, to])).toEqual([
      [100, 1, 1],
      [11, 2, 3],
      [10, 2, 3],
      [1, 4, 4],
    ]);
  });

  it('are 1 to n where nothing overlaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 }), (values) => {
        const ranked = rankByInterval(values.map((value) => ({ value, low: value, high: value })));
        expect(ranked.map(({ from, to }) => [from, to])).toEqual(values.map((_, index) => [index + 1, index + 1]));
      }),
    );
  });

  it('are those that counting everybody beside everybody gives', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(4), fc.nat(4));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 12 }), (drawn) => {
        const items = drawn.map(([low, up, more]) => ({ low, value: low + up, high: low + up + more }));
        for (const { item, from, to } of rankByInterval(items)) {
          expect(from).toBe(1 + items.filter(({ low }) => low > item.high).length);
          expect(to).toBe(items.filter(({ high }) => high >= item.low).length);
        }
      }),
    );
  });
});
