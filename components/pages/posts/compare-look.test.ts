import { expect, it } from 'vitest';
import { looksOf } from './compare-look.ts';

it('gives own posts the colours and all others grey, each with a shape of its own', () => {
  const looks = looksOf(['own', 'competitor', 'own', 'none']);
  expect(looks.map(({ colour }) => colour)).toEqual(['var(--d1)', 'var(--grey)', 'var(--d2)', 'var(--grey)']);
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(4);
});

it('gives posts of one side different colours', () => {
  for (const relation of ['own', 'competitor'] as const) {
    const looks = looksOf(Array.from({ length: 6 }, () => relation));
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(6);
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(6);
  }
});
