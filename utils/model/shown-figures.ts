import * as z from 'zod/mini';
import { mostAudienceShares } from './account-figures.ts';
import { NetworkId } from './network.ts';
import { text } from './sighting.ts';

/** A number that is all that its place holds, with the words that stand beside it and no other number. */
export const ShownNumber = z.object({
  number: text(20),
  labels: z.array(text(120)).check(z.maxLength(4)),
  /** The path of the link around both; then the labels are only for people. */
  href: z.optional(text(300)),
});
export type ShownNumber = z.infer<typeof ShownNumber>;

/** Lines of a name and a share each, under a heading. */
export const ShownTable = z.object({
  heading: text(200),
  rows: z.array(z.object({ name: text(200), share: text(20) })).check(z.maxLength(mostAudienceShares)),
});
export type ShownTable = z.infer<typeof ShownTable>;

/**
 * What a page of statistics shows, without a word on which number is which: the background tells that by the address of
 * the page and of its links, and by `networks/figure-words.ts`.
 */
export const ShownFigures = z.object({
  network: NetworkId,
  /** Path and query of the page. */
  address: text(1000),
  locale: text(35),
  seenAt: z.number(),
  numbers: z.array(ShownNumber).check(z.maxLength(80)),
  /** How many different numbers are all that their place holds, in the main part of the page, whatever is beside them. */
  alone: z.int(),
  tables: z.array(ShownTable).check(z.maxLength(12)),
  /** The words on what is chosen or opens a choice, as far as they hold a number: "Past 7 days". */
  periods: z.array(text(60)).check(z.maxLength(10)),
});
export type ShownFigures = z.infer<typeof ShownFigures>;
