import * as z from 'zod/mini';
import { kept, recordId, text } from './records.ts';

/** What other programs counted, as their files say it. Nothing here was seen on a page. */

/** ads: what the advertising pages of a network export. other: columns that the user named. */
export const ResultSource = z.enum(['x', 'linkedin', 'facebook', 'ads', 'ga4', 'plausible', 'shopify', 'other']);
export type ResultSource = z.infer<typeof ResultSource>;

/** visits: sessions or visitors of a site. revenue and spend are amounts, all else are counts. */
export const OutcomeMetric = z.enum([
  'impressions',
  'reach',
  'clicks',
  'visits',
  'reactions',
  'comments',
  'shares',
  'follows',
  'followers',
  'conversions',
  'revenue',
  'spend',
]);
export type OutcomeMetric = z.infer<typeof OutcomeMetric>;

/** A metric that the file did not give is absent: it is not 0. */
export const OutcomeMetrics = z.partialRecord(OutcomeMetric, z.number().check(z.gte(0)));
export type OutcomeMetrics = z.infer<typeof OutcomeMetrics>;

const day = text(10).check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What an outcome said before another file gave other figures for the same. */
export const EarlierOutcome = z.object({
  importId: recordId,
  row: z.int(),
  metrics: OutcomeMetrics,
  currency: z.optional(text(3)),
});
export type EarlierOutcome = z.infer<typeof EarlierOutcome>;
export const mostEarlierOutcomes = 5;

/**
 * What one source counted for one post, link or campaign in one period. Its id follows from just these, so that the same
 * file twice is one outcome, and a later file for the same replaces it.
 */
export const Outcome = z.object({
  ...kept,
  importId: recordId,
  /** The line of the file, the first is 1. */
  row: z.int(),
  source: ResultSource,
  /** `network:kind:id`; of a post that may not have been seen here yet. */
  postKey: z.optional(text(300)),
  linkId: z.optional(recordId),
  campaignId: z.optional(recordId),
  /** What the row calls it: an address, an id, a value of utm_content. */
  name: text(300),
  /** First and last day, in the time zone of the import. */
  from: day,
  to: day,
  metrics: OutcomeMetrics,
  /** Of revenue and spend, ISO 4217. */
  currency: z.optional(text(3)),
  /** Newest first. */
  earlier: z.optional(z.array(EarlierOutcome).check(z.maxLength(mostEarlierOutcomes))),
});
export type Outcome = z.infer<typeof Outcome>;

/** One file that was read in. Its outcomes count as long as it is there. */
export const ResultImport = z.object({
  ...kept,
  file: text(100),
  source: ResultSource,
  /** The days that its outcomes are of, where the user said them for the whole file. */
  from: z.optional(day),
  to: z.optional(day),
  /** The time zone that its days are in, as IANA names it. */
  zone: text(60),
  /** What its columns became; an empty field was left out. The next file with these headings begins with it. */
  columns: z.array(z.object({ heading: text(200), field: text(40) })).check(z.maxLength(200)),
  /** Rows of the file, what was written of them anew and in place of other figures, and what was refused. */
  rows: z.int(),
  added: z.int(),
  replaced: z.int(),
  refused: z.int(),
});
export type ResultImport = z.infer<typeof ResultImport>;
