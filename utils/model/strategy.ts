import * as z from 'zod/mini';
import { NetworkId } from './network.ts';
import { kept, Pillar, text } from './records.ts';

/** What the user is after as a whole, and what they do for it every day. Personas, voice and goals are records of their own. */

export const mostObjectives = 12;
export const mostPerWeek = 200;
export const mostWatchwords = 40;
export const mostOfWatchword = 100;
export const BudgetSpan = z.enum(['month', 'quarter', 'year']);
export type BudgetSpan = z.infer<typeof BudgetSpan>;

/** One record, with the id `strategyId`. What is not decided yet is absent. */
export const Strategy = z.object({
  ...kept,
  /** For whom, with what, to which end. */
  aim: z.optional(text(1000)),
  /** The most important first. A goal belongs to the one that its `objective` says word for word. */
  objectives: z.optional(z.array(text(300).check(z.minLength(1))).check(z.maxLength(mostObjectives))),
  /** The networks that are worked on. */
  networks: z.optional(z.array(NetworkId)),
  /** What each of them is for. */
  purposes: z.optional(z.partialRecord(NetworkId, text(300))),
  /** Posts a week that are wanted on each. */
  cadence: z.optional(z.partialRecord(NetworkId, z.number().check(z.gt(0), z.lte(mostPerWeek)))),
  /** Posts a week that are wanted of each pillar, over all networks. */
  pillarCadence: z.optional(z.partialRecord(Pillar, z.number().check(z.gt(0), z.lte(mostPerWeek)))),
  /** What the pillars of the content are called. A pillar without a name is called by its shape. */
  pillars: z.optional(z.partialRecord(Pillar, text(60))),
  /** What is looked for in the posts that come into view, as it is typed: see `lib/watchwords.ts`. */
  watchwords: z.optional(z.array(text(mostOfWatchword).check(z.minLength(1))).check(z.maxLength(mostWatchwords))),
  /** What may be spent in all, ISO 4217, and for how long it is. */
  budget: z.optional(z.object({ amount: z.number().check(z.gt(0)), currency: text(3), per: BudgetSpan })),
});
export type Strategy = z.infer<typeof Strategy>;
export const strategyId = 'strategy';

export const mostTactics = 20;
/** So many days of ticks are kept: enough to look back on a month. */
export const mostDoneDays = 60;

/** Something small that is done on every day, or on some days of the week: "Answer 5 people". */
export const Tactic = z.object({
  ...kept,
  text: text(200).check(z.minLength(1)),
  /** In the order of these. */
  place: z.number(),
  /** Days of the week, 1 is Monday and 7 Sunday. Absent: every day. */
  days: z.optional(z.array(z.int().check(z.gte(1), z.lte(7)))),
  /** The days on which it was ticked off, `yyyy-mm-dd`, newest first. */
  doneOn: z.optional(z.array(text(10).check(z.regex(/^\d{4}-\d{2}-\d{2}$/))).check(z.maxLength(mostDoneDays))),
});
export type Tactic = z.infer<typeof Tactic>;
