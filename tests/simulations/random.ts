import { expect } from 'vitest';
import { uniformFrom } from '../../utils/lib/random.ts';

/** Random numbers for simulations: the same seed gives the same run everywhere. */
export interface Random {
  /** 0 ≤ x < 1 */
  uniform(): number;
  normal(): number;
  poisson(mean: number): number;
  /** 0 … n − 1 */
  below(n: number): number;
  exponential(): number;
}

/**
 * The seed of a simulation. `SIMULATION_SEED=7 vitest run tests/simulations` makes other runs of everything: what holds has to
 * hold for any number, but for the chance that messages tell.
 */
export const seedFrom = (own: number): number => own + 1_000_003 * Number(process.env['SIMULATION_SEED'] ?? 0);

export function randomFrom(seed: number): Random {
  const uniform = uniformFrom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const exponential = (): number => -Math.log(1 - uniform());
  const poisson = (mean: number): number => {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let [n, sum] = [-1, 0];
    while (sum < mean) {
      sum += exponential();
      n += 1;
    }
    return Math.max(0, n);
  };
  return { uniform, normal, poisson, exponential, below: (n) => Math.floor(uniform() * n) };
}

/** Says how often something came true in a simulation, with the seed that does it again. With other seeds it is printed too. */
export function coverageMessage(seed: number, covered: number, runs: number): string {
  const message = `seed ${seed}: ${covered} of ${runs} (${((100 * covered) / runs).toFixed(1)} %)`;
  if (process.env['SIMULATION_SEED']) console.warn(`${expect.getState().currentTestName}: ${message}`);
  return message;
}
