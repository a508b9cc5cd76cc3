import { expect, it } from 'vitest';
import { withRange } from './use-selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const range = (ids: string[], anchor: string | undefined, id: string) => [
  ...withRange(new Set(ids), order, anchor, id),
];

it('takes everything between the one before and this one, in either direction', () => {
  expect(range(['b'], 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(range(['d'], 'd', 'b').toSorted()).toEqual(['b', 'c', 'd']);
});

it('gives back what this one gives back', () => {
  expect(range(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['d']);
});

it('takes the one alone where the one before is not shown any more', () => {
  expect(range(['a'], 'gone', 'c')).toEqual(['a', 'c']);
  expect(range([], undefined, 'c')).toEqual(['c']);
});
