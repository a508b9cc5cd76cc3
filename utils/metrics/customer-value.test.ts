import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directValue } from './customer-value.ts';

const day = 86_400_000;
const year = 365.25 * day;
const now = 3000 * day;
const bought = (amount: number, ago: number, currency = 'EUR') => ({ amount, currency, at: now - ago });

describe('direct value', () => {
  it('is average purchase × purchases a year × years', () => {
    const [value] = directValue([bought(100, 2 * year), bought(300, year), bought(200, day)], now, 3);
    // 600 in 3 purchases; 2 came in the 2 years after the first: 200 × 1 × 3.
    expect(value).toMatchObject({ spent: 600, n: 3 });
    expect(value?.expected).toMatchObject({ average: 200, years: 3, value: 600 });
    expect(value?.expected?.perYear.value).toBeCloseTo(1);
    expect(value?.expected?.low).toBeLessThan(600);
    expect(value?.expected?.high).toBeGreaterThan(600);
  });

  it('says how much is missing, instead of a guess', () => {
    const [few] = directValue([bought(100, year)], now, 3);
    expect(few?.expected).toBeUndefined();
    expect(few?.needed).toEqual({ purchases: 2, days: 0 });
    const [young] = directValue([bought(1, 30 * day), bought(1, day), bought(1, day)], now, 3);
    expect(young?.expected).toBeUndefined();
    expect(young?.needed).toEqual({ purchases: 0, days: 60 });
  });

  it('never mixes currencies: what is spent is the sum of what was bought in each', () => {
    const purchase = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100),
      currency: fc.constantFrom('EUR', 'USD'),
      at: fc.integer({ min: 0, max: now }),
    });
    fc.assert(
      fc.property(fc.array(purchase, { maxLength: 30 }), (all) => {
        for (const { currency, spent, n, expected } of directValue(all, now, 3)) {
          const own = all.filter((each) => each.currency === currency);
          expect(n).toBe(own.length);
          expect(Math.round(spent * 100)).toBe(own.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0));
          if (expected) {
            expect(expected.low).toBeLessThanOrEqual(expected.value);
            expect(expected.high).toBeGreaterThanOrEqual(expected.value);
          }
        }
      }),
    );
  });
});
