import { sampleRankCorrelation } from 'simple-statistics';
import { permutationP } from './permutation.ts';
import type { LoggedPost, Residual } from './residuals.ts';

/** Whether posts that follow soon on another do worse: Spearman's correlation of the gap before a post and its residual. */
export interface Fatigue {
  readonly n: number;
  /** −1 to 1; above 0: the longer the gap, the better. Undefined where all gaps or all residuals are one. */
  readonly rho: number | undefined;
  /** Of no connection at all, two-sided. */
  readonly p: number | undefined;
  /** Connected surely enough to say so. */
  readonly isDistinct: boolean;
  /** How many more posts it takes until anything is said. */
  readonly needed: number;
}

const dayMs = 86_400_000;
const postsForFatigue = 20;
const gate = 0.05;

/**
 * Over the posts of all accounts, each with the gap since the one before it of the same account. `published`: all posts of
 * these accounts, also those that have no result.
 */
export function fatigueOf(
  residuals: readonly Residual<LoggedPost>[],
  published: readonly Pick<LoggedPost, 'account' | 'at'>[] = residuals.map(({ post }) => post),
  times = 1999,
): Fatigue {
  const [gaps, values]: [number[], number[]] = [[], []];
  const all = Map.groupBy(published, ({ account }) => account);
  for (const { post, residual } of residuals) {
    const before = Math.max(...(all.get(post.account) ?? []).flatMap(({ at }) => (at < post.at ? at : [])));
    if (before === -Infinity) continue;
    gaps.push((post.at - before) / dayMs);
    values.push(residual);
  }
  const n = gaps.length;
  if (n < postsForFatigue) return { n, rho: undefined, p: undefined, isDistinct: false, needed: postsForFatigue - n };
  const rho = sampleRankCorrelation(gaps, values);
  if (!Number.isFinite(rho)) return { n, rho: undefined, p: undefined, isDistinct: false, needed: 0 };
  // Ranks once: the sum of their products is all that changes with the order.
  const [x, y] = [ranksOf(gaps), ranksOf(values)];
  const middle = (n + 1) / 2;
  const p = permutationP(
    y,
    (order) => Math.abs(order.reduce((sum, each, at) => sum + (each - middle) * ((x[at] ?? 0) - middle), 0)),
    { times },
  );
  return { n, rho, p, isDistinct: p <= gate, needed: 0 };
}

/** Places from 1; equal values share the middle of theirs. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}
