import Dexie, { type EntityTable, type Table } from 'dexie';
import type { AccountFigure } from '../model/account-figures.ts';
import type { Deal, Interaction, Referral } from '../model/dealings.ts';
import type { PeopleListRecord, Persona, PipelineStage, SavedView, ScoreRule } from '../model/desk-rules.ts';
import type { EntryComment } from '../model/entry-comments.ts';
import type { Experiment, Learning } from '../model/learning.ts';
import type { Campaign, Clipping, Link, Voice } from '../model/library.ts';
import type { Goal, Note, Person, PlanEntry, Profile, Snippet } from '../model/records.ts';
import type { Outcome, ResultImport } from '../model/results.ts';
import type { Erasure, ErasureKey, Merge } from '../model/rights.ts';
import type { Strategy, Tactic } from '../model/strategy.ts';
import type { SightingBlock } from './blocks.ts';
import type { StoredDay } from './day-packs.ts';
import { moveGone } from './move-gone.ts';
import { rowMarks } from './row-mark.ts';
import { staleRollups } from './stale-rollups.ts';
import type {
  CommentRow,
  FiredRow,
  FlushRow,
  GoneRow,
  HealthRow,
  HistoryRow,
  LatestRow,
  LedgerRow,
  MetaRow,
  OutboxRow,
  ParkedRow,
  PostRow,
  ProfileSightingRow,
  SightingRow,
  StandingRow,
  TouchRow,
  WatchedRow,
} from './rows.ts';

export type * from './rows.ts';

/** Declared last; the databases that a later version of the product wrote have a higher one. */
export const newestVersion = 11;

export const databaseName = (workspaceId: string): string => `alongside-${workspaceId}`;

/** One database per workspace, always in the extension's own origin. Versions that have landed are never edited. */
export class WorkspaceDb extends Dexie {
  declare posts: EntityTable<PostRow, 'key'>;
  /** From before they came as flushes, from other devices and from backups. */
  declare sightings: EntityTable<SightingRow, 'id'>;
  declare flushes: EntityTable<FlushRow, 'id'>;
  /** Older sightings, packed by `tables/compact.ts`. */
  declare blocks: EntityTable<SightingBlock, 'id'>;
  declare latest: EntityTable<LatestRow, 'postKey'>;
  /** Older ones are packed by `tables/pack-days.ts`. */
  declare days: Table<StoredDay, [postKey: string, day: string]>;
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
  declare interactions: EntityTable<Interaction, 'id'>;
  declare deals: EntityTable<Deal, 'id'>;
  declare referrals: EntityTable<Referral, 'id'>;
  declare personas: EntityTable<Persona, 'id'>;
  declare pipelineStages: EntityTable<PipelineStage, 'id'>;
  declare peopleLists: EntityTable<PeopleListRecord, 'id'>;
  declare savedViews: EntityTable<SavedView, 'id'>;
  declare scoreRules: EntityTable<ScoreRule, 'id'>;
  declare merges: EntityTable<Merge, 'id'>;
  declare erasures: EntityTable<Erasure, 'id'>;
  declare erasureKeys: EntityTable<ErasureKey, 'id'>;
  declare campaigns: EntityTable<Campaign, 'id'>;
  declare links: EntityTable<Link, 'id'>;
  declare voices: EntityTable<Voice, 'id'>;
  declare clippings: EntityTable<Clipping, 'id'>;
  declare imports: EntityTable<ResultImport, 'id'>;
  declare outcomes: EntityTable<Outcome, 'id'>;
  declare experiments: EntityTable<Experiment, 'id'>;
  declare learnings: EntityTable<Learning, 'id'>;
  declare accountFigures: EntityTable<AccountFigure, 'id'>;
  declare entryComments: EntityTable<EntryComment, 'id'>;
  declare strategies: EntityTable<Strategy, 'id'>;
  declare tactics: EntityTable<Tactic, 'id'>;
  declare touches: EntityTable<TouchRow, 'id'>;
  declare standings: EntityTable<StandingRow, 'profileKey'>;
  declare fired: EntityTable<FiredRow, 'id'>;
  declare watched: EntityTable<WatchedRow, 'postKey'>;
  declare gone: Table<GoneRow, [t: string, id: string]>;

  constructor(workspaceId: string) {
    super(databaseName(workspaceId));
    this.use(rowMarks);
    this.use(staleRollups);
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
    this.version(4).stores({
      posts: 'key, [authorKey+lastSeenAt], *aliasKeys',
      sightings: 'id, seenAt',
      people: 'id, name, stage, nextStep.dueAt, updatedAt, deletedAt',
      notes: 'id, [about.type+about.id], createdAt, deletedAt, *links',
      planEntries: 'id, dueAt, state, deletedAt',
      goals: 'id, dueAt, deletedAt',
      snippets: 'id, uses, deletedAt',
    });
    // What is between us and people: typed, decided, and seen. Nobody is found by stage or by the day of the last change:
    // those two indexes cost a part of every row that comes in.
    this.version(5).stores({
      people: 'id, name, nextStep.dueAt, deletedAt, keepUntil',
      interactions: 'id, [personId+at], at, deletedAt',
      deals: 'id, personId, at, deletedAt',
      referrals: 'id, fromId, toId, deletedAt',
      personas: 'id, deletedAt',
      pipelineStages: 'id, deletedAt',
      peopleLists: 'id, deletedAt',
      savedViews: 'id, page, deletedAt',
      scoreRules: 'id, deletedAt',
      merges: 'id, intoId, fromId, deletedAt',
      erasures: 'id, deletedAt',
      erasureKeys: 'id, deletedAt',
      touches: 'id, [profileKey+at], at',
      standings: 'profileKey',
      fired: 'id, at',
    });
    // The sightings of a flush are one row. What stays of deleted records is found by their ids.
    this.version(6).stores({ flushes: 'id, *keys', gone: '[t+id]' }).upgrade(moveGone);
    // What stands behind the composer.
    this.version(7).stores({
      campaigns: 'id, deletedAt',
      links: 'id, uses, deletedAt',
      voices: 'id, deletedAt',
      clippings: 'id, postKey, keptAt, deletedAt',
    });
    // What other programs counted, and the files that say so.
    this.version(8).stores({
      imports: 'id, createdAt, deletedAt',
      outcomes: 'id, postKey, linkId, campaignId, importId, deletedAt',
    });
    // What is tried out, and what was learnt; what the networks' own statistics say of own accounts.
    this.version(9).stores({
      experiments: 'id, state, deletedAt',
      learnings: 'id, week, deletedAt',
      accountFigures: 'id, [account+day], postKey, deletedAt',
    });
    // What is said about entries of the plan; what is done as a whole, and every day for it.
    this.version(10).stores({
      entryComments: 'id, entryId, deletedAt',
      strategies: 'id, deletedAt',
      tactics: 'id, deletedAt',
    });
    // Posts in which a watchword was seen.
    this.version(newestVersion).stores({ watched: 'postKey, at' });
  }
}
