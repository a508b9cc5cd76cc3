import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Money, sumsOf } from './money.ts';

const money = fc.record({
  amount: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
});
const cents = (all: readonly Money[], currency: string): number =>
  all.filter((each) => each.currency === currency).reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);

describe('sums of money', () => {
  it('keep currencies apart and add up to the cent', () => {
    fc.assert(
      fc.property(fc.array(money), (all) => {
        const sums = sumsOf(all);
        for (const currency of ['EUR', 'USD', 'JPY']) {
          const there = all.some((each) => each.currency === currency);
          expect(sums.filter((sum) => sum.currency === currency)).toHaveLength(there ? 1 : 0);
          expect(cents(sums, currency)).toBe(cents(all, currency));
        }
      }),
    );
  });

  it('have no errors of binary fractions', () => {
    expect(sumsOf([0.1, 0.2].map((amount) => ({ amount, currency: 'EUR' })))).toEqual([
      { amount: 0.3, currency: 'EUR' },
    ]);
  });
});
