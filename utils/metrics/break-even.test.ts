import { expect, it } from 'vitest';
import { breakEvenCpa, paysOff } from './break-even.ts';

it('a conversion may cost what it brings times the margin: as typed, else as the same source says', () => {
  expect(breakEvenCpa({ margin: 0.4 }, { revenue: 600, conversions: 12 })).toEqual({ value: 20, by: 'source' });
  expect(breakEvenCpa({ margin: 0.4, conversionValue: 60 }, { revenue: 600, conversions: 12 })).toEqual({
    value: 24,
    by: 'typed',
  });
  expect(breakEvenCpa({ margin: 0.4 }, { revenue: 600 })).toBeUndefined();
  expect(breakEvenCpa({ margin: 0.4 }, { revenue: 600, conversions: 0 })).toBeUndefined();
  expect(breakEvenCpa({ conversionValue: 60 }, { revenue: 600, conversions: 12 })).toBeUndefined();
});

it('says that it pays or loses only where chance alone does not explain it', () => {
  const limit = { value: 20, by: 'typed' } as const;
  expect(paysOff({ value: 10, low: 8, high: 19 }, limit)).toBe('pays');
  expect(paysOff({ value: 30, low: 21, high: 40 }, limit)).toBe('loses');
  expect(paysOff({ value: 18, low: 12, high: 24 }, limit)).toBe('unclear');
});
