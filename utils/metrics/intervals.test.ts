import { describe, expect, it } from 'vitest';
import { conversionRate } from './conversion-rate.ts';
import { cpa } from './cpa.ts';
import { cpc } from './cpc.ts';
import { cpm } from './cpm.ts';
import { ctr } from './ctr.ts';
import { countInterval, wilsonInterval } from './intervals.ts';
import { roas } from './roas.ts';

const seed = 20_261_130;

/** The same sequence for the same seed (mulberry32). */
function randomOf(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many of 2,000 intervals hold the truth. */
function coverage(draw: () => { readonly low: number; readonly high: number } | undefined, truth: number): number {
  let held = 0;
  for (let run = 0; run < 2000; run += 1) {
    const interval = draw();
    if (interval && interval.low <= truth && truth <= interval.high) held += 1;
  }
  return held / 2000;
}

describe('intervals of counts', () => {
  it('are those that are published', () => {
    // Newcombe 1998, table I, method 3: 81 of 263, and 0 of 20.
    expect(wilsonInterval(81, 263)?.low).toBeCloseTo(0.2553, 4);
    expect(wilsonInterval(81, 263)?.high).toBeCloseTo(0.3662, 4);
    expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) as number });
    // Garwood 1936: of 10 counted, and of none.
    expect(countInterval(10)?.low).toBeCloseTo(4.795, 3);
    expect(countInterval(10)?.high).toBeCloseTo(18.39, 2);
    expect(countInterval(0)).toEqual({ low: 0, high: expect.closeTo(3.689, 3) as number });
  });

  it(`hold the truth as often as they say (seed ${seed})`, () => {
    const random = randomOf(seed);
    const share = () => {
      let clicks = 0;
      for (let n = 0; n < 400; n += 1) if (random() < 0.03) clicks += 1;
      return wilsonInterval(clicks, 400);
    };
    const held = coverage(share, 0.03);
    expect(held).toBeGreaterThanOrEqual(0.93);
    expect(held).toBeLessThanOrEqual(0.97);
    // An exact interval holds at least as often as it says: counts are whole.
    const counted = () => {
      let [count, product] = [0, random()];
      while (product > Math.exp(-20)) {
        product *= random();
        count += 1;
      }
      return countInterval(count);
    };
    const exact = coverage(counted, 20);
    expect(exact).toBeGreaterThanOrEqual(0.94);
    expect(exact).toBeLessThanOrEqual(0.985);
  });

  it('are of nothing that is no share', () => {
    expect(wilsonInterval(3, 0)).toBeUndefined();
    expect(wilsonInterval(3, 2)).toBeUndefined();
    expect(wilsonInterval(-1, 2)).toBeUndefined();
    expect(countInterval(-1)).toBeUndefined();
  });
});

describe('a ratio', () => {
  const all = { impressions: 2000, clicks: 40, conversions: 4, revenue: 200, spend: 50 };

  it('is given with its interval', () => {
    expect(ctr(all)).toMatchObject({ value: 0.02, interval: wilsonInterval(40, 2000) });
    expect(conversionRate(all)).toMatchObject({ value: 0.1, of: 'clicks', interval: wilsonInterval(4, 40) });
    expect(conversionRate({ conversions: 4, visits: 80 })).toMatchObject({ value: 0.05, of: 'visits' });
    expect(cpc(all)?.value).toBe(1.25);
    expect(cpm(all)?.value).toBe(25);
    expect(cpa(all)?.value).toBe(12.5);
    const counts = countInterval(4);
    expect(cpa(all)?.interval).toEqual({ low: 50 / (counts?.high ?? 0), high: 50 / (counts?.low ?? 0) });
    expect(roas(all)).toEqual({ value: 4, interval: { low: counts?.low ?? 0, high: counts?.high ?? 0 } });
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
