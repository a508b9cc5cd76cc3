import * as z from 'zod/mini';
import { NetworkId } from './network.ts';

/** What stands beside the texts of a planned post: its files, what is to be done, and who agreed to it. */

const text = (max: number) => z.string().check(z.maxLength(max));

export const mostChecklistItems = 60;
export const ChecklistItem = z.object({ text: text(300).check(z.minLength(1)), isDone: z.boolean() });
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const mostEntryMedia = 40;
export const longestAlt = 2000;

/** A picture or film that goes out with an entry: what is known of the file. The file itself stays where it is. */
export const EntryMedia = z.object({
  name: text(300).check(z.minLength(1)),
  kind: z.enum(['picture', 'film']),
  /** As the browser names it, e.g. image/png; "" where it does not know. */
  type: text(100),
  bytes: z.number(),
  /** px; 0 where it is not known. */
  width: z.number(),
  height: z.number(),
  /** How long a film lasts. Absent: a picture, or not known. */
  seconds: z.optional(z.number()),
  alt: z.optional(text(longestAlt)),
  /** Absent: all networks that the entry has a text for. */
  networks: z.optional(z.array(NetworkId)),
});
export type EntryMedia = z.infer<typeof EntryMedia>;

/** That somebody agreed to what an entry said at a moment. It holds as long as the entry says just that. */
export const Approval = z.object({
  /** SHA-256 of what was agreed to, in hex: see `utils/db/entry-approval.ts`. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  by: text(120),
  at: z.number(),
  /** here: pressed in Alongside. file: said in a review file that came back. */
  how: z.enum(['here', 'file']),
});
export type Approval = z.infer<typeof Approval>;
