import { describe, expect, it } from 'vitest';
import { estimateTexts } from './figure-text.ts';

const money = { currency: 'EUR' } as const;

describe('a ratio with what it can be by chance', () => {
  it('has no more digits than its interval lets it have', () => {
    expect(estimateTexts({ value: 12.3456, low: 9.81, high: 16.24 }, money)).toEqual({
      text: '€12',
      between: 'results_between|€10|€16',
    });
    expect(estimateTexts({ value: 0.4321, low: 0.381, high: 0.492 }, money).text).toBe('€0.43');
    expect(estimateTexts({ value: 3.4719, low: 2.1234, high: 5.2345 }, 'factor')).toEqual({
      text: '3.5',
      between: 'results_between|2.1|5.2',
    });
    expect(estimateTexts({ value: 0.00981, low: 0.00911, high: 0.01056 }, 'share').text).toBe('ui_percent|0.98');
    expect(estimateTexts({ value: 1234.56, low: 300, high: 4000 }, money).text).toBe('€1,200');
  });

  it('says three digits, or an amount as it is, where chance says nothing', () => {
    expect(estimateTexts({ value: 3.4719 }, 'factor')).toEqual({ text: '3.47' });
    expect(estimateTexts({ value: 12.5 }, money)).toEqual({ text: '€12.50' });
  });
});
