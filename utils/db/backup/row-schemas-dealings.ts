import * as z from 'zod/mini';
import type { Deal, Interaction, Referral } from '../../model/dealings.ts';
import { DealState, Direction, InteractionKind } from '../../model/dealings.ts';
import type { PeopleListRecord, Persona, PipelineStage, SavedView, ScoreRule } from '../../model/desk-rules.ts';
import type { Erasure, ErasureKey, Merge } from '../../model/rights.ts';
import { kept, key, maybe, rowOf, text, time } from './row-parts.ts';

const share = z.number().check(z.gte(0), z.lte(1));
const words = z.array(text);

/** What a backup holds of the dealings with people, and of what was decided about them. */
export const dealingSchemas = {
  interactions: rowOf<Interaction>()({
    ...kept,
    personId: key,
    kind: InteractionKind,
    direction: Direction,
    at: time,
    text: maybe(text),
  }),
  deals: rowOf<Deal>()({
    ...kept,
    personId: key,
    title: text,
    amount: z.number(),
    currency: text,
    state: DealState,
    at: time,
    likelihood: maybe(share),
    source: maybe(text),
    campaign: maybe(text),
  }),
  referrals: rowOf<Referral>()({
    ...kept,
    fromId: key,
    toId: key,
    at: time,
    anyway: share,
    anywayLow: maybe(share),
    anywayHigh: maybe(share),
    how: z.enum(['typed', 'seen']),
    postKey: maybe(key),
    text: maybe(text),
  }),
  personas: rowOf<Persona>()({
    ...kept,
    name: text,
    ageBand: maybe(text),
    place: maybe(text),
    incomeBand: maybe(text),
    titles: words,
    industries: words,
    interests: words,
    behaviours: words,
    summary: maybe(text),
  }),
  pipelineStages: rowOf<PipelineStage>()({ ...kept, name: maybe(text), place: z.number() }),
  peopleLists: rowOf<PeopleListRecord>()({ ...kept, name: text, purpose: text, keepDays: maybe(z.int()) }),
  savedViews: rowOf<SavedView>()({
    ...kept,
    page: text,
    name: text,
    query: z.record(text, z.union([text, z.number(), z.boolean(), words])),
  }),
  scoreRules: rowOf<ScoreRule>()({ ...kept, weights: z.record(text, z.number()), halfLifeDays: z.number() }),
  merges: rowOf<Merge>()({
    ...kept,
    intoId: key,
    fromId: key,
    accounts: words,
    moved: words,
    before: z.record(text, z.unknown()),
    because: words,
  }),
  erasures: rowOf<Erasure>()(kept),
  erasureKeys: rowOf<ErasureKey>()({ ...kept, key: text.check(z.regex(/^[0-9a-f]{64}$/)) }),
} as const;
