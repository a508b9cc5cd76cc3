import { expect, it } from 'vitest';
import { factorTexts } from './factors.ts';

it('a multiple has as many digits as its interval lets it have, at most two decimals', () => {
  // One decimal would say "×0.9, 0.8 – 1.0" of what is surely below one.
  expect(factorTexts({ value: 0.887, low: 0.802, high: 0.981 })).toEqual({ value: '0.89', low: '0.80', high: '0.98' });
  expect(factorTexts({ value: 1.62, low: 1.21, high: 2.13 })).toEqual({ value: '1.6', low: '1.2', high: '2.1' });
  expect(factorTexts({ value: 1.004, low: 1.0001, high: 1.0072 })).toEqual({
    value: '1.00',
    low: '1.00',
    high: '1.01',
  });
  expect(factorTexts({ value: 21.4, low: 12.6, high: 36.3 })).toEqual({ value: '21', low: '13', high: '36' });
  expect(factorTexts({ value: 2, low: 2, high: 2 })).toEqual({ value: '2.0', low: '2.0', high: '2.0' });
});
