import { expect, it } from 'vitest';
import { createSimilarIndex } from './similar-index.ts';

const filler = (index: number) =>
  `the post number ${index} about topic${index % 7} and thing${index} with a look at matter${index % 13}`;

it('finds what says the same in other words, best first', () => {
  const index = createSimilarIndex();
  for (let at = 0; at < 100; at += 1) index.put(`f${at}`, filler(at));
  index.put('cold', 'Refills drop in November, since nobody wants a cold bottle on a cold day.');
  index.put('tap', 'A cold tap in November is a bottle problem.');
  const found = index.like('In November nobody wants cold refills from a bottle', 3);
  expect(found.map(({ ref }) => ref).slice(0, 2)).toEqual(['cold', 'tap']);
  expect(found[0]?.score).toBeGreaterThan(0.5);
  expect(found[0]?.score).toBeLessThan(1);
});

it('is one for the same words, and nothing for words that all have', () => {
  const index = createSimilarIndex();
  for (let at = 0; at < 100; at += 1) index.put(`f${at}`, filler(at));
  expect(index.like(filler(5), 1)[0]).toMatchObject({ ref: 'f5' });
  expect(index.like(filler(5), 1)[0]?.score).toBeCloseTo(1);
  expect(index.like('and a look at the post', 3)).toEqual([]);
  expect(index.like('quite other words here', 3)).toEqual([]);
  expect(index.like('two words', 3)).toEqual([]);
});

it('takes a text anew, and forgets one, also when many have gone', () => {
  const index = createSimilarIndex();
  for (let at = 0; at < 1500; at += 1) index.put(`f${at}`, `word${at} other${at} third${at}`);
  index.put('f3', 'quite another text now');
  expect(index.like('word3 other3 third3', 3)).toEqual([]);
  for (let at = 10; at < 1500; at += 1) index.remove(`f${at}`);
  expect(index.size).toBe(10);
  expect(index.like('word12 other12 third12', 3)).toEqual([]);
  expect(index.like('word9 other9 third9', 3).map(({ ref }) => ref)).toEqual(['f9']);
  expect(index.like('quite another text now', 3).map(({ ref }) => ref)).toEqual(['f3']);
});
