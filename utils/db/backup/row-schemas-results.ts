import * as z from 'zod/mini';
import { type Outcome, type ResultImport, OutcomeMetrics, ResultSource } from '../../model/results.ts';
import { day, kept, key, maybe, rowOf, text } from './row-parts.ts';

const figures = { importId: key, row: z.number(), metrics: OutcomeMetrics, currency: maybe(text) };

/** What a backup holds of the results that were imported. */
export const resultSchemas = {
  imports: rowOf<ResultImport>()({
    ...kept,
    file: text,
    source: ResultSource,
    from: maybe(day),
    to: maybe(day),
    zone: text,
    columns: z.array(z.object({ heading: text, field: text })),
    rows: z.number(),
    added: z.number(),
    replaced: z.number(),
    refused: z.number(),
  }),
  outcomes: rowOf<Outcome>()({
    ...kept,
    ...figures,
    source: ResultSource,
    postKey: maybe(key),
    linkId: maybe(key),
    campaignId: maybe(key),
    name: text,
    from: day,
    to: day,
    earlier: maybe(z.array(z.object(figures))),
  }),
} as const;
