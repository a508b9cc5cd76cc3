import * as z from 'zod/mini';
import { kept, recordId, text } from './records.ts';

export const longestEntryComment = 4000;

/** What somebody said about an entry of the plan while it was written; never part of what is published. */
export const EntryComment = z.object({
  ...kept,
  entryId: recordId,
  by: text(120),
  text: text(longestEntryComment).check(z.minLength(1)),
  /** When it was settled, ms. */
  resolvedAt: z.optional(z.number()),
  /** Came with a review file, with what was pressed there. Absent: written in Alongside. */
  verdict: z.optional(z.enum(['approved', 'changes', 'none'])),
});
export type EntryComment = z.infer<typeof EntryComment>;
