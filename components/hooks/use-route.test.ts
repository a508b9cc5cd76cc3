import { expect, it } from 'vitest';
import { hashWith, parseRoute, queryOf } from './use-route.ts';

it('what follows the question mark is no part of the place, and a mark within a part is none', () => {
  expect(parseRoute('#/people/due?tag=a%2Fb')).toEqual(['people', 'due']);
  expect(queryOf('#/people/due?tag=a%2Fb&tag=c').getAll('tag')).toEqual(['a/b', 'c']);
  expect([...queryOf('#/people')]).toEqual([]);
});

it('a place with what is asked there is read back', () => {
  const hash = hashWith(['people', 'is it?'], new URLSearchParams([['tag', 'why? & how']]));
  expect(parseRoute(hash)).toEqual(['people', 'is it?']);
  expect(queryOf(hash).get('tag')).toBe('why? & how');
  expect(hashWith(['people'], new URLSearchParams())).toBe('#/people');
});
