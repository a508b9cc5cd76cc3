import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Count } from '../lib/count.ts';
import type { NetworkId, Surface } from '../model/network.ts';
import type { Goal, Note, Person, PlanEntry, Profile, Snippet } from '../model/records.ts';
import type { SightingBlock } from './blocks.ts';
import type { Metric, Metrics, PostSighting, ProfileRef, ProfileSighting, TimeSpan } from '../model/sighting.ts';

/** What does not change between two sightings of a post; text and permalink are the newest read. */
export type PostRow = Pick<
  PostSighting,
  | 'post'
  | 'author'
  | 'permalink'
  | 'publishedAt'
  | 'text'
  | 'textComplete'
  | 'language'
  | 'media'
  | 'promoted'
  | 'quotes'
  | 'repostedBy'
  | 'aliases'
  | 'quoted'
  | 'original'
  | 'format'
  | 'pictures'
  | 'links'
  | 'hashtags'
  | 'mentions'
  | 'landing'
  | 'mine'
> & {
  /** Of the id under which the post was seen first; the keys of its other ids are `aliasKeys`. */
  readonly key: string;
  readonly aliasKeys?: readonly string[];
  readonly network: NetworkId;
  /** Profile key of the author, where the author was read. */
  readonly authorKey?: string;
  readonly firstSeenAt: number;
  /** To within ten minutes; `latest` has it to the second. */
  readonly lastSeenAt: number;
  /** Counts that were read and not recorded; see `tables/invariants.ts`. */
  readonly doubts?: Doubts;
};

/** A count that is hard to believe after the last one. It is recorded when another sighting agrees with it. */
export interface Doubt {
  readonly count: Count;
  readonly seenAt: number;
  /** What it was compared with. */
  readonly last: { readonly count: Count; readonly seenAt: number };
}

export type Doubts = Readonly<Partial<Record<Metric, Doubt>>>;

/** One sighting, without what stands in its post. The id is derived, so that storing it twice stores it once. */
export interface SightingRow {
  /** `postKey@seenAt` */
  readonly id: string;
  readonly postKey: string;
  readonly seenAt: number;
  readonly ageMs?: TimeSpan;
  readonly metrics: Metrics;
  readonly surface: Surface;
  readonly reader: string;
}

/** The newest sighting of each post, beside the one before it, so that no screen scans. */
export interface LatestRow {
  readonly postKey: string;
  readonly authorKey?: string;
  readonly network: NetworkId;
  readonly publishedAt?: TimeSpan;
  readonly seenAt: number;
  readonly metrics: Metrics;
  readonly sightings: number;
  /** The sighting to compare with: the last one at least ten minutes before the newest. */
  readonly before?: { readonly seenAt: number; readonly metrics: Metrics };
}

/** What was seen of a post on one day: the first and the last sighting, so that daily series need no others. */
export interface DayRow {
  readonly postKey: string;
  /** `yyyy-mm-dd` in the user's own time zone. */
  readonly day: string;
  readonly authorKey?: string;
  readonly sightings: number;
  readonly first: DayEnd;
  readonly last: DayEnd;
}

export interface DayEnd {
  readonly seenAt: number;
  readonly metrics: Metrics;
}

/** A comment or a reply, as it was read last. On X replies are posts. */
export interface CommentRow {
  /** `network:id` */
  readonly key: string;
  readonly network: NetworkId;
  readonly postKey: string;
  /** Key of the comment that it answers. */
  readonly parentKey?: string | undefined;
  readonly authorKey: string;
  readonly author: ProfileRef;
  /** Written by an account of our own. */
  readonly ours: boolean;
  readonly publishedAt?: TimeSpan | undefined;
  readonly text?: string | undefined;
  readonly textComplete?: boolean | undefined;
  readonly reactions?: Count | undefined;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly surface: Surface;
  readonly reader: string;
}

export type ProfileSightingRow = ProfileSighting & { readonly id: string; readonly profileKey: string };

/** What was recorded on one day, counted. */
export interface LedgerRow {
  readonly day: string;
  readonly sightings: number;
  readonly posts: number;
  readonly profiles: number;
  /** Absent on days before comments were read. */
  readonly comments?: number;
  readonly typed: number;
  /** Changes that went to the sync server, encrypted. Absent on days without a sync. */
  readonly sent?: number;
}

export interface HealthRow {
  /** `network|surface|field|day` */
  readonly id: string;
  readonly network: NetworkId;
  readonly surface: Surface;
  readonly field: string;
  readonly day: string;
  readonly read: number;
  readonly missing: number;
  /** Of what was read: how often it broke an invariant and was not recorded. */
  readonly broken?: number;
  /** Readings in a row, up to the last one, that found the field and could be believed. */
  readonly inRow?: number;
  /** Which reader read last, e.g. x/1. */
  readonly reader?: string;
  readonly lastAt: number;
}

