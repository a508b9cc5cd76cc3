import * as z from 'zod/mini';
import { NetworkId } from './network.ts';
import { kept, recordId, text } from './records.ts';
import { Metric } from './sighting.ts';

/** What users try out on purpose, and what they decide after looking back. */

/** planned: everything can change. running: arms are drawn. ended: with a result. stopped: ended too early for one. */
export const ExperimentState = z.enum(['planned', 'running', 'ended', 'stopped']);
export type ExperimentState = z.infer<typeof ExperimentState>;

export const leastArms = 2;
export const mostArms = 4;
export const mostExperimentEntries = 500;

const arm = z.int().check(z.gte(0), z.lt(mostArms));

/** An entry of the plan in an experiment. What was drawn for it stays, whatever becomes of the entry. */
export const ExperimentEntry = z.object({
  entryId: recordId,
  /** Index of its arm. Absent until it is drawn. */
  arm: z.optional(arm),
  /** Its place in the order of draws, from 0: arm and place are what anybody gets who draws again from the seed. */
  place: z.optional(z.int().check(z.gte(0))),
  /** When it was due when it was drawn, ms: an entry that was moved since is told. */
  dueAt: z.optional(z.number()),
  /** When the user took it out, ms. */
  leftAt: z.optional(z.number()),
});
export type ExperimentEntry = z.infer<typeof ExperimentEntry>;

/** What one post had at the age of the experiment; `low` to `high` is the 80 % interval of that. */
export const ExperimentValue = z.object({
  entryId: recordId,
  arm,
  value: z.number(),
  low: z.number(),
  high: z.number(),
});
export type ExperimentValue = z.infer<typeof ExperimentValue>;

/** What is counted of each post. All but engagement are single counts, as the network names them. */
export const ExperimentMetric = z.enum(['engagement', ...Metric.options]);
export type ExperimentMetric = z.infer<typeof ExperimentMetric>;

/** One count at one age on one network, between kinds of posts that are given to plan entries by lot. */
export const Experiment = z.object({
  ...kept,
  title: text(300).check(z.minLength(1)),
  hypothesis: text(1000),
  network: NetworkId,
  /** What is done differently, one sentence each. */
  arms: z.array(text(120).check(z.minLength(1))).check(z.minLength(leastArms), z.maxLength(mostArms)),
  /** Absent: engagement. */
  metric: z.optional(ExperimentMetric),
  /** The age at which posts are compared, ms. */
  ageMs: z.number().check(z.gt(0)),
  /** The smallest difference that the user cares about: 1.5 is half as much again. */
  ratio: z.number().check(z.gt(1), z.lte(20)),
  /** Standard deviation of the logarithm of that count that was planned with, and the own posts it is from; 0: supposed. */
  sd: z.number().check(z.gt(0), z.lte(10)),
  sdPosts: z.int().check(z.gte(0)),
  /** Posts of each arm that have to be measured before anything is said. */
  perArm: z.int().check(z.gte(2)),
  /** What arms are drawn from. Never changes. */
  seed: z.int().check(z.gte(0)),
  state: ExperimentState,
  /** In the order in which they came. */
  entries: z.array(ExperimentEntry).check(z.maxLength(mostExperimentEntries)),
  startedAt: z.optional(z.number()),
  endedAt: z.optional(z.number()),
  /** Of an ended one: what was measured, as it stood then. `missing`: posts that were out without a value at the age. */
  result: z.optional(
    z.object({
      values: z.array(ExperimentValue).check(z.maxLength(mostExperimentEntries)),
      missing: z.int().check(z.gte(0)),
    }),
  ),
});
export type Experiment = z.infer<typeof Experiment>;

/** decision: what is done from now on. result: what an experiment taught. review: that a week was looked back on. */
export const LearningKind = z.enum(['decision', 'result', 'review']);
export type LearningKind = z.infer<typeof LearningKind>;

/** posts: own posts published in the week. median: their median engagement at 24 h. followers: of own profiles at its end. */
export const FigureOf = z.enum(['posts', 'median', 'followers', 'goal']);
export type FigureOf = z.infer<typeof FigureOf>;

/** The number that a decision is to move, as it was when it was decided. */
export const LearningFigure = z.object({
  of: FigureOf,
  /** Of all but goals. */
  network: z.optional(NetworkId),
  goalId: z.optional(recordId),
  /** Absent: it was not known. */
  value: z.optional(z.number()),
  /** Posts or sightings that it rests on. */
  n: z.optional(z.int()),
});
export type LearningFigure = z.infer<typeof LearningFigure>;

export const Helped = z.enum(['yes', 'no', 'unclear']);
export type Helped = z.infer<typeof Helped>;

export const longestLearning = 500;

const day = text(10).check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One line of the learning log. */
export const Learning = z.object({
  ...kept,
  kind: LearningKind,
  /** Empty for a review. */
  text: text(longestLearning),
  /** Monday of the week that was looked back on, `yyyy-mm-dd`. */
  week: day,
  /** Not asked about before that day. Absent: from the next review on. */
  checkOn: z.optional(day),
  experimentId: z.optional(recordId),
  /** The campaign that was looked back on. */
  campaignId: z.optional(recordId),
  figure: z.optional(LearningFigure),
  helped: z.optional(Helped),
  helpedAt: z.optional(z.number()),
});
export type Learning = z.infer<typeof Learning>;
