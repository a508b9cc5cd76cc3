import type { Count } from '../lib/count.ts';
import type { Engager } from '../model/engagers.ts';
import type { NetworkId, Surface } from '../model/network.ts';
import type { Metric, Metrics, PostSighting, ProfileRef, ProfileSighting, TimeSpan } from '../model/sighting.ts';
import type { TouchKind } from '../model/touches.ts';
import type { RecordCollection } from '../sync/collections.ts';
import type { Row } from '../sync/merge.ts';

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
  /** Who is stored and was seen in the lists of those who reacted to it or passed it on; of own posts alone. */
  readonly engagers?: readonly Engager[];
  readonly firstSeenAt: number;
  /** To within a day; `latest` has it to the second. */
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

/**
 * The sightings that came together, in one row: as many rows of their own cost a flush as much as all the rest of it. `tables/flushes.ts`
 * writes them, `tables/pack-flushes.ts` packs them later.
 */
export interface FlushRow {
  /** `seenAt@postKey-rows`, of the newest of them: so they are in order of time. See also `leftOver`. */
  readonly id: string;
  /** Keys of the posts, each once. */
  readonly keys: readonly string[];
  readonly rows: readonly SightingRow[];
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
  /** The day of the newest sighting, as far as it has no row of its own yet; its last sighting is this one. */
  readonly today?: Pick<DayRow, 'day' | 'sightings' | 'first'>;
  /** Days before that which have no rows of their own yet, as far as they are counted here. */
  readonly ended?: readonly Omit<DayRow, 'postKey' | 'authorKey'>[];
}

/**
 * What was seen of a post on one day: the first and the last sighting, so that daily series need no others. The last days
 * of a post are in its `latest`; see `tables/days.ts`.
 */
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
  /** When the user said that nothing is to be answered here any more, ms. Of this browser alone. */
  readonly settledAt?: number | undefined;
  /** The user put the answer off until then, ms. Of this browser alone. */
  readonly hiddenUntil?: number | undefined;
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

/**
 * A touch between us and an account as a page showed it. Follows from comments and posts, so that it is made anew from
 * these where it is missing: it is neither sent nor in a backup.
 */
export interface TouchRow {
  /** `kind|direction|subject` with the comment or post that it is, so that seeing it again stores it once. */
  readonly id: string;
  readonly profileKey: string;
  readonly kind: TouchKind;
  readonly direction: 'in' | 'out';
  /** When it was, as near as the page told when it was first seen, ms. */
  readonly at: number;
  readonly postKey: string;
  readonly commentKey?: string;
}

/** The touches with one account, so that a list of many looks at one row for each. */
export interface StandingRow {
  readonly profileKey: string;
  readonly lastIn?: number;
  readonly lastOut?: number;
  /** Newest first, at most `mostInStanding`. */
  readonly recent: readonly (readonly [kind: TouchKind, direction: 'in' | 'out', at: number])[];
}

/** What was called out to the user here, so that it is not called out twice. */
export interface FiredRow {
  /** What, whose and for when. */
  readonly id: string;
  readonly at: number;
}

/**
 * What stays of records that were deleted for good: that they went, and at which stamp. Without it a device that was away
 * meanwhile, and says again what it has, would bring them back. Nothing of what they said is in it.
 */
export interface GoneRow {
  readonly t: RecordCollection;
  readonly id: string;
  readonly row: Row;
}

/**
 * A post in which watchwords were seen. Follows from posts and from what is looked for, and says what the user did with it
 * in this browser: it is neither sent nor in a backup.
 */
export interface WatchedRow {
  readonly postKey: string;
  /** The watchwords that are in it, as they were typed. */
  readonly words: readonly string[];
  /** When it was found, ms. */
  readonly at: number;
  /** When the user had done with it, ms. */
  readonly doneAt?: number | undefined;
  /** The user put it off until then, ms. */
  readonly hiddenUntil?: number | undefined;
}
