import { describe, expect, it } from 'vitest';
import { agoOf, shortCount } from './numbers.ts';

describe('shortCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1K'],
    [1_178, '1.1K'],
    [1_498, '1.4K'],
    [9_999, '9.9K'],
    [10_891, '10K'],
    [387_256, '387K'],
    [5_302_951, '5.3M'],
  ])('cuts %i to %s', (value, text) => expect(shortCount(value)).toBe(text));
});

it('names an age in its largest unit', () => {
  const now = Date.UTC(2026, 10, 17);
  expect(agoOf(now - 59_000, now)).toEqual({ amount: 59, unit: 'second' });
  expect(agoOf(now - 26 * 60_000, now)).toEqual({ amount: 26, unit: 'minute' });
  expect(agoOf(now - 23.9 * 3_600_000, now)).toEqual({ amount: 23, unit: 'hour' });
  expect(agoOf(now - 49 * 3_600_000, now)).toEqual({ amount: 2, unit: 'day' });
});
