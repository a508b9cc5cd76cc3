import * as z from 'zod/mini';
import type { EntryComment } from '../../model/entry-comments.ts';
import { EngagerKind } from '../../model/engagers.ts';
import { NetworkId, Surface } from '../../model/network.ts';
import type { Goal, Note, Person, PlanEntry, Profile, Snippet } from '../../model/records.ts';
import { EntryState, GoalChange, GoalMetric, Pillar, Relation, SnippetKind, Stage } from '../../model/records.ts';
import { MediaKind, Metric, Metrics, Mine, PostFormat, TimeSpan } from '../../model/sighting.ts';
import type { CommentRow, DayRow, HealthRow, HistoryRow, LatestRow, LedgerRow } from '../schema.ts';
import type { PostRow, ProfileSightingRow, SightingRow } from '../schema.ts';
import { Block } from './block-schema.ts';
import { amount, count, day, kept, key, maybe, postRef, profileRef, rowOf, stamps, text, time } from './row-parts.ts';
import { dealingSchemas } from './row-schemas-dealings.ts';
import { librarySchemas } from './row-schemas-library.ts';
import { learningSchemas } from './row-schemas-learning.ts';
import { resultSchemas } from './row-schemas-results.ts';
import { strategySchemas } from './row-schemas-strategy.ts';
import type { BackupTable } from './tables.ts';

const quoted = z.object({ post: maybe(postRef), author: maybe(profileRef), text: maybe(text) });
const doubt = z.object({ count, seenAt: time, last: z.object({ count, seenAt: time }) });
const seen = z.object({ seenAt: time, metrics: Metrics });
const engager = z.object({ kind: EngagerKind, account: profileRef, at: time });
const Post = rowOf<PostRow>()({
  ...stamps,
  key,
  aliasKeys: maybe(z.array(key)),
  network: NetworkId,
  post: postRef,
  author: maybe(profileRef),
  authorKey: maybe(key),
  permalink: maybe(text),
  publishedAt: maybe(TimeSpan),
  text: maybe(text),
  textComplete: maybe(z.boolean()),
  language: maybe(text),
  media: maybe(z.array(MediaKind)),
  promoted: maybe(z.boolean()),
  quotes: maybe(z.boolean()),
  repostedBy: maybe(profileRef),
  aliases: maybe(z.array(postRef)),
  quoted: maybe(quoted),
  original: maybe(postRef),
  format: maybe(PostFormat),
  pictures: maybe(z.array(text)),
  links: maybe(z.array(text)),
  hashtags: maybe(z.array(text)),
  mentions: maybe(z.array(text)),
  landing: maybe(text),
  mine: maybe(Mine),
  engagers: maybe(z.array(engager)),
  firstSeenAt: time,
  lastSeenAt: time,
  doubts: maybe(z.partialRecord(Metric, doubt)),
});

const Sighting = rowOf<SightingRow>()({
  id: key,
  postKey: key,
  seenAt: time,
  ageMs: maybe(TimeSpan),
  metrics: Metrics,
  surface: Surface,
  reader: text,
}).check(z.refine(({ id, postKey, seenAt }) => id === `${postKey}@${seenAt}`));

/** Its days are among those of the file. */
const Latest = rowOf<Omit<LatestRow, 'today' | 'ended'>>()({
  postKey: key,
  authorKey: maybe(key),
  network: NetworkId,
  publishedAt: maybe(TimeSpan),
  seenAt: time,
  metrics: Metrics,
  sightings: amount,
  before: maybe(seen),
});

const Day = rowOf<DayRow>()({ postKey: key, day, authorKey: maybe(key), sightings: amount, first: seen, last: seen });

const ProfileRow = rowOf<Profile>()({
  ...stamps,
  key,
  network: NetworkId,
  handle: text,
  handleKeys: z.array(key),
  stableKey: maybe(key),
  name: maybe(text),
  isOrganisation: maybe(z.boolean()),
  relation: Relation,
  personId: maybe(key),
  firstSeenAt: time,
  lastSeenAt: time,
  followedAt: maybe(time),
});

const Comment = rowOf<CommentRow>()({
  ...stamps,
  key,
  network: NetworkId,
  postKey: key,
  parentKey: maybe(key),
  authorKey: key,
  author: profileRef,
  ours: z.boolean(),
  publishedAt: maybe(TimeSpan),
  text: maybe(text),
  textComplete: maybe(z.boolean()),
  reactions: maybe(count),
  settledAt: maybe(time),
  hiddenUntil: maybe(time),
  firstSeenAt: time,
  lastSeenAt: time,
  surface: Surface,
  reader: text,
});

const SeenProfile = rowOf<ProfileSightingRow>()({
  id: key,
  profileKey: key,
  profile: profileRef,
  headline: maybe(text),
  verified: maybe(z.boolean()),
  followers: maybe(count),
  following: maybe(count),
  posts: maybe(count),
  connections: maybe(count),
  company: maybe(text),
  place: maybe(text),
  links: maybe(z.array(text)),
  joinedAt: maybe(TimeSpan),
  pinned: maybe(z.object({ id: key, text: maybe(text) })),
  seenAt: time,
  reader: text,
}).check(z.refine(({ id, profileKey, seenAt }) => id === `${profileKey}@${seenAt}`));

