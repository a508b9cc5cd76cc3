import * as z from 'zod/mini';

/**
 * What a composer shows of the files that are attached to it. Sizes are px as the browser knows them, 0 where it does not;
 * seconds: how long a film lasts, 0 where that is not known. isCopy: the network shows a copy that it made, which may be
 * smaller than the file.
 */
export const ShownFiles = z.object({
  files: z
    .array(
      z.object({
        isFilm: z.boolean(),
        isCopy: z.boolean(),
        width: z.number(),
        height: z.number(),
        seconds: z.number(),
      }),
    )
    .check(z.maxLength(60)),
  /** The words beside the pictures that say whether they are described, and what a press on them does. */
  words: z.optional(z.string().check(z.maxLength(2000))),
  does: z.optional(z.string().check(z.maxLength(2000))),
});
export type ShownFiles = z.infer<typeof ShownFiles>;
