/**
 * What grows by itself, and how many days of it are kept. 0: nothing goes. What the user typed or kept has 0 until he says
 * otherwise.
 */
export const keepRules = {
  /** Of older days the first and the last sighting of each post stay. */
  sightings: { usual: 0, offered: [90, 180, 365, 730, 0] },
  /** Of older days the last look at each profile stays. */
  profiles: { usual: 0, offered: [90, 180, 365, 730, 0] },
  /** What others wrote under posts, not seen since; not of people who are kept, and nothing that was answered. */
  comments: { usual: 0, offered: [90, 180, 365, 730, 0] },
  /** What was recorded on each day, counted. */
  ledger: { usual: 0, offered: [90, 365, 730, 0] },
  /** What was typed of dealings with people. */
  interactions: { usual: 0, offered: [365, 730, 1825, 0] },
  /** Posts that were kept in the library. */
  clippings: { usual: 0, offered: [365, 730, 1825, 0] },
  /** People whom nobody kept, from when they were seen first. */
  strangers: { usual: 30, offered: [7, 30, 90, 365] },
  drafts: { usual: 14, offered: [7, 14, 30, 90] },
  /** A record that was taken away can be put back so long; then only that it went is remembered. */
  removed: { usual: 180, offered: [30, 90, 180, 365, 0] },
  /** The losing side of a conflict. */
  history: { usual: 90, offered: [30, 90, 365, 0] },
  /** How well each field of a network was read; what is shown and reported looks back four weeks. */
  health: { usual: 60, offered: [30, 60, 365, 0] },
} as const satisfies Record<string, { readonly usual: number; readonly offered: readonly number[] }>;

export type KeepRule = keyof typeof keepRules;

export const isKeepRule = (name: string): name is KeepRule => Object.hasOwn(keepRules, name);

/** What the user chose, days. */
export type KeepDays = Readonly<Partial<Record<KeepRule, number>>>;

/** Days, or 0 for always. What no number of days can be, as a harness may write it, is as if nothing was chosen. */
export function daysKept(rule: KeepRule, chosen: KeepDays | undefined): number {
  const days = chosen?.[rule];
  return days !== undefined && Number.isFinite(days) && days >= 0 ? days : keepRules[rule].usual;
}

const dayMs = 86_400_000;

/** What is older than this moment, ms, goes; undefined where nothing does. */
export function keptSince(rule: KeepRule, chosen: KeepDays | undefined, now: number): number | undefined {
  const days = daysKept(rule, chosen);
  return days === 0 ? undefined : now - days * dayMs;
}
