import { expect, it } from 'vitest';
import { exactly } from '../../../utils/lib/count.ts';
import { sampleLine } from '../../../tests/samples/post-line.ts';
import { type SortContext, sortPosts, tiedWithFirst } from './sort.ts';

const line = (key: string, reactions: number | undefined) =>
  sampleLine({ key, metrics: reactions === undefined ? {} : { reactions: exactly(reactions) } });
const lines = [line('none', undefined), line('few', 3), line('zero', 0), line('many', 9)];
const context: SortContext = { metric: 'engagement', factorOf: (key) => ({ few: 1.9, zero: 0.4 })[key] };

it('puts what was not seen last in both directions', () => {
  const keys = (direction: 'up' | 'down') =>
    sortPosts(lines, { by: 'engagement', direction }, context).map(({ key }) => key);
  expect(keys('down')).toEqual(['many', 'few', 'zero', 'none']);
  expect(keys('up')).toEqual(['zero', 'few', 'many', 'none']);
});

it('sorts by the multiple of the usual, those without one last', () => {
  const keys = sortPosts(lines, { by: 'usual', direction: 'down' }, context).map(({ key }) => key);
  expect(keys).toEqual(['few', 'zero', 'none', 'many']);
});

it('counts those that overlap with the first as ties, up to one that does not', () => {
  const span = (low: number, high: number) => ({ low, high });
  expect(tiedWithFirst([span(1.5, 2.5), span(1.2, 2.1), span(1.1, 1.8), span(0.9, 1.4), span(1.4, 1.6)])).toBe(3);
  expect(tiedWithFirst([span(5, 5), span(4, 4)])).toBe(1);
  expect(tiedWithFirst([undefined, span(4, 4)])).toBe(0);
});
