import * as z from 'zod/mini';
import { longestLabel } from '../lib/fields.ts';
import { Surface } from './network.ts';
import { PostRef, postFields, ProfileRef, profileFields, text, TimeSpan } from './sighting.ts';

const label = z.optional(text(longestLabel));

/** X: the labels of the buttons, the label of the whole row, and numbers that stand beside the time. */
export const XLabels = z.object({
  network: z.literal('x'),
  comments: label,
  shares: label,
  reactions: label,
  views: label,
  bookmarks: label,
  row: label,
  beside: z.array(text(longestLabel)).check(z.maxLength(20)),
});
export type XLabels = z.infer<typeof XLabels>;

/** LinkedIn tells by its structure which number is which. */
export const LinkedInLabels = z.object({
  network: z.literal('linkedin'),
  reactions: label,
  comments: label,
  shares: label,
  views: label,
});
export type LinkedInLabels = z.infer<typeof LinkedInLabels>;

/** Facebook: only the words tell which number is which. */
export const FacebookLabels = z.object({
  network: z.literal('facebook'),
  /** Inside the buttons to like, comment and share; "" where no single number stands. */
  bar: z.optional(z.array(text(60)).check(z.maxLength(3))),
  /** Beside the kinds of reactions. */
  total: z.array(text(60)).check(z.maxLength(10)),
  /** The part that the post describes as its number of comments. */
  comments: z.optional(text(60)),
  /** Between reactions and actions. */
  beside: z.array(z.object({ text: text(60), isButton: z.boolean() })).check(z.maxLength(30)),
  /** The words on the buttons to comment and to share. */
  actions: z.optional(z.array(text(60)).check(z.maxLength(2))),
  /** Whether the post lists its parts: then a number of comments that is not among them does not exist. */
  listsParts: z.boolean(),
  hasVideo: z.boolean(),
});
export type FacebookLabels = z.infer<typeof FacebookLabels>;

export const CountLabels = z.union([XLabels, LinkedInLabels, FacebookLabels]);
export type CountLabels = z.infer<typeof CountLabels>;

/** What the page shows in place of an exact time ("3h", "11 juillet"). */
export const TimeLabel = z.object({
  text: text(120),
  /** LinkedIn: the id of what was posted first, and whether a repost or comment brought the post here. */
  original: z.optional(PostRef),
  isBrought: z.optional(z.boolean()),
  /** LinkedIn: the words beside the name above the post; they tell a reposter from who likes or comments. */
  beside: z.optional(text(200)),
});
export type TimeLabel = z.infer<typeof TimeLabel>;

/** A link and its words. */
export const ShownLink = z.object({ href: text(2000), text: text(300) });
export type ShownLink = z.infer<typeof ShownLink>;

/**
 * A comment or a reply under a post. On X replies are posts (`thread`), on the others they have ids of their own.
 */
export const ShownComment = z.object({
  id: text(200).check(z.minLength(1)),
  post: PostRef,
  /** The id of the comment that this one answers; absent where it stands under the post itself. */
  parent: z.optional(text(200)),
  author: ProfileRef,
  publishedAt: z.optional(TimeSpan),
  timeLabel: z.optional(TimeLabel),
  text: z.optional(text(65_000)),
  textComplete: z.optional(z.boolean()),
  reactionLabel: label,
  locale: text(35),
  seenAt: z.number(),
  surface: Surface,
  reader: text(20),
});
export type ShownComment = z.infer<typeof ShownComment>;

/**
 * A post as the page shows it: numbers and times are still the texts that a person reads. The background turns it into
 * a sighting (`networks/interpret.ts`); labels are never stored.
 */
export const ShownPost = z.object({
  ...postFields,
  timeLabel: z.optional(TimeLabel),
  countLabels: z.optional(CountLabels),
  /** The links in the text of the post itself, as written in the page. */
  textLinks: z.optional(z.array(ShownLink).check(z.maxLength(60))),
  /** Links to other sites in what is attached: a card, or where an advertisement leads. */
  cardLinks: z.optional(z.array(ShownLink).check(z.maxLength(10))),
  /** The language that the labels are in. */
  locale: text(35),
  /** What this kind of post normally has and this one does not show, e.g. "metrics.comments". */
  missing: z.optional(z.array(text(60)).check(z.maxLength(30))),
});
export type ShownPost = z.infer<typeof ShownPost>;

/** A profile as the page shows it. */
export const ShownProfile = z.object({
  ...profileFields,
  locale: text(35),
  countLabels: z.object({ followers: label, following: label, posts: label, connections: label }),
});
export type ShownProfile = z.infer<typeof ShownProfile>;
