const prefix = 'account:';

/** What follows "posts" in the address where the numbers of an account are open: "account:KEY". */
export const accountPart = (profileKey: string): string => `${prefix}${profileKey}`;

/** The opposite; undefined for a post. */
export const accountOf = (part: string | undefined): string | undefined =>
  part?.startsWith(prefix) ? part.slice(prefix.length) : undefined;
