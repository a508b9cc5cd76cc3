import * as z from 'zod/mini';

/** What a page shows of somebody turning to somebody. in: they to us. out: we to them. */
export const TouchKind = z.enum(['reaction', 'comment', 'reply', 'mention', 'share']);
export type TouchKind = z.infer<typeof TouchKind>;

/** As many of an account are kept at hand; all are in the table of touches. */
export const mostInStanding = 200;
