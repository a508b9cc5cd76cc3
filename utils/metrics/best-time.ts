import { permutationP } from './permutation.ts';
import { clipped } from './residuals.ts';
import { shrunkenEffects } from './shrunken-effects.ts';

/** Parts of a day by the user's clock: from 0, 6, 12 and 18 h. */
export const dayparts = ['night', 'morning', 'afternoon', 'evening'] as const;
export type Daypart = (typeof dayparts)[number];

export interface TimedPost {
  readonly account: string;
  /** 0–23, by the user's clock. */
  readonly hour: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly residual: number;
}

/** Posts of one stretch of time against the average post, with an 80 % interval. */
export interface TimeCell {
  readonly daypart: Daypart;
  /** Only where posts on weekends and on other days differ. */
  readonly isWeekend?: boolean;
  readonly n: number;
  readonly lift: number;
  readonly low: number;
  readonly high: number;
}

/**
 * few: not enough posts to see a difference that matters; `needed` is about how many more it takes. `only`: all that could
 * count are of that part of the day, so that these have to be of another one.
 * even: enough posts, and no difference. found: the times differ, best first; `p` is that of the permutation test.
 */
export type BestTime =
  | { readonly says: 'few'; readonly n: number; readonly needed: number; readonly only?: Daypart }
  | { readonly says: 'even'; readonly n: number; readonly p: number }
  | { readonly says: 'found'; readonly n: number; readonly p: number; readonly cells: readonly TimeCell[] };

/** Cells of fewer posts say nothing. */
const leastOfCell = 5;
const gate = 0.05;
/** The difference that matters: one part of the day with half as much again as the others. */
export const effectSought = Math.log(1.5);
/** Noncentrality of χ² with 1, 2 and 3 degrees of freedom at which a test at 5 % sees an effect in 80 % of cases (Cohen). */
const noncentralities: readonly number[] = [7.849, 9.635, 10.903];

export const daypartOf = (hour: number): Daypart => dayparts[Math.floor(hour / 6)] ?? 'night';

/**
 * Whether it matters at what time of day posts are published, and if so which is best. Four parts of the day first, by a
 * permutation test within each account; finer cells (weekend or not) only where these differ and only by a test of their
 * own. Without an effect a best time is claimed in at most 5 of 100 accounts; a part of the day with half as much again
 * is seen in 80 of 100 once `postsToSee` posts are there. `times`: draws of each test.
 */
export function bestTime(posts: readonly TimedPost[], times = 1999): BestTime {
  const counts = countBy(posts, ({ hour }) => daypartOf(hour));
  const used = posts.filter(({ hour }) => (counts.get(daypartOf(hour)) ?? 0) >= leastOfCell);
  const cells = new Set(used.map(({ hour }) => daypartOf(hour)));
  const n = used.length;
  const least = Math.max(1, 2 * leastOfCell + 20 - n);
  const values = clipped(used.map(({ residual }) => residual));
  const [only] = cells;
  if (only === undefined) return { says: 'few', n: posts.length, needed: least };
  if (cells.size < 2) return { says: 'few', n: posts.length, needed: Math.max(least, elsewhere(values)), only };
  const groups = used.map(({ hour }) => daypartOf(hour));
  const strata = used.map(({ account }) => account);
  const p = permutationP(values, betweenOf(groups), { times, strata });
  if (p > gate) {
    const needed = postsToSee(values, groups) - n;
    return needed > 0 ? { says: 'few', n: posts.length, needed } : { says: 'even', n: posts.length, p };
  }
  return { says: 'found', n: posts.length, p, cells: cellsOf(used, values, groups, times) };
}

/** How much values of these groups differ, in any order: the sum of squares between groups. Asked some thousand times. */
function betweenOf(groups: readonly string[]): (values: readonly number[]) => number {
  const names = [...new Set(groups)];
  const at = Int32Array.from(groups, (group) => names.indexOf(group));
  const counts = new Float64Array(names.length);
  for (const group of at) counts[group] = (counts[group] ?? 0) + 1;
  const sums = new Float64Array(names.length);
  return (values) => {
    sums.fill(0);
    for (let index = 0; index < at.length; index += 1) {
      const group = at[index] ?? 0;
      sums[group] = (sums[group] ?? 0) + (values[index] ?? 0);
    }
    let [all, squares] = [0, 0];
    for (let group = 0; group < sums.length; group += 1) {
      const sum = sums[group] ?? 0;
      all += sum;
      squares += (sum * sum) / (counts[group] ?? 1);
    }
    return squares - (all * all) / at.length;
  };
}

/**
 * With how many posts, spread over the day as they are now, the test sees `effectSought` in 80 % of cases: noncentrality
 * ÷ f² (Cohen 1988), where f² is the effect's variance by that of posts, on average over which part is the better one.
 */
export function postsToSee(values: readonly number[], groups: readonly string[]): number {
  const counts = [...countBy(groups, (group) => group).values()];
  const n = values.length;
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const within = Math.max(
    0.01,
    (squares - n * mean * mean - betweenOf(groups)(values)) / Math.max(1, n - counts.length),
  );
  const spread = counts.reduce((sum, count) => sum + (count / n) * (1 - count / n), 0) / counts.length;
  const noncentrality = noncentralities[counts.length - 2] ?? 10.903;
  return Math.ceil((noncentrality * within) / (effectSought ** 2 * spread)) + counts.length;
}

/**
 * How many posts of another part of the day it takes beside these of one: those that give the same noncentrality, and where
 * these are too few for that, both parts alike.
 */
function elsewhere(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = Math.max(0.01, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1));
  // What 1 ÷ (1 ÷ n + 1 ÷ others) has to be.
  const both = ((noncentralities[0] ?? 0) * variance) / effectSought ** 2;
  return Math.ceil(n >= 2 * both ? 1 / (1 / both - 1 / n) : 4 * both - n);
}

function cellsOf(
  posts: readonly TimedPost[],
  values: readonly number[],
  groups: readonly Daypart[],
  times: number,
): readonly TimeCell[] {
  const isWeekend = posts.map(({ weekday }) => weekday === 0 || weekday === 6);
  const fine = groups.map((group, index) => `${group} ${isWeekend[index]}`);
  const isFilled = [...countBy(fine, (cell) => cell).values()].every((count) => count >= leastOfCell);
  const differ = new Set(isWeekend).size > 1 && isFilled;
  // Within each part of the day: what these differ in is known already.
  const isFine = differ && permutationP(values, betweenOf(fine), { times, strata: groups }) <= gate;
  const labels: readonly string[] = isFine ? fine : groups;
  const names = [...new Set(labels)];
  return shrunkenEffects(
    labels.map((label) => [names.indexOf(label)]),
    values,
    [names.length],
  )
    .map(({ level, n, effect, low, high }): TimeCell => {
      const [daypart, weekend] = (names[level] ?? '').split(' ');
      return {
        daypart: dayparts.find((each) => each === daypart) ?? 'night',
        ...(isFine ? { isWeekend: weekend === 'true' } : {}),
        n,
        lift: Math.exp(effect),
        low: Math.exp(low),
        high: Math.exp(high),
      };
    })
    .sort((a, b) => b.lift - a.lift);
}

function countBy<T>(all: readonly T[], of: (each: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(of(each), (counts.get(of(each)) ?? 0) + 1);
  return counts;
}
