import { shrunkenEffects } from './shrunken-effects.ts';
import { clipped } from './residuals.ts';

/** What may have to do with how a post does, in the order in which it is shown. */
export const factors = ['format', 'length', 'hook', 'link', 'hashtags', 'daypart', 'weekday', 'pillar'] as const;
export type Factor = (typeof factors)[number];

/** The level of each factor that is known of a post, e.g. { format: 'video', link: 'no' }. */
export type Traits = Readonly<Partial<Record<Factor, string>>>;

export interface TraitPost {
  readonly traits: Traits;
  /** The logarithm of its multiple of what is usual of its account at the same age; see `residuals.ts`. */
  readonly residual: number;
}

export interface Works {
  readonly factor: Factor;
  readonly level: string;
  readonly n: number;
  /** By how much posts of this level did better than the average post, other things equal: 1.2 is a fifth more. */
  readonly lift: number;
  /** 80 % interval of the lift. */
  readonly low: number;
  readonly high: number;
  /** False: cannot be told from no effect. */
  readonly isDistinct: boolean;
}

export interface WhatWorks {
  readonly n: number;
  /** How many more posts it takes until anything is said; then `effects` is empty. */
  readonly needed: number;
  /** By factor, in its order; levels by lift, the best first. */
  readonly effects: readonly Works[];
}

/** Below that, effects are shrunk to nothing anyway. */
export const postsForEffects = 30;
/** Levels of fewer posts count in the model and are not shown. */
const leastOfLevel = 5;
/** An effect is told from none when its side is so sure: the 90 % interval lies on it. */
const sureEnough = 0.95;
const unknown = 'unknown';

/**
 * What goes with posts that do well. It describes what was, other known things being equal; whether one caused the other
 * only an experiment tells. Effects are drawn towards none the more, the fewer posts show them.
 */
export function whatWorks(posts: readonly TraitPost[]): WhatWorks {
  const n = posts.length;
  if (n < postsForEffects) return { n, needed: postsForEffects - n, effects: [] };
  const used = factors.flatMap((factor) => {
    const counts = new Map<string, number>();
    for (const { traits } of posts) {
      const level = traits[factor] ?? unknown;
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    const shown = [...counts].filter(([level, count]) => level !== unknown && count >= leastOfLevel);
    return shown.length >= 2 ? [{ factor, levels: [...counts.keys()] }] : [];
  });
  const rows = posts.map(({ traits }) => used.map(({ factor, levels }) => levels.indexOf(traits[factor] ?? unknown)));
  const values = clipped(posts.map(({ residual }) => residual));
  const effects = shrunkenEffects(
    rows,
    values,
    used.map(({ levels }) => levels.length),
  ).flatMap(({ factor: at, level: index, n: count, effect, low, high, sureness }): Works[] => {
    const { factor, levels } = used[at] ?? {};
    const level = levels?.[index];
    if (!factor || level === undefined || level === unknown || count < leastOfLevel) return [];
    const isDistinct = sureness >= sureEnough;
    return [{ factor, level, n: count, lift: Math.exp(effect), low: Math.exp(low), high: Math.exp(high), isDistinct }];
  });
  const order = (factor: Factor): number => factors.indexOf(factor);
  return {
    n,
    needed: 0,
    effects: effects.sort((a, b) => order(a.factor) - order(b.factor) || b.lift - a.lift),
  };
}
