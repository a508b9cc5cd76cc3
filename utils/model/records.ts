import * as z from 'zod/mini';
import { Approval, ChecklistItem, EntryMedia, mostChecklistItems, mostEntryMedia } from './entry-parts.ts';
import { NetworkId } from './network.ts';
import { PostRef } from './sighting.ts';

export const text = (max: number) => z.string().check(z.maxLength(max));
const id = text(64).check(z.minLength(1));
export const recordId = id;

/** Fields that every kept record has. `deletedAt` makes undo possible; the row itself goes later. */
export const kept = { id, createdAt: z.number(), updatedAt: z.number(), deletedAt: z.optional(z.number()) };

export const Relation = z.enum(['own', 'competitor', 'contact', 'partner', 'none']);
export type Relation = z.infer<typeof Relation>;

/** The stages that come with the product; a workspace may have others. */
export const UsualStage = z.enum(['new', 'talking', 'proposal', 'customer', 'past']);
export type UsualStage = z.infer<typeof UsualStage>;

/** The id of a stage of the pipeline. */
export const Stage = text(64).check(z.minLength(1));
export type Stage = z.infer<typeof Stage>;

export const NextStep = z.object({
  text: text(300),
  dueAt: z.optional(z.number()),
  /** `yyyy-mm-dd`: due on that day wherever the user then is. `dueAt` is its moment where it was typed. */
  day: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
});
export type NextStep = z.infer<typeof NextStep>;

/** Where something that is said of a person is from: the user, a file, a page. */
export const Fact = z.object({ from: text(300), at: z.number() });
export type Fact = z.infer<typeof Fact>;

export const mostStageChanges = 50;

/** That somebody went from one stage to another at a moment, ms. Absent: no stage. */
export const StageChange = z.object({ from: z.optional(Stage), to: z.optional(Stage), at: z.number() });
export type StageChange = z.infer<typeof StageChange>;

/** Somebody we keep. Joins profiles on several networks. */
export const Person = z.object({
  ...kept,
  name: text(300),
  isOrganisation: z.optional(z.boolean()),
  stage: z.optional(Stage),
  /** How they came to their stage, newest first. Written with it. Absent where an older version wrote the stage. */
  stageChanges: z.optional(z.array(StageChange).check(z.maxLength(mostStageChanges))),
  tags: z.array(text(60)),
  /** Why this person is kept, in the user's words. */
  purpose: z.optional(text(300)),
  nextStep: z.optional(NextStep),
  emails: z.optional(z.array(text(320))),
  phones: z.optional(z.array(text(60))),
  company: z.optional(text(300)),
  title: z.optional(text(300)),
  website: z.optional(text(2000)),
  /** The file and the day that this came from, where it was imported. */
  source: z.optional(text(300)),
  /** Where single fields are from, and when they were said, by the name of the field. */
  facts: z.optional(z.record(text(40), Fact)),
  /** The lists that they are on. */
  listIds: z.optional(z.array(id)),
  /** Until when they are kept, ms. Only the user moves it: being seen again does not. */
  keepUntil: z.optional(z.number()),
  /** Suggestions about them that the user turned down, as `merge:id` or `referral:id`. */
  declined: z.optional(z.array(text(120))),
});
export type Person = z.infer<typeof Person>;

/** An account on one network, known by its stable id first and by the handles it has had second. */
export const Profile = z.object({
  key: id,
  network: NetworkId,
  handle: text(300),
  /** `network:handle` for every handle seen, newest first. */
  handleKeys: z.array(text(320)),
  /** `network:stableId` where the page told it. */
  stableKey: z.optional(text(120)),
  name: z.optional(text(300)),
  isOrganisation: z.optional(z.boolean()),
  relation: Relation,
  personId: z.optional(id),
  firstSeenAt: z.number(),
  /** To within a day, but for the second time. */
  lastSeenAt: z.number(),
  followedAt: z.optional(z.number()),
});
export type Profile = z.infer<typeof Profile>;

