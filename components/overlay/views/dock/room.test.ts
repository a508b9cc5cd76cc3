import { expect, it } from 'vitest';
import { roomOf } from './room.ts';

it.each([
  [0, 280, 'free', 280],
  [251, 280, 'free', 29],
  [252, 280, 'near', 28],
  [280, 280, 'near', 0],
  [281, 280, 'over', -1],
  [2899, 3000, 'free', 101],
  [2900, 3000, 'near', 100],
  [63_000, 63_206, 'free', 206],
])('%i of %i is %s, %i left', (used, limit, level, left) => {
  expect(roomOf(used, limit)).toEqual({ level, left, limit, used });
});

it('has no room to speak of without a limit', () => {
  expect(roomOf(12, undefined)).toEqual({ level: 'unlimited', used: 12 });
});
