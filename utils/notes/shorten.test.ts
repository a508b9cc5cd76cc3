import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from './shorten.ts';

describe('the beginning of a note', () => {
  it('is nothing where all of it is shown', () => {
    expect(shorten('Wants numbers.\nBudget in December.\n\n', 40, 2)).toBeUndefined();
  });

  it('ends between words, and after some lines', () => {
    expect(shorten('one two three four', 12, 9)).toBe('one two…');
    expect(shorten('one\ntwo\nthree', 40, 2)).toBe('one\ntwo…');
  });

  it('leaves a link out that it would cut', () => {
    expect(shorten('Ask about it @[Mara Lindqvist](person:p1) today', 30, 9)).toBe('Ask about it…');
  });

  it('cuts a word that never ends, but no letter of it', () => {
    expect(shorten('a'.repeat(50), 10, 9)).toBe(`${'a'.repeat(10)}…`);
    const family = '👩‍👩‍👧‍👦';
    expect(shorten(family.repeat(9), family.length * 2 + 3, 9)).toBe(`${family.repeat(2)}…`);
  });

  it('is always as short as asked, and how the text begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 20, max: 200 }), (text, most) => {
        const short = shorten(text, most, 4) ?? '…';
        expect(short.length).toBeLessThanOrEqual(most + 1);
        expect(short.split('\n').length).toBeLessThanOrEqual(4);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });
});