/** What a workspace has to remember of its own upkeep. Never exported: keys of the sync are here too. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** A change that waits to be pushed, in the order in which changes were made. */
export interface OutboxRow {
  readonly n?: number;
  /** Collection and id of what changed. */
  readonly t: string;
  readonly id: string;
  readonly op: unknown;
}

/** The losing side of two changes of one field that did not know of each other. */
export interface HistoryRow {
  readonly id: string;
  readonly t: string;
  readonly record: string;
  readonly field: string;
  readonly value: unknown;
  readonly stamp: string;
  /** The stamp of the value that stands. */
  readonly wonBy: string;
  /** When it was noticed here, ms. */
  readonly at: number;
}

/** A change of a collection that a newer version knows: it waits until this one does. */
export interface ParkedRow {
  readonly n?: number;
  readonly t: string;
  /** The version of the schema that wrote it. */
  readonly sv?: number;
  readonly op: unknown;
}

/** Declared last; the databases that a later version of the product wrote have a higher one. */
export const newestVersion = 4;

export const databaseName = (workspaceId: string): string => `alongside-${workspaceId}`;

/** One database per workspace, always in the extension's own origin. Versions that have landed are never edited. */
export class WorkspaceDb extends Dexie {
  declare posts: EntityTable<PostRow, 'key'>;
  declare sightings: EntityTable<SightingRow, 'id'>;
  /** Older sightings, packed by `tables/compact.ts`. */
  declare blocks: EntityTable<SightingBlock, 'id'>;
  declare latest: EntityTable<LatestRow, 'postKey'>;
  declare days: Table<DayRow, [postKey: string, day: string]>;
  declare profiles: EntityTable<Profile, 'key'>;
  declare comments: EntityTable<CommentRow, 'key'>;
  declare profileSightings: EntityTable<ProfileSightingRow, 'id'>;
  declare people: EntityTable<Person, 'id'>;
  declare notes: EntityTable<Note, 'id'>;
  declare planEntries: EntityTable<PlanEntry, 'id'>;
  declare goals: EntityTable<Goal, 'id'>;
  declare snippets: EntityTable<Snippet, 'id'>;
  declare ledger: EntityTable<LedgerRow, 'day'>;
  declare health: Table<HealthRow, string>;
  declare meta: EntityTable<MetaRow, 'key'>;
  declare outbox: EntityTable<OutboxRow, 'n'>;
  declare history: EntityTable<HistoryRow, 'id'>;
  declare parked: EntityTable<ParkedRow, 'n'>;

  constructor(workspaceId: string) {
    super(databaseName(workspaceId));
    this.version(1).stores({
      posts: 'key, [authorKey+lastSeenAt], lastSeenAt',
      sightings: 'id, [postKey+seenAt], seenAt',
      latest: 'postKey, [authorKey+seenAt], seenAt',
      profiles: 'key, *handleKeys, stableKey, personId, relation',
      profileSightings: 'id, [profileKey+seenAt]',
      people: 'id, name, stage, nextStep.dueAt, updatedAt',
      notes: 'id, [about.type+about.id], createdAt',
      planEntries: 'id, dueAt, state',
      goals: 'id, dueAt',
      snippets: 'id, uses',
      ledger: 'day',
      health: 'id, [network+day], day',
    });
    // A post can have several ids; comments are kept.
    this.version(2).stores({
      posts: 'key, [authorKey+lastSeenAt], lastSeenAt, *aliasKeys',
      comments: 'key, [postKey+firstSeenAt], [authorKey+firstSeenAt]',
    });
    // Older sightings are packed, days are counted; strangers are found by age.
    this.version(3).stores({
      profiles: 'key, *handleKeys, stableKey, personId, relation, [relation+firstSeenAt]',
      blocks: 'id, [authorKey+to]',
      days: '[postKey+day], [authorKey+day]',
      meta: 'key',
      outbox: '++n, [t+id]',
      history: 'id, [t+record], at',
      parked: '++n, t',
    });
    // The ids of sightings are in the order of post and time: an index of the same costs a part of each flush. What was
    // taken away is found by an index, so that it is counted and goes without looking at all the rest. Notes are
    // found by whom and what they name.
    this.version(newestVersion).stores({
      posts: 'key, [authorKey+lastSeenAt], *aliasKeys',
      sightings: 'id, seenAt',
      people: 'id, name, stage, nextStep.dueAt, updatedAt, deletedAt',
      notes: 'id, [about.type+about.id], createdAt, deletedAt, *links',
      planEntries: 'id, dueAt, state, deletedAt',
      goals: 'id, dueAt, deletedAt',
      snippets: 'id, uses, deletedAt',
    });
  }
}
