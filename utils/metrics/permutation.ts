import { shuffle, uniformFrom } from '../lib/random.ts';

export interface Permutations {
  /** How often the order is drawn anew. */
  readonly times?: number;
  readonly seed?: number;
  /** The group of each value: only values of one group change places. */
  readonly strata?: readonly (string | number)[];
}

/**
 * How often a statistic is at least as large when the values change places by chance: the p-value of a permutation test,
 * (1 + as large) ÷ (1 + times), which is never 0 (Phipson and Smyth 2010). Valid for any distribution of the values as
 * long as their order means nothing; the same every time it is asked.
 */
export function permutationP(
  values: readonly number[],
  statistic: (values: readonly number[]) => number,
  { times = 1999, seed = 1, strata }: Permutations = {},
): number {
  const uniform = uniformFrom(seed);
  const observed = statistic(values) - 1e-12;
  const places = new Map<string | number, number[]>();
  for (const [index] of values.entries()) {
    const group = strata?.[index] ?? '';
    const own = places.get(group);
    if (own) own.push(index);
    else places.set(group, [index]);
  }
  const groups = [...places.values()].map((at) => ({ at, values: at.map((index) => values[index] ?? 0) }));
  const order = [...values];
  let asLarge = 0;
  for (let time = 0; time < times; time += 1) {
    for (const { at, values: of } of groups) {
      shuffle(of, uniform);
      for (let place = 0; place < at.length; place += 1) order[at[place] ?? 0] = of[place] ?? 0;
    }
    if (statistic(order) >= observed) asLarge += 1;
  }
  return (1 + asLarge) / (1 + times);
}
