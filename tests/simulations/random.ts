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

/** Mulberry32, by Tommy Ettinger: 32 bits of state, good enough for some million draws. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
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

/** Coverage of `runs` intervals lies within two points of nominal; the message names the seed. */
export const coverageMessage = (seed: number, covered: number, runs: number): string =>
  `seed ${seed}: ${covered} of ${runs} intervals hold the truth (${((100 * covered) / runs).toFixed(1)} %)`;
