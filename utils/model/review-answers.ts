import * as z from 'zod/mini';
import { longestEntryComment } from './entry-comments.ts';
import { recordId, text } from './records.ts';

/** The version of the file that this version reads and asks for. */
export const answersVersion = 1;

/** What somebody said to one entry of a review file. */
export const ReviewAnswer = z.object({
  entry: recordId,
  /** Of what stood there: see `utils/db/entry-approval.ts`. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  verdict: z.enum(['approved', 'changes', 'none']),
  comment: text(longestEntryComment),
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

/** The file that a review file saves. */
export const ReviewAnswers = z.object({
  alongside: z.literal('review answers'),
  version: z.literal(answersVersion),
  review: recordId,
  by: text(120).check(z.minLength(1)),
  /** When it was saved, ms, by the clock of whoever answered. */
  at: z.number().check(z.gte(0)),
  answers: z.array(ReviewAnswer).check(z.minLength(1), z.maxLength(500)),
  check: text(20),
});
export type ReviewAnswers = z.infer<typeof ReviewAnswers>;
