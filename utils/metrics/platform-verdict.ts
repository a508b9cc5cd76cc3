import type { NetworkId } from '../model/network.ts';
import type { MedianResult } from '../model/rival.ts';

/** What one network got for a post, as far as it is known. */
export interface PlatformResult {
  readonly network: NetworkId;
  readonly result: MedianResult | undefined;
  /** Posts that could be compared, and how many more it takes until there is a result. */
  readonly n: number;
  readonly needed: number;
}

/**
 * unseen: too few posts to say anything. alone: nothing to compare it with. more, less: the intervals of both have nothing
 * in common. alike: they have, so nothing is said of which is better.
 */
export type PlatformVerdict =
  | { readonly says: 'unseen'; readonly n: number; readonly needed: number }
  | { readonly says: 'alone'; readonly result: MedianResult }
  | {
      readonly says: 'more' | 'less' | 'alike';
      readonly result: MedianResult;
      readonly other: NetworkId;
      readonly theirs: MedianResult;
    };

/**
 * One network against the best of the others, at one age. Engagement is not worth the same everywhere: this says where a
 * post gets more of it, not where it does more good.
 */
export function platformVerdict(
  { network, result, n, needed }: PlatformResult,
  all: readonly PlatformResult[],
): PlatformVerdict {
  if (!result) return { says: 'unseen', n, needed };
  const best = all
    .flatMap((other) =>
      other.network !== network && other.result ? [{ network: other.network, result: other.result }] : [],
    )
    .sort((a, b) => b.result.median - a.result.median)[0];
  if (!best) return { says: 'alone', result };
  const says = result.low > best.result.high ? 'more' : result.high < best.result.low ? 'less' : 'alike';
  return { says, result, other: best.network, theirs: best.result };
}
