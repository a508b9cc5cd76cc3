import { describe, expect, it } from 'vitest';
import { conversionRate } from './conversion-rate.ts';
import { cpa } from './cpa.ts';
import { cpc } from './cpc.ts';
import { cpm } from './cpm.ts';
import { ctr } from './ctr.ts';
import { countInterval, partInterval } from './count-intervals.ts';
import { roas } from './roas.ts';

describe('a ratio', () => {
  const all = { impressions: 2000, clicks: 40, conversions: 4, revenue: 200, spend: 50 };

  it('is given with its interval', () => {
    expect(ctr(all)).toEqual(partInterval(40, 2000));
    expect(ctr(all)?.value).toBe(0.02);
    expect(conversionRate(all)).toEqual({ ...partInterval(4, 40), of: 'clicks' });
    expect(conversionRate({ conversions: 4, visits: 80 })).toEqual({ ...partInterval(4, 80), of: 'visits' });
    expect(cpc(all)?.value).toBe(1.25);
    expect(cpm(all)?.value).toBe(25);
    const { low, high } = countInterval(4);
    expect(cpa(all)).toEqual({ value: 12.5, low: 50 / high, high: 50 / low });
    expect(roas(all)).toEqual({ value: 4, low, high });
  });

  it('is not given where one of its numbers was not, or says nothing', () => {
    expect(ctr({ clicks: 4 })).toBeUndefined();
    expect(ctr({ clicks: 4, impressions: 3 })).toBeUndefined();
    expect(conversionRate({ conversions: 5, clicks: 4 })).toBeUndefined();
    expect(conversionRate({ conversions: 5 })).toBeUndefined();
    for (const cost of [cpc, cpm, cpa]) {
      expect(cost({ spend: 5 })).toBeUndefined();
      expect(cost({ spend: 5, clicks: 0, impressions: 0, conversions: 0 })).toBeUndefined();
      expect(cost({ clicks: 5, impressions: 5, conversions: 5 })).toBeUndefined();
    }
    expect(roas({ revenue: 5 })).toBeUndefined();
    expect(roas({ revenue: 5, spend: 0 })).toBeUndefined();
    expect(roas({ revenue: 5, spend: 2 })).toEqual({ value: 2.5 });
  });
});
