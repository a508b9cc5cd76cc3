import * as z from 'zod/mini';
import { kept, recordId, text } from './records.ts';

/** What is between us and people, as the user types it. What was only seen is no record: see `model/touches.ts`. */

/** in: they came to us. out: we went to them. both: neither first, as in a meeting. */
export const Direction = z.enum(['in', 'out', 'both']);
export type Direction = z.infer<typeof Direction>;

export const InteractionKind = z.enum(['call', 'meeting', 'mail', 'message', 'other']);
export type InteractionKind = z.infer<typeof InteractionKind>;

/** A touch that no page shows: a call, a meeting, a mail. */
export const Interaction = z.object({
  ...kept,
  personId: recordId,
  kind: InteractionKind,
  direction: Direction,
  /** When it was, ms. */
  at: z.number(),
  text: z.optional(text(2000)),
});
export type Interaction = z.infer<typeof Interaction>;

/** ISO 4217, e.g. EUR. */
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

export const DealState = z.enum(['open', 'won', 'lost']);
export type DealState = z.infer<typeof DealState>;

/** Money that may come, or has come: a purchase is a deal that is won. */
export const Deal = z.object({
  ...kept,
  personId: recordId,
  title: text(300).check(z.minLength(1)),
  amount: z.number(),
  currency,
  state: DealState,
  /** Of an open deal when it should be decided, of another when it was, ms. */
  at: z.number(),
  /** 0–1, as the user sees it; open deals only. */
  likelihood: z.optional(z.number().check(z.gte(0), z.lte(1))),
  /** Where it is from: typed, or file and row. */
  source: z.optional(text(300)),
  campaign: z.optional(text(300)),
});
export type Deal = z.infer<typeof Deal>;

/** Who brought whom. Typed, or seen and then confirmed: never stored from what was seen alone. */
export const Referral = z.object({
  ...kept,
  fromId: recordId,
  toId: recordId,
  at: z.number(),
  /** 0–1: how likely it is that they would have come anyway, and the ends of that where the user gives them. */
  anyway: z.number().check(z.gte(0), z.lte(1)),
  anywayLow: z.optional(z.number().check(z.gte(0), z.lte(1))),
  anywayHigh: z.optional(z.number().check(z.gte(0), z.lte(1))),
  how: z.enum(['typed', 'seen']),
  /** Where it was seen. */
  postKey: z.optional(text(320)),
  text: z.optional(text(2000)),
});
export type Referral = z.infer<typeof Referral>;