export const NoteAbout = z.union([
  z.object({ type: z.literal('person'), id }),
  z.object({ type: z.literal('profile'), id }),
  z.object({ type: z.literal('post'), id: text(300) }),
  /** The name of a topic in small letters, as after "#". */
  z.object({ type: z.literal('topic'), id: text(120).check(z.minLength(1)) }),
]);
export type NoteAbout = z.infer<typeof NoteAbout>;

export const longestNote = 10_000;
export const mostEarlier = 10;

/** A text that a note had before, and when it gave way to the next one. */
export const EarlierText = z.object({ text: text(longestNote), until: z.number() });
export type EarlierText = z.infer<typeof EarlierText>;

/** The exact words of a post that a note is on, with some of what stands around them there. */
export const Anchor = z.object({
  exact: text(2000).check(z.minLength(1)),
  prefix: z.optional(text(100)),
  suffix: z.optional(text(100)),
});
export type Anchor = z.infer<typeof Anchor>;

export const Note = z.object({
  ...kept,
  about: NoteAbout,
  text: text(longestNote).check(z.minLength(1)),
  isPinned: z.optional(z.boolean()),
  /** What it is found by, computed from the rest by `linksOf`. Absent in notes that an older version wrote. */
  links: z.optional(z.array(z.string())),
  /** Newest first. */
  earlier: z.optional(z.array(EarlierText).check(z.maxLength(mostEarlier))),
  /** On posts only. */
  anchor: z.optional(Anchor),
});
export type Note = z.infer<typeof Note>;

export const EntryState = z.enum(['idea', 'draft', 'review', 'approved', 'scheduled', 'published', 'skipped']);
export type EntryState = z.infer<typeof EntryState>;

export const Pillar = z.enum(['p1', 'p2', 'p3', 'p4']);
export type Pillar = z.infer<typeof Pillar>;

export const mostParts = 50;

/** The post that an entry became on a network. */
export const Published = z.object({
  post: PostRef,
  /** When it was noted, ms. */
  at: z.number(),
  /** The state that the entry had then: it has it again where that was wrong. */
  was: EntryState,
  /** Whether its text and time told, or the user. */
  by: z.enum(['text', 'user']),
});
export type Published = z.infer<typeof Published>;

export const mostDeclinedPosts = 50;

/** A planned post, one variant of the text per network. */
export const PlanEntry = z.object({
  ...kept,
  title: text(300).check(z.minLength(1)),
  state: EntryState,
  /** When it is to go out, ms; ideas may have none. */
  dueAt: z.optional(z.number()),
  pillar: z.optional(Pillar),
  variants: z.partialRecord(NetworkId, text(65_000)),
  /** What follows the variant as a thread, in order: the variant is part 1. */
  parts: z.optional(z.partialRecord(NetworkId, z.array(text(65_000)).check(z.maxLength(mostParts)))),
  /** What is to be commented under the post oneself. */
  firstComments: z.optional(z.partialRecord(NetworkId, text(65_000))),
  campaignId: z.optional(id),
  /** Paid for by somebody: the text has to say so. */
  isSponsored: z.optional(z.boolean()),
  /** For oneself; never part of what is published. */
  notes: z.optional(text(longestNote)),
  /** The time zone that its clock is of, as IANA names it. Absent: that of whoever looks. */
  zone: z.optional(text(60)),
  /** The entries that were made together because they come again, and the rule of that, as in RFC 5545. */
  series: z.optional(z.object({ id, rule: text(300) })),
  /** The first of the posts that it became. */
  publishedPost: z.optional(PostRef),
  /** The post that it became on each network. Absent where an older version wrote only the first. */
  published: z.optional(z.partialRecord(NetworkId, Published)),
  /** Keys of posts that the user said are not this entry, newest first: they are not proposed again. */
  declinedPosts: z.optional(z.array(text(300)).check(z.maxLength(mostDeclinedPosts))),
  media: z.optional(z.array(EntryMedia).check(z.maxLength(mostEntryMedia))),
  checklist: z.optional(z.array(ChecklistItem).check(z.maxLength(mostChecklistItems))),
  /** Who sees to it. */
  assignee: z.optional(text(120)),
  /** Who may approve it besides the admins of a synced workspace. */
  approver: z.optional(text(120)),
  /** The last one; it counts while it fits what the entry says. */
  approval: z.optional(Approval),
  /** The own post that is published again with it. */
  repeatOf: z.optional(PostRef),
});
export type PlanEntry = z.infer<typeof PlanEntry>;

