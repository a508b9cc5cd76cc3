import { describe, expect, it } from 'vitest';
import { shuffle, uniformFrom } from '../lib/random.ts';
import { permutationP } from './permutation.ts';

const difference = (values: readonly number[]): number =>
  Math.abs((values[0]! + values[1]! + values[2]!) / 3 - (values[3]! + values[4]! + values[5]!) / 3);

describe('the permutation test', () => {
  it('comes near to the share of all orders', () => {
    // Of the 20 ways to choose 3 of 6, two have the difference of 3: {1, 2, 3} and {4, 5, 6}.
    expect(permutationP([1, 2, 3, 4, 5, 6], difference, { times: 20_000 })).toBeCloseTo(0.1, 2);
  });

  it('is never 0, and the same every time', () => {
    const values = Array.from({ length: 60 }, (_, n) => n);
    const trend = (order: readonly number[]): number => order.reduce((sum, each, at) => sum + each * at, 0);
    expect(permutationP(values, trend, { times: 99 })).toBe(0.01);
    expect(permutationP([1, 5, 2, 4], trend)).toBe(permutationP([1, 5, 2, 4], trend));
  });

  it('changes places within strata only', () => {
    const strata = [1, 1, 1, 2, 2, 2];
    expect(permutationP([1, 2, 3, 4, 5, 6], difference, { times: 99, strata })).toBe(1);
  });
});

it('a shuffled list holds what it held, in every order about as often', () => {
  const uniform = uniformFrom(3);
  const counts = new Map<string, number>();
  for (let time = 0; time < 6000; time += 1) {
    const order = shuffle(['a', 'b', 'c'], uniform).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
