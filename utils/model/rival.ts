import type { NetworkId } from './network.ts';
import type { TimeSpan } from './sighting.ts';

/** What was seen of how a profile presents itself and how much it does. Derived whenever it is asked for, never stored. */

export type ProfileField = 'name' | 'handle' | 'headline' | 'place' | 'company' | 'links' | 'verified' | 'pinned';

/** Two sightings of a profile that show a field differently. When in between it was changed, nobody saw. */
export interface ProfileChange {
  readonly field: ProfileField;
  /** As shown; links may be several. Of a pinned post its first words: "" has none, nothing was not read. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The last sighting with the old value and the first with the new one, ms. */
  readonly between: TimeSpan;
  /** Another version of the reader read the new value: the change may be in how it reads. */
  readonly isOtherReader: boolean;
  readonly network: NetworkId;
}

/** Posts that were seen, counted by when they were published. There may be more: what was not seen is not known. */
export interface Cadence {
  /** The window, ms: so many whole weeks up to now. */
  readonly window: TimeSpan;
  /** Posts in each week of the window, oldest first. */
  readonly weeks: readonly number[];
  /** Posts in the window. */
  readonly n: number;
  readonly perWeek: number;
}

/** The median engagement of posts. `low` to `high` is its 80 % interval. */
export interface MedianResult {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Of what: every post at this age, ms; or each post when it was seen last, at ages between these, ms. */
  readonly at: { readonly ageMs: number } | { readonly agesMs: TimeSpan };
}

/** What is said of a competitor's account, beside the same of ours on that network. */
export interface Rival {
  readonly profileKey: string;
  readonly network: NetworkId;
  readonly cadence: Cadence | undefined;
  readonly result: MedianResult | undefined;
  /** Where there is no result: posts that could be compared, and how many more it takes. */
  readonly compared: { readonly n: number; readonly needed: number };
  /** The same of our own posts on this network; there only where they can be read off at the same age. */
  readonly ours: MedianResult | undefined;
}
