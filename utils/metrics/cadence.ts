import type { Cadence } from '../model/rival.ts';
import type { TimeSpan } from '../model/sighting.ts';

export const cadenceWeeks = 8;
const weekMs = 7 * 86_400_000;

/**
 * Posts a week over the last eight weeks, from when those that were seen were published. A lower bound: there may be
 * posts that nobody saw. What may lie outside of the window is left out. Undefined where no post was seen in it.
 */
export function cadenceOf(published: readonly TimeSpan[], now: number): Cadence | undefined {
  const window = { from: now - cadenceWeeks * weekMs, to: now };
  const inside = published.filter(({ from, to }) => from >= window.from && to <= now);
  if (inside.length === 0) return undefined;
  const weeks = Array.from({ length: cadenceWeeks }, () => 0);
  for (const { from, to } of inside) {
    const week = Math.min(cadenceWeeks - 1, Math.floor(((from + to) / 2 - window.from) / weekMs));
    weeks[week] = (weeks[week] ?? 0) + 1;
  }
  return { window, weeks, n: inside.length, perWeek: inside.length / cadenceWeeks };
}
