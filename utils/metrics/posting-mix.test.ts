import { expect, it } from 'vitest';
import { postingMix } from './posting-mix.ts';

it('the mix has every kind with its share, its interval and its last day; what was not read is counted apart', () => {
  const kinds = ['text', 'video', 'text', undefined, 'text', 'image'];
  const { parts, n, unread } = postingMix(kinds.map((kind, at) => ({ kind, at })));
  expect([n, unread]).toEqual([5, 1]);
  expect(parts.map(({ kind, n: of, lastAt }) => [kind, of, lastAt])).toEqual([
    ['text', 3, 4],
    ['image', 1, 5],
    ['video', 1, 1],
  ]);
  expect(parts[0]).toMatchObject({ share: 0.6 });
  expect(parts[0]!.low < 0.6 && parts[0]!.high > 0.6).toBe(true);
  expect(postingMix([])).toEqual({ parts: [], n: 0, unread: 0 });
});
