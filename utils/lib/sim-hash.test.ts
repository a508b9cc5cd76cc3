import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitsApart, simHash } from './sim-hash.ts';

const word = fc.stringMatching(/^[a-z]{2,9}$/);

it('is the same for the same words in any order, and moves little with one word of many', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 60, maxLength: 80 }), word, (words, other) => {
      const hash = simHash(words);
      expect(bitsApart(hash, simHash(words.toReversed()))).toBe(0);
      expect(bitsApart(hash, simHash([other, ...words.slice(1)]))).toBeLessThanOrEqual(16);
    }),
    { numRuns: 50 },
  );
});

it('is about half other bits for other words', () => {
  const hashes = Array.from({ length: 40 }, (_, text) =>
    simHash(Array.from({ length: 20 }, (_, at) => `w${text}-${at}`)),
  );
  const apart = hashes.flatMap((a, at) => hashes.slice(at + 1).map((b) => bitsApart(a, b)));
  expect(Math.min(...apart)).toBeGreaterThan(6);
  const mean = apart.reduce((sum, each) => sum + each, 0) / apart.length;
  expect(mean).toBeGreaterThan(29);
  expect(mean).toBeLessThan(35);
});

it('counts in 64 bits', () => {
  expect(bitsApart([0xffffffff, 0xffffffff], [0, 0])).toBe(64);
  expect(bitsApart([0x80000000, 1], [0, 0])).toBe(2);
});
