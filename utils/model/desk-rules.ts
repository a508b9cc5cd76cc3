import * as z from 'zod/mini';
import { kept, text } from './records.ts';

/** What the user decides about people as a whole: how they are sorted, scored, shown and kept. */

const words = z.array(text(200)).check(z.maxLength(200));

/** An audience, as the user describes it. Nothing of it is ever guessed of a person. */
export const Persona = z.object({
  ...kept,
  name: text(120).check(z.minLength(1)),
  ageBand: z.optional(text(120)),
  place: z.optional(text(300)),
  incomeBand: z.optional(text(120)),
  titles: words,
  industries: words,
  interests: words,
  behaviours: words,
  summary: z.optional(text(2000)),
});
export type Persona = z.infer<typeof Persona>;

/** A column of the pipeline. The id is what people carry; those that come with the product keep theirs. */
export const PipelineStage = z.object({
  ...kept,
  /** Absent: what it is called in the language of the interface. */
  name: z.optional(text(60)),
  place: z.number(),
});
export type PipelineStage = z.infer<typeof PipelineStage>;

/** People that are kept for one purpose and so long. */
export const PeopleListRecord = z.object({
  ...kept,
  name: text(120).check(z.minLength(1)),
  purpose: text(300),
  /** After so many days the user is asked whether they are still needed. Absent: without end. */
  keepDays: z.optional(z.int().check(z.gt(0))),
});
export type PeopleListRecord = z.infer<typeof PeopleListRecord>;

/** What a page was told to show, under a name. */
export const SavedView = z.object({
  ...kept,
  page: text(40),
  name: text(120).check(z.minLength(1)),
  query: z.record(text(60), z.union([text(300), z.number(), z.boolean(), z.array(text(300))])),
});
export type SavedView = z.infer<typeof SavedView>;

/** How touches count: one record, with the id `scoreRuleId`. */
export const ScoreRule = z.object({
  ...kept,
  /** By kind of touch or interaction. A kind that is not here has its usual weight. */
  weights: z.record(text(40), z.number().check(z.gte(0), z.lte(1000))),
  halfLifeDays: z.number().check(z.gt(0)),
});
export type ScoreRule = z.infer<typeof ScoreRule>;
export const scoreRuleId = 'score';
