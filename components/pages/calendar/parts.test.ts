import { expect, it } from 'vitest';
import { moved, splitAt, without, withPart } from './parts.ts';

it('parts of a thread are changed, moved, taken out and split', () => {
  const parts = ['a', 'b', 'c'];
  expect(withPart(parts, 1, 'B')).toEqual(['a', 'B', 'c']);
  expect(moved(parts, 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(parts, 0, 1)).toEqual(['b', 'a', 'c']);
  expect(without(parts, 0)).toEqual(['b', 'c']);
  expect(without(['a'], 0)).toEqual(['']);
  expect(splitAt(parts, 1, ['b1', 'b2'])).toEqual(['a', 'b1', 'b2', 'c']);
});

it('what has no part left keeps its text', () => {
  const many = Array.from({ length: 80 }, (_, at) => `part ${at}`);
  const split = splitAt(['x', 'y'], 0, many);
  expect(split).toHaveLength(51);
  expect(split.join(' ').match(/part \d+/g)).toHaveLength(80);
});
