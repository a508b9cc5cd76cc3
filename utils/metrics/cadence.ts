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

/** So many of the eight weeks an account has to be looked at, so that what it published is known well enough to compare. */
export const weeksToCompare = 6;

/** In how many of the last eight weeks something was looked at. */
export function weeksSeen(seenAt: readonly number[], now: number): number {
  const since = now - cadenceWeeks * weekMs;
  const weeks = seenAt.filter((at) => at >= since && at < now).map((at) => Math.floor((at - since) / weekMs));
  return new Set(weeks).size;
}

/** How often accounts publish, by the middle of those that were looked at often enough. */
export interface CadenceOfMany {
  readonly perWeek: number;
  /** Accounts that count, and those that were looked at too seldom or of which no post was seen. */
  readonly n: number;
  readonly leftOut: number;
}

/** Undefined where fewer than two accounts count: one is no middle. */
export function cadenceOfMany(
  accounts: readonly { readonly weeksSeen: number; readonly perWeek: number | undefined }[],
): CadenceOfMany | undefined {
  const known = accounts
    .flatMap((account) => (account.weeksSeen >= weeksToCompare ? (account.perWeek ?? []) : []))
    .sort((a, b) => a - b);
  if (known.length < 2) return undefined;
  const half = (known.length - 1) / 2;
  const perWeek = ((known[Math.floor(half)] ?? 0) + (known[Math.ceil(half)] ?? 0)) / 2;
  return { perWeek, n: known.length, leftOut: accounts.length - known.length };
}
