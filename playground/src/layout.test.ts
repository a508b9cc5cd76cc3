import { describe, expect, it } from 'vitest';
import { offsetsOf, rangeBetween } from './layout.ts';

describe('offsetsOf', () => {
  it('adds the heights up and ends with the whole', () => {
    expect(offsetsOf([10, 20, 5])).toEqual([0, 10, 30, 35]);
    expect(offsetsOf([])).toEqual([0]);
  });
});

describe('rangeBetween', () => {
  const offsets = offsetsOf([100, 100, 100, 100, 100]);

  it.each([
    [0, 100, 0, 1],
    [0, 101, 0, 2],
    [150, 250, 1, 3],
    [100, 200, 1, 2],
    [-500, 50, 0, 1],
    [450, 9_000, 4, 5],
    [900, 1_200, 5, 5],
    [-900, -100, 0, 0],
  ])('from %i to %i takes %i to %i', (top, bottom, start, end) => {
    expect(rangeBetween(offsets, top, bottom)).toEqual({ start, end });
  });

  it('is empty for an empty list', () => {
    expect(rangeBetween([0], 0, 500)).toEqual({ start: 0, end: 0 });
  });
});
