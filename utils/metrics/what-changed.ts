import { type Factor, factors, type Traits } from './what-works.ts';
import { wilson } from './wilson.ts';

/** A trait that posts had more or less often after a time than before it. */
export interface TraitChange {
  readonly factor: Factor;
  readonly level: string;
  /** Share of the posts of which the factor is known, 0–1. */
  readonly before: number;
  readonly after: number;
}

/** Fewer posts on one side have no shares. */
const leastPosts = 5;

/**
 * What else changed when results did: traits whose 80 % intervals before and after do not overlap, the largest change
 * first. It stands beside a change of level as what happened then, not as its cause. `changes`: all of them, ms, in order;
 * posts before the one before it and from the next one on are of other levels.
 */
export function whatChanged(
  posts: readonly { readonly at: number; readonly traits: Traits }[],
  at: number,
  changes: readonly number[] = [at],
): readonly TraitChange[] {
  const from = changes.findLast((each) => each < at) ?? -Infinity;
  const to = changes.find((each) => each > at) ?? Infinity;
  const sides = [
    posts.filter((post) => post.at >= from && post.at < at),
    posts.filter((post) => post.at >= at && post.at < to),
  ] as const;
  return factors
    .flatMap((factor) => {
      const [before, after] = sides.map((side) => side.flatMap(({ traits }) => traits[factor] ?? []));
      if (!before || !after || before.length < leastPosts || after.length < leastPosts) return [];
      return [...new Set([...before, ...after])].flatMap((level): TraitChange[] => {
        const [one, other] = [before, after].map((of) => wilson(of.filter((each) => each === level).length, of.length));
        if (!one || !other || (one.high >= other.low && other.high >= one.low)) return [];
        return [{ factor, level, before: one.value, after: other.value }];
      });
    })
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
