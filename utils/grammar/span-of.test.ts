import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { spanOf } from './span-of.ts';

it('finds the words by units, and by code points where only these fit', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (before, after) => {
      const [start, points] = [before.length, [...before].length];
      const text = `${before}§word§${after}`;
      const expected = { start, end: start + 6 };
      expect(spanOf(text, start, start + 6, '§word§')).toEqual(expected);
      expect(spanOf(text, points, points + 6, '§word§')).toEqual(expected);
    }),
  );
});

it('is nothing where neither fits', () => {
  expect(spanOf('🚀 tset', 0, 4, 'tset')).toBeUndefined();
});
