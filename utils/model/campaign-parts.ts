import * as z from 'zod/mini';
import { NetworkId } from './network.ts';
import { longestNote, recordId, text } from './records.ts';
import { PostRef } from './sighting.ts';

/** What a campaign holds beside what its links carry: who, money, what is to be done, and what was learnt. */

const day = text(10).check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const amount = z.number().check(z.gte(0));

/** launch: of something new. promotion: an offer for a while. */
export const CampaignKind = z.enum(['campaign', 'launch', 'promotion']);
export type CampaignKind = z.infer<typeof CampaignKind>;

export const mostOwners = 20;
export const Owner = z.object({ name: text(120).check(z.minLength(1)), department: z.optional(text(120)) });
export type Owner = z.infer<typeof Owner>;

export const mostSpendings = 500;
/** Money that somebody typed, in the currency of the budget. */
export const Spending = z.object({
  id: recordId,
  day,
  amount: z.number().check(z.gt(0)),
  what: text(200),
  /** Paid to an advertising account: a file of that account may say the same. */
  isAds: z.optional(z.boolean()),
});
export type Spending = z.infer<typeof Spending>;

export const mostSteps = 100;
/** One line of the checklist. */
export const Step = z.object({
  id: recordId,
  text: text(300).check(z.minLength(1)),
  dueOn: z.optional(day),
  /** When it was ticked, ms. Absent: open. */
  doneAt: z.optional(z.number()),
});
export type Step = z.infer<typeof Step>;

export const mostPartners = 50;
export const mostDeliverables = 30;
/** What a partner promised: one post. */
export const Deliverable = z.object({
  id: recordId,
  what: text(300).check(z.minLength(1)),
  network: NetworkId,
  dueOn: z.optional(day),
  /** The post that it became: one that was seen and that the user named, or the one that `link` leads to. */
  post: z.optional(PostRef),
  /** The address of it that the user typed. Without a post it leads to something that is none, as far as it can be read. */
  link: z.optional(text(2000)),
});
export type Deliverable = z.infer<typeof Deliverable>;

/** Somebody who posts for the campaign under their own name. */
export const Partner = z.object({
  id: recordId,
  name: text(120).check(z.minLength(1)),
  /** Under which they post, by network. */
  handles: z.optional(z.partialRecord(NetworkId, text(300))),
  /** What was agreed for all of it, in the currency of the budget. It is not spent until it is typed as that. */
  fee: z.optional(amount),
  /** The words with which their posts say that they are paid for. Absent: those of the campaign. */
  disclosure: z.optional(text(200)),
  deliverables: z.array(Deliverable).check(z.maxLength(mostDeliverables)),
});
export type Partner = z.infer<typeof Partner>;

/** Fields of `Campaign`, all optional: a campaign that an older version wrote has none of them. */
export const campaignParts = {
  /** Absent: campaign. */
  kind: z.optional(CampaignKind),
  brief: z.optional(text(longestNote)),
  owners: z.optional(z.array(Owner).check(z.maxLength(mostOwners))),
  spending: z.optional(z.array(Spending).check(z.maxLength(mostSpendings))),
  /** What is left of revenue after what is sold has been paid for, 0–1. */
  margin: z.optional(z.number().check(z.gt(0), z.lte(1))),
  /** What a conversion brings on average, in the currency of the budget. Absent: what the same source says. */
  conversionValue: z.optional(z.number().check(z.gt(0))),
  goalIds: z.optional(z.array(recordId).check(z.maxLength(50))),
  checklist: z.optional(z.array(Step).check(z.maxLength(mostSteps))),
  partners: z.optional(z.array(Partner).check(z.maxLength(mostPartners))),
  /** Looking back: what went well, and what did not. */
  wentWell: z.optional(text(longestNote)),
  wentBadly: z.optional(text(longestNote)),
};
