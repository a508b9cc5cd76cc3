import { expect, it } from 'vitest';
import { sortInTurns } from './sort-in-turns.ts';

/** The same numbers in every run. */
const numbers = (count: number) => Array.from({ length: count }, (_, n) => ({ key: (n * 7919) % 101, n }));
const byKey = (a: { readonly key: number }, b: { readonly key: number }) => a.key - b.key;

it.each([0, 1, 255, 256, 257, 1000, 5000])('%d are sorted as at once, equals in their order', async (count) => {
  let asked = 0;
  const breathe = () => {
    asked += 1;
    return asked % 3 === 0 ? Promise.resolve() : undefined;
  };
  const all = numbers(count);
  expect(await sortInTurns(all, byKey, breathe)).toEqual(all.toSorted(byKey));
  expect(asked).toBeGreaterThanOrEqual(Math.ceil(count / 256));
});

it('ends where the pause throws', async () => {
  const left = () => Promise.reject(new Error('left'));
  await expect(sortInTurns(numbers(1000), byKey, left)).rejects.toThrow('left');
});
