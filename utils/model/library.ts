import * as z from 'zod/mini';
import { campaignParts } from './campaign-parts.ts';
import { NetworkId } from './network.ts';
import { Anchor, kept, text } from './records.ts';
import { Metrics, PostRef, ProfileRef, TimeSpan } from './sighting.ts';

/** What stands behind the composer: how we speak, what we link to, for what, and what we kept of others. */

const words = z.array(text(200)).check(z.maxLength(200));
const day = text(10).check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const utmValue = text(120);

/** Posts that belong together for a while, and what their links carry. */
export const Campaign = z.object({
  ...kept,
  title: text(120).check(z.minLength(1)),
  /** Absent: all networks. */
  network: z.optional(NetworkId),
  utmCampaign: z.optional(utmValue),
  /** Absent: "social". */
  utmMedium: z.optional(utmValue),
  /** A network that is not here is its own source. */
  utmSources: z.optional(z.partialRecord(NetworkId, utmValue)),
  /** Hosts whose links carry the campaign, without "www."; absent: all that do not lead to a network. */
  hosts: z.optional(words),
  /** First and last day, wherever the user then is; absent: open at that end. */
  startsOn: z.optional(day),
  endsOn: z.optional(day),
  /** Switched on by the user: it counts on its days only. */
  isActive: z.boolean(),
  /** Somebody pays for these posts: they have to say so. */
  isSponsored: z.optional(z.boolean()),
  /** The words with which they say so; absent: as is usual where they are read. */
  disclosure: z.optional(text(200)),
  /** Whose rules on advertising count, two letters; absent: by the language of the text. */
  country: z.optional(text(2)),
  /** What may be spent on it, ISO 4217. */
  budget: z.optional(z.object({ amount: z.number().check(z.gt(0)), currency: text(3) })),
  ...campaignParts,
});
export type Campaign = z.infer<typeof Campaign>;

/** An address that is linked to again and again. */
export const Link = z.object({
  ...kept,
  title: text(120).check(z.minLength(1)),
  url: text(2000).check(z.minLength(1)),
  /** Absent: the campaign that is on when the link is put in. */
  campaignId: z.optional(text(64)),
  utmSource: z.optional(utmValue),
  utmMedium: z.optional(utmValue),
  utmCampaign: z.optional(utmValue),
  utmContent: z.optional(utmValue),
  utmTerm: z.optional(utmValue),
  /** Put in as it stands, without UTM. */
  isPlain: z.optional(z.boolean()),
  uses: z.number(),
});
export type Link = z.infer<typeof Link>;

/** noAddress: leads nowhere. private: others cannot open it. hash: what stands after # is not counted. */
export type LinkFault = 'noAddress' | 'private' | 'network' | 'hash' | 'tagged' | 'case';

/** An address to put in. campaign: what it carries as utm_campaign; absent: nothing. */
export interface BuiltLink {
  readonly url: string;
  readonly campaign?: string;
}

/** A word to avoid; * at its end stands for all that begin so. say: what to write in its place. */
export const AvoidedWord = z.object({ word: text(200).check(z.minLength(1)), say: z.optional(text(200)) });
export type AvoidedWord = z.infer<typeof AvoidedWord>;

const budget = z.optional(z.int().check(z.gte(0), z.lte(1000)));
const ease = z.optional(z.number().check(z.gte(0), z.lte(100)));

/** How the brand speaks: one with the id `voiceId`, and one for each language that has its own (`voiceIdOf`). */
export const Voice = z.object({
  ...kept,
  /** Two letters; absent: every language that has no sheet of its own. */
  language: z.optional(text(2)),
  /** Words that we like to use. */
  say: z.optional(words),
  avoid: z.optional(z.array(AvoidedWord).check(z.maxLength(200))),
  /** Claims that must not be made. */
  banned: z.optional(words),
  /** Hashtags that are not used, without the sign. */
  bannedTags: z.optional(words),
  person: z.optional(z.enum(['we', 'I', 'any'])),
  /** In one text. */
  mostEmoji: budget,
  mostExclamations: budget,
  /** Reading ease that is wanted, 0–100. */
  leastEase: ease,
  mostEase: ease,
});
export type Voice = z.infer<typeof Voice>;
const voiceId = 'voice';
export const voiceIdOf = (language: string | undefined): string => (language ? `${voiceId}-${language}` : voiceId);

/** What own texts say of a voice. Each is absent where too few texts tell it; n: how many did. */
export interface LearnedVoice {
  /** How many texts were read. */
  readonly n: number;
  /** Medians of one text, rounded up: a budget that half of them kept. */
  readonly emoji?: { readonly most: number; readonly n: number };
  readonly exclamations?: { readonly most: number; readonly n: number };
  /** As whom at least two of three speak that speak as somebody. */
  readonly person?: { readonly as: 'we' | 'I' | 'any'; readonly share: number; readonly n: number };
  /** Quartiles and median of the reading ease, 0–100. */
  readonly ease?: { readonly least: number; readonly median: number; readonly most: number; readonly n: number };
}

export const mostHighlights = 20;

/** What its author said to our showing a post elsewhere, as a testimonial say. */
export const Permission = z.enum(['asked', 'given', 'refused']);
export type Permission = z.infer<typeof Permission>;

/** A post that somebody kept to learn from, as it was seen then: it stays when the post goes. */
export const Clipping = z.object({
  ...kept,
  /** Of the post: `network:kind:id`. */
  postKey: text(300).check(z.minLength(1)),
  post: PostRef,
  text: text(65_000),
  author: z.optional(ProfileRef),
  permalink: z.optional(text(2000)),
  postedAt: z.optional(TimeSpan),
  keptAt: z.number(),
  /** What was counted when it was kept, and when that was seen. */
  metrics: z.optional(Metrics),
  metricsAt: z.optional(z.number()),
  note: z.optional(text(10_000)),
  tags: words,
  /** The words that it was kept for, where there is one such place. Read where there are no `highlights`; never written. */
  anchor: z.optional(Anchor),
  /** The words that it was kept for, in the order of the text. */
  highlights: z.optional(z.array(Anchor).check(z.maxLength(mostHighlights))),
  /** Absent: nobody asked. */
  permission: z.optional(Permission),
  /** When that was typed last, ms. */
  permissionAt: z.optional(z.number()),
});
export type Clipping = z.infer<typeof Clipping>;
