import * as z from 'zod/mini';
import { type AccountFigure, AccountMetric, ToldBy } from '../../model/account-figures.ts';
import { NetworkId } from '../../model/network.ts';
import { type Outcome, type ResultImport, OutcomeMetrics, ResultSource } from '../../model/results.ts';
import { count, day, kept, key, maybe, rowOf, text, time } from './row-parts.ts';

const figures = { importId: key, row: z.number(), metrics: OutcomeMetrics, currency: maybe(text) };

/** What a backup holds of the results that were imported, and of what the networks' own statistics said. */
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
  accountFigures: rowOf<AccountFigure>()({
    ...kept,
    network: NetworkId,
    account: key,
    day,
    metric: AccountMetric,
    count: maybe(count),
    overDays: maybe(z.int()),
    seenAt: time,
    page: text,
    by: ToldBy,
    postKey: maybe(key),
    heading: maybe(text),
    shares: maybe(z.array(z.object({ name: text, low: z.number(), high: z.number() }))),
  }),
} as const;
