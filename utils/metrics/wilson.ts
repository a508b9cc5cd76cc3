/** A share with the ends between which it lies. */
export interface ShareBetween {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 90 % quantile of the normal distribution: the middle 80 % end there. */
export const z80 = 1.2815515655446004;

/** The score interval of a share (Wilson 1927), at 80 % if nothing else is asked. 0–1; `n` above 0. */
export function wilson(successes: number, n: number, z = z80): ShareBetween {
  const p = successes / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
