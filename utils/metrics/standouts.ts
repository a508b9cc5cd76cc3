import type { LoggedPost, Residual } from './residuals.ts';

/** Posts that did surely better or worse than what is usual of their account. */
export interface Standouts<P extends LoggedPost> {
  /** The best first, and the worst first. */
  readonly successes: readonly Residual<P>[];
  readonly failures: readonly Residual<P>[];
  readonly n: number;
  /** How many more posts it takes until a tenth of them is a post or two. */
  readonly needed: number;
}

const successZ = 2.5;
const failureZ = -2;
/** A decile of fewer posts is no post. */
const postsForDeciles = 20;

/**
 * Successes: in the best tenth and at least 2.5 robust standard deviations above the usual. Failures: in the worst tenth
 * and at least 2 below it; less far, since a post cannot have less than nothing. Of normal scatter alone 6 and 23 in
 * 1000 posts, and 8 and 25 where their spread is taken from a hundred of them.
 */
export function standouts<P extends LoggedPost>(residuals: readonly Residual<P>[]): Standouts<P> {
  const n = residuals.length;
  if (n < postsForDeciles) return { successes: [], failures: [], n, needed: postsForDeciles - n };
  const sorted = [...residuals].sort((a, b) => b.z - a.z);
  const tenth = Math.floor(n / 10);
  return {
    successes: sorted.slice(0, tenth).filter(({ z }) => z >= successZ),
    failures: sorted
      .slice(-tenth)
      .reverse()
      .filter(({ z }) => z <= failureZ),
    n,
    needed: 0,
  };
}
