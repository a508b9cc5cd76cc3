import { describe, expect, it } from 'vitest';
import { armsFrom, isAsDrawn } from './arm-draw.ts';

describe('arms by lot', () => {
  it('are the same for the same seed, however many are asked for, and others for another one', () => {
    const long = armsFrom(11, 3, 60);
    expect(armsFrom(11, 3, 25)).toEqual(long.slice(0, 25));
    expect(armsFrom(12, 3, 60)).not.toEqual(long);
  });

  it('stay as many as one another at every place', () => {
    for (let seed = 1; seed <= 200; seed += 1)
      for (const arms of [2, 3, 4]) {
        const counts = Array.from({ length: arms }, () => 0);
        for (const arm of armsFrom(seed, arms, 50)) {
          counts[arm] = (counts[arm] ?? 0) + 1;
          expect(Math.max(...counts) - Math.min(...counts), `seed ${seed}`).toBeLessThanOrEqual(2);
        }
      }
  });

  it('cannot be foretold from the one before: neither always the other nor always the same', () => {
    let same = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const [first, second] = armsFrom(seed, 2, 2);
      if (first === second) same += 1;
    }
    // A block of two never begins with two of the same, a block of four does in a third of cases.
    expect(same / 500).toBeGreaterThan(0.1);
    expect(same / 500).toBeLessThan(0.25);
  });

  it('are checked against the seed: a changed arm, a place used twice and one without a place are noticed', () => {
    const entries = armsFrom(5, 2, 8).map((arm, place) => ({ arm, place }));
    expect(isAsDrawn(5, 2, entries)).toBe(true);
    expect(isAsDrawn(5, 2, [...entries.slice(2), {}])).toBe(true);
    expect(isAsDrawn(5, 2, [{ arm: 1 - (entries[0]?.arm ?? 0), place: 0 }, ...entries.slice(1)])).toBe(false);
    expect(isAsDrawn(5, 2, [...entries, { arm: entries[3]?.arm, place: 3 }])).toBe(false);
    expect(isAsDrawn(5, 2, [{ arm: 0 }])).toBe(false);
  });
});
