import type * as z from 'zod/mini';
import { AccountFigure } from '../model/account-figures.ts';
import { Deal, Interaction, Referral } from '../model/dealings.ts';
import { PeopleListRecord, Persona, PipelineStage, SavedView, ScoreRule } from '../model/desk-rules.ts';
import { EntryComment } from '../model/entry-comments.ts';
import { Experiment, Learning } from '../model/learning.ts';
import { Campaign, Clipping, Link, Voice } from '../model/library.ts';
import { Goal, Note, Person, PlanEntry, Snippet } from '../model/records.ts';
import { Outcome, ResultImport } from '../model/results.ts';
import { Erasure, ErasureKey, Merge } from '../model/rights.ts';
import { Strategy, Tactic } from '../model/strategy.ts';

/**
 * What users write and keep, by the name of its table: typed reads and writes, a stamp for each field, undo and sync all
 * follow from its line here. The name is what operations are sent under: it never changes.
 */
export const recordCollections = {
  people: Person,
  notes: Note,
  planEntries: PlanEntry,
  goals: Goal,
  snippets: Snippet,
  interactions: Interaction,
  deals: Deal,
  referrals: Referral,
  personas: Persona,
  pipelineStages: PipelineStage,
  peopleLists: PeopleListRecord,
  savedViews: SavedView,
  scoreRules: ScoreRule,
  merges: Merge,
  erasures: Erasure,
  erasureKeys: ErasureKey,
  campaigns: Campaign,
  links: Link,
  voices: Voice,
  clippings: Clipping,
  imports: ResultImport,
  outcomes: Outcome,
  experiments: Experiment,
  learnings: Learning,
  accountFigures: AccountFigure,
  entryComments: EntryComment,
  strategies: Strategy,
  tactics: Tactic,
} as const satisfies Readonly<Record<string, z.ZodMiniType<{ readonly id: string }>>>;

export type RecordCollection = keyof typeof recordCollections;
export type RecordOf<T extends RecordCollection> = z.infer<(typeof recordCollections)[T]>;

export const isRecordCollection = (name: string): name is RecordCollection => Object.hasOwn(recordCollections, name);

/**
 * Counted up whenever a collection or a field comes that older versions do not know. 2: topics, pins, links, history and
 * anchors of notes; how people are reached, and where that is from. 3: what is between us and people, the rules of the
 * pipeline, what was merged and who was erased. 4: a next step that is due on a day; suggestions that were turned down.
 * 5: the post that a profile has pinned. 6: thread parts, first comments, campaign, notes and sponsorship of an entry;
 * campaigns, links, voice sheets, kept posts; kinds of snippets, and when they were used. 7: imported results and the
 * files that they are from; the budget of a campaign; templates among the snippets; how people came to their stage;
 * several highlights of a kept post. 8: experiments and what was learnt; what the networks' own statistics say of own
 * accounts; the posts that an entry became, and those that it did not; what
 * a goal said before, what was typed for it, goals on deals and imported results; the time
 * zone of an entry, and entries that come again;
 * whether a kept post may be shown. 9: kind, brief, owners, spending, margin, goals, checklist, partners and retro of a
 * campaign; files, checklist, assignee, approver and approval of an entry, the post that it repeats, and what was said
 * about it; the strategy and the routine; goals on the time until an answer; what an
 * experiment counts. 10: posts a week of each pillar; the address of what a partner posted.
 * 11: until when Today says nothing of the pace of a goal. 12: watchwords.
 */
export const schemaVersion = 12;

/** What was read merges like records; sightings are only ever added. */
const readCollections: ReadonlySet<string> = new Set(['profiles', 'posts', 'comments']);
const appendedCollections: ReadonlySet<string> = new Set(['sightings', 'profileSightings']);

/** What a collection is; undefined for one that this version does not know. */
export function kindOf(name: string): 'record' | 'append' | undefined {
  if (isRecordCollection(name) || readCollections.has(name)) return 'record';
  return appendedCollections.has(name) ? 'append' : undefined;
}
