import * as z from 'zod/mini';
import { NetworkId, Surface } from './network.ts';

/** A number as a page shows it: all that it can stand for. */
export const count = z
  .object({
    from: z.int().check(z.gte(0)),
    to: z.int().check(z.gte(0)),
    shown: z.optional(z.string().check(z.maxLength(40))),
  })
  .check(z.refine((value) => value.from <= value.to, 'from must not exceed to'));

/** One vocabulary over the three networks. X: likes, replies, reposts. LinkedIn: reposts. Facebook: shares. */
export const Metric = z.enum(['reactions', 'comments', 'shares', 'views', 'bookmarks']);
export type Metric = z.infer<typeof Metric>;

export const Metrics = z.partialRecord(Metric, count);
export type Metrics = z.infer<typeof Metrics>;

/** Milliseconds since 1970. An interval where the page shows only a relative time; exact when both ends are equal. */
export const TimeSpan = z.object({ from: z.number(), to: z.number() });
export type TimeSpan = z.infer<typeof TimeSpan>;

/** At most `max` characters. */
export const text = (max: number) => z.string().check(z.maxLength(max));

export const PostRef = z.object({
  network: NetworkId,
  /** X: status. LinkedIn: activity, ugcPost, share. Facebook: post, pfbid, video. */
  kind: text(20),
  id: text(200).check(z.minLength(1)),
});
export type PostRef = z.infer<typeof PostRef>;

/** An account as a page names it. `stableId` survives a rename, the handle does not. */
export const ProfileRef = z.object({
  network: NetworkId,
  handle: text(300).check(z.minLength(1)),
  stableId: z.optional(text(100)),
  name: z.optional(text(300)),
  /** A company, page or other organisation rather than a person, where the page tells. */
  isOrganisation: z.optional(z.boolean()),
});
export type ProfileRef = z.infer<typeof ProfileRef>;

export const MediaKind = z.enum(['photo', 'video', 'poll', 'card', 'article', 'document', 'job-or-entity']);
export type MediaKind = z.infer<typeof MediaKind>;

/** A post that this one quotes or reshares, as far as the page tells. */
export const Quoted = z.object({
  post: z.optional(PostRef),
  author: z.optional(ProfileRef),
  text: z.optional(text(65_000)),
  /** Whether that is all of it. */
  textComplete: z.optional(z.boolean()),
});
export type Quoted = z.infer<typeof Quoted>;

/** Where a post stands in the conversation that the page is about. */
export const ThreadPlace = z.enum(['before', 'focal', 'after']);

/** What whoever is signed in has done with the post. A field that the page does not tell is absent. */
export const Mine = z.object({
  reacted: z.optional(z.boolean()),
  shared: z.optional(z.boolean()),
  bookmarked: z.optional(z.boolean()),
});

/** What readers tell of a post without interpreting it. A field that the page did not show is absent. */
export const postFields = {
  post: PostRef,
  author: z.optional(ProfileRef),
  verified: z.optional(z.boolean()),
  permalink: z.optional(text(2000)),
  publishedAt: z.optional(TimeSpan),
  text: z.optional(text(65_000)),
  textComplete: z.optional(z.boolean()),
  language: z.optional(text(20)),
  media: z.optional(z.array(MediaKind)),
  promoted: z.optional(z.boolean()),
  suggested: z.optional(z.boolean()),
  pinned: z.optional(z.boolean()),
  quotes: z.optional(z.boolean()),
  repostedBy: z.optional(ProfileRef),
  /** Other ids of this very post, where the page tells them together. */
  aliases: z.optional(z.array(PostRef).check(z.maxLength(5))),
  quoted: z.optional(Quoted),
  thread: z.optional(ThreadPlace),
  /** The post that this one stands before or after. */
  threadOf: z.optional(PostRef),
  mine: z.optional(Mine),
  /** One per picture: what its author wrote for those who cannot see it, "" where that is nothing. */
  pictures: z.optional(z.array(text(2000)).check(z.maxLength(40))),
  /** When it was on screen, ms. */
  seenAt: z.number(),
  surface: Surface,
  /** Which reader read it, e.g. x/1. */
  reader: text(20),
} as const;

/** What a post is, in one word. A repost adds nothing of its own, a quote does. */
export const PostFormat = z.enum([
  'text',
  'image',
  'multi-image',
  'video',
  'document',
  'poll',
  'link',
  'article',
  'job-or-entity',
  'repost',
  'quote',
]);
export type PostFormat = z.infer<typeof PostFormat>;

/** What was seen of a post at one moment. Append-only. */
export const PostSighting = z.object({
  ...postFields,
  metrics: Metrics,
  /** The post that was reposted as it is: this one has an id, and counts, of its own. */
  original: z.optional(PostRef),
  format: z.optional(PostFormat),
  /** Addresses outside of the network that the text links. */
  links: z.optional(z.array(text(2000))),
  /** Without the sign, as written; "$" before the name of a share. */
  hashtags: z.optional(z.array(text(300))),
  /** Handles. */
  mentions: z.optional(z.array(text(300))),
  /** The site that a card or an advertisement leads to, e.g. "example.com". */
  landing: z.optional(text(300)),
});
export type PostSighting = z.infer<typeof PostSighting>;

/** What was seen of a comment at one moment. */
export const CommentSighting = z.object({
  id: text(200).check(z.minLength(1)),
  post: PostRef,
  /** The id of the comment that this one answers; absent where it stands under the post itself. */
  parent: z.optional(text(200)),
  author: ProfileRef,
  publishedAt: z.optional(TimeSpan),
  text: z.optional(text(65_000)),
  textComplete: z.optional(z.boolean()),
  reactions: z.optional(count),
  seenAt: z.number(),
  surface: Surface,
  reader: text(20),
});
export type CommentSighting = z.infer<typeof CommentSighting>;

/** The post that a profile keeps above all others: its id on the network and, where they could be read, its first words. */
export const PinnedPost = z.object({
  id: text(200).check(z.minLength(1)),
  text: z.optional(text(200)),
});
export type PinnedPost = z.infer<typeof PinnedPost>;

/** What readers tell of a profile without interpreting it, and numbers that the page holds as numbers. */
export const profileFields = {
  profile: ProfileRef,
  headline: z.optional(text(5000)),
  verified: z.optional(z.boolean()),
  followers: z.optional(count),
  following: z.optional(count),
  posts: z.optional(count),
  connections: z.optional(count),
  company: z.optional(text(300)),
  place: z.optional(text(300)),
  links: z.optional(z.array(text(2000))),
  joinedAt: z.optional(TimeSpan),
  /** X only. Absent where none was seen, which does not tell that there is none. */
  pinned: z.optional(PinnedPost),
  seenAt: z.number(),
  reader: text(20),
} as const;

/** What was seen of a profile at one moment. Append-only. */
export const ProfileSighting = z.object(profileFields);
export type ProfileSighting = z.infer<typeof ProfileSighting>;