const PersonRow = rowOf<Person>()({
  ...kept,
  name: text,
  isOrganisation: maybe(z.boolean()),
  stage: maybe(Stage),
  stageChanges: maybe(z.array(z.object({ from: maybe(Stage), to: maybe(Stage), at: time }))),
  tags: z.array(text),
  purpose: maybe(text),
  nextStep: maybe(z.object({ text, dueAt: maybe(time), day: maybe(text) })),
  emails: maybe(z.array(text)),
  phones: maybe(z.array(text)),
  company: maybe(text),
  title: maybe(text),
  website: maybe(text),
  source: maybe(text),
  facts: maybe(z.record(key, z.object({ from: text, at: time }))),
  listIds: maybe(z.array(key)),
  keepUntil: maybe(time),
  declined: maybe(z.array(text)),
});

const NoteRow = rowOf<Note>()({
  ...kept,
  about: z.object({ type: z.enum(['person', 'profile', 'post', 'topic']), id: key }),
  text,
  isPinned: maybe(z.boolean()),
  links: maybe(z.array(key)),
  earlier: maybe(z.array(z.object({ text, until: time }))),
  anchor: maybe(z.object({ exact: text, prefix: maybe(text), suffix: maybe(text) })),
});

const Entry = rowOf<PlanEntry>()({
  ...kept,
  title: text,
  state: EntryState,
  dueAt: maybe(time),
  pillar: maybe(Pillar),
  variants: z.partialRecord(NetworkId, text),
  parts: maybe(z.partialRecord(NetworkId, z.array(text))),
  firstComments: maybe(z.partialRecord(NetworkId, text)),
  campaignId: maybe(key),
  isSponsored: maybe(z.boolean()),
  notes: maybe(text),
  zone: maybe(text),
  series: maybe(z.object({ id: key, rule: text })),
  publishedPost: maybe(postRef),
  published: maybe(
    z.partialRecord(NetworkId, z.object({ post: postRef, at: time, was: EntryState, by: z.enum(['text', 'user']) })),
  ),
  declinedPosts: maybe(z.array(key)),
  media: maybe(
    z.array(
      z.object({
        name: text,
        kind: z.enum(['picture', 'film']),
        type: text,
        bytes: z.number(),
        width: z.number(),
        height: z.number(),
        seconds: maybe(z.number()),
        alt: maybe(text),
        networks: maybe(z.array(NetworkId)),
      }),
    ),
  ),
  checklist: maybe(z.array(z.object({ text, isDone: z.boolean() }))),
  assignee: maybe(text),
  approver: maybe(text),
  approval: maybe(z.object({ hash: text, by: text, at: time, how: z.enum(['here', 'file']) })),
  repeatOf: maybe(postRef),
});

const EntryCommentRow = rowOf<EntryComment>()({
  ...kept,
  entryId: key,
  by: text,
  text,
  resolvedAt: maybe(time),
  verdict: maybe(z.enum(['approved', 'changes', 'none'])),
});

const GoalRow = rowOf<Goal>()({
  ...kept,
  title: text,
  objective: maybe(text),
  metric: GoalMetric,
  network: maybe(NetworkId),
  target: z.number(),
  startsAt: time,
  dueAt: time,
  owner: maybe(text),
  manualValue: maybe(z.number()),
  typed: maybe(z.array(z.object({ at: time, value: z.number() }))),
  changes: maybe(
    z.array(z.object({ at: time, field: GoalChange.shape.field, from: maybe(z.union([text, z.number()])) })),
  ),
  quietUntil: maybe(time),
});

const SnippetRow = rowOf<Snippet>()({
  ...kept,
  kind: maybe(SnippetKind),
  title: text,
  text,
  uses: z.number(),
  usedAt: maybe(z.array(time)),
});

const Lost = rowOf<HistoryRow>()({
  id: key,
  t: text,
  record: text,
  field: text,
  value: z.unknown(),
  stamp: text,
  wonBy: text,
  at: time,
});

const Ledger = rowOf<LedgerRow>()({
  day,
  sightings: z.number(),
  posts: z.number(),
  profiles: z.number(),
  comments: maybe(z.number()),
  sent: maybe(z.number()),
  typed: z.number(),
});

const Health = rowOf<HealthRow>()({
  id: key,
  network: NetworkId,
  surface: Surface,
  field: text,
  day,
  read: z.number(),
  missing: z.number(),
  broken: maybe(z.number()),
  inRow: maybe(z.number()),
  reader: maybe(text),
  lastAt: time,
});

export const rowSchemas = {
  profiles: ProfileRow,
  people: PersonRow,
  posts: Post,
  sightings: Sighting,
  blocks: Block,
  latest: Latest,
  days: Day,
  comments: Comment,
  profileSightings: SeenProfile,
  notes: NoteRow,
  planEntries: Entry,
  entryComments: EntryCommentRow,
  goals: GoalRow,
  snippets: SnippetRow,
  ...dealingSchemas,
  ...librarySchemas,
  ...resultSchemas,
  ...learningSchemas,
  ...strategySchemas,
  history: Lost,
  ledger: Ledger,
  health: Health,
} as const satisfies Record<BackupTable, z.ZodMiniType>;
