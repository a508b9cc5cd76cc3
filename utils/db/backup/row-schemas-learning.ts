import * as z from 'zod/mini';
import {
  type Experiment,
  ExperimentMetric,
  ExperimentState,
  FigureOf,
  Helped,
  type Learning,
  LearningKind,
} from '../../model/learning.ts';
import { NetworkId } from '../../model/network.ts';
import { amount, day, kept, key, maybe, rowOf, text, time } from './row-parts.ts';

const entry = z.object({
  entryId: key,
  arm: maybe(amount),
  place: maybe(amount),
  dueAt: maybe(time),
  leftAt: maybe(time),
});
const value = z.object({ entryId: key, arm: amount, value: z.number(), low: z.number(), high: z.number() });

/** What a backup holds of what was tried out and learnt. */
export const learningSchemas = {
  experiments: rowOf<Experiment>()({
    ...kept,
    title: text,
    hypothesis: text,
    network: NetworkId,
    arms: z.array(text),
    metric: maybe(ExperimentMetric),
    ageMs: z.number(),
    ratio: z.number(),
    sd: z.number(),
    sdPosts: z.number(),
    perArm: z.number(),
    seed: z.number(),
    state: ExperimentState,
    entries: z.array(entry),
    startedAt: maybe(time),
    endedAt: maybe(time),
    result: maybe(z.object({ values: z.array(value), missing: amount })),
  }),
  learnings: rowOf<Learning>()({
    ...kept,
    kind: LearningKind,
    text,
    week: day,
    checkOn: maybe(day),
    experimentId: maybe(key),
    campaignId: maybe(key),
    figure: maybe(
      z.object({
        of: FigureOf,
        network: maybe(NetworkId),
        goalId: maybe(key),
        value: maybe(z.number()),
        n: maybe(z.number()),
      }),
    ),
    helped: maybe(Helped),
    helpedAt: maybe(time),
  }),
} as const;