/**
 * followers: of own profiles. engagement: reactions, comments and shares on own posts. posts: own posts published. deals:
 * won. clicks, visits, conversions: as imported files say them. responseTime: hours from a comment on an own post to the
 * answer, at most.
 */
export const GoalMetric = z.enum([
  'followers',
  'engagement',
  'posts',
  'manual',
  'deals',
  'clicks',
  'visits',
  'conversions',
  'responseTime',
]);
export type GoalMetric = z.infer<typeof GoalMetric>;

/** A number that was typed, and when, ms. */
export const TypedValue = z.object({ at: z.number(), value: z.number() });

/** That a goal said something else until a moment, ms. Absent: it said nothing. */
export const GoalChange = z.object({
  at: z.number(),
  field: z.enum(['title', 'objective', 'metric', 'network', 'target', 'startsAt', 'dueAt', 'owner']),
  from: z.optional(z.union([text(300), z.number()])),
});
export type GoalChange = z.infer<typeof GoalChange>;

export const mostTypedValues = 400;
export const mostGoalChanges = 50;

export const Goal = z.object({
  ...kept,
  title: text(300).check(z.minLength(1)),
  objective: z.optional(text(300)),
  metric: GoalMetric,
  /** Absent: all networks. */
  network: z.optional(NetworkId),
  target: z.number().check(z.gt(0)),
  startsAt: z.number(),
  dueAt: z.number(),
  owner: z.optional(text(120)),
  /** For metric "manual": what the user typed last. */
  manualValue: z.optional(z.number()),
  /** All that was typed for it, oldest first. Absent in goals that an older version wrote. */
  typed: z.optional(z.array(TypedValue).check(z.maxLength(mostTypedValues))),
  /** What it said before, newest first. */
  changes: z.optional(z.array(GoalChange).check(z.maxLength(mostGoalChanges))),
  /** Until when Today says nothing of its pace, ms: it was put off, or seen to. */
  quietUntil: z.optional(z.number()),
});
export type Goal = z.infer<typeof Goal>;

/**
 * text: any. reply: an answer to others. signature: what stands at the end. hashtags: a set of them. template: a text with
 * blanks that are asked for, see `utils/compose/templates.ts`.
 */
export const SnippetKind = z.enum(['text', 'reply', 'signature', 'hashtags', 'template']);
export type SnippetKind = z.infer<typeof SnippetKind>;

export const mostUses = 20;

export const Snippet = z.object({
  ...kept,
  /** Absent: text. */
  kind: z.optional(SnippetKind),
  title: text(120).check(z.minLength(1)),
  text: text(5000).check(z.minLength(1)),
  uses: z.number(),
  /** When it was put in last, newest first: the same answer too often in a day is told. */
  usedAt: z.optional(z.array(z.number()).check(z.maxLength(mostUses))),
});
export type Snippet = z.infer<typeof Snippet>;

/** An account under which the user acts, as a workspace remembers it. */
export const Identity = z.object({
  network: NetworkId,
  handle: text(300).check(z.minLength(1)),
  stableId: z.optional(text(100)),
  name: z.optional(text(300)),
});
export type Identity = z.infer<typeof Identity>;

export const longestWorkspaceName = 120;

export const Workspace = z.object({
  id,
  name: text(longestWorkspaceName).check(z.minLength(1)),
  createdAt: z.number(),
  /** Accounts whose sightings belong here. Absent in lists that an older version wrote. */
  identities: z.optional(z.readonly(z.array(Identity))),
});
export type Workspace = z.infer<typeof Workspace>;
