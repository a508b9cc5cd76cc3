import * as z from 'zod/mini';
import { NetworkId } from './network.ts';
import { text } from './sighting.ts';

const name = z.string().check(z.regex(/^[\w-]{1,40}$/));

/**
 * A corrected table of selectors, as a file that a user chooses: it repairs a reader whose network changed its pages,
 * without a new release. It holds data alone, and is for one reader: the next release ignores it.
 */
export const Correction = z.strictObject({
  format: z.literal('alongside-selectors'),
  network: NetworkId,
  /** The reader that it corrects, e.g. "x/1". */
  reader: text(20),
  /** Counts the corrections of one reader. */
  version: z.int().check(z.gte(1), z.lte(100_000)),
  /** What was wrong, for whoever looks at the file. */
  about: z.optional(text(500)),
  /** Only what differs from what is built in. `{name}` stands for another selector of the table. */
  selectors: z.record(name, text(2000).check(z.minLength(1))),
});
export type Correction = z.infer<typeof Correction>;
