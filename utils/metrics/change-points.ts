import { permutationP } from './permutation.ts';
import { medianOf } from './residuals.ts';

/** The middle of what posts of one week did; weeks without a post that can be compared are no weeks of zero. */
export interface Week {
  /** Its first moment, ms. */
  readonly from: number;
  readonly median: number;
  readonly n: number;
}

export interface ChangePoint {
  /** The first moment of the first week that is different, ms. */
  readonly at: number;
  /** How many times what it was before, by the means of weekly medians on both sides. */
  readonly factor: number;
  readonly p: number;
  /** Weeks with posts on both sides, up to the next change. */
  readonly weeks: readonly [before: number, after: number];
}

const gate = 0.05;
/** A stretch of fewer weeks is no level. */
const leastWeeks = 4;
const weeksForChange = 2 * leastWeeks;

/** Medians of residuals by week of publishing, from Monday to Sunday by the user's clock, oldest first. */
export function weeklyMedians(posts: readonly { readonly at: number; readonly residual: number }[]): Week[] {
  const byWeek = new Map<number, number[]>();
  for (const { at, residual } of posts) {
    const week = mondayOf(at);
    byWeek.set(week, [...(byWeek.get(week) ?? []), residual]);
  }
  return [...byWeek]
    .sort(([a], [b]) => a - b)
    .map(([from, values]) => ({ from, median: medianOf(values), n: values.length }));
}

/** Not by counting hours: two weeks of the year have an hour more or less. */
function mondayOf(time: number): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7)).getTime();
}

/**
 * Weeks at which the level of results changed: the split with the largest difference of means, by its standard error
 * (CUSUM), kept where chance in the order of weeks makes one as large in at most 5 of 100 cases, and then the same on both
 * sides of it (binary segmentation). Supposes that weeks do not follow on one another otherwise.
 */
export function changePoints(weeks: readonly Week[], times = 999): readonly ChangePoint[] {
  return split(weeks, times)
    .sort((a, b) => a - b)
    .flatMap((at, index, all): ChangePoint[] => {
      const [before, after] = [weeks.slice(all[index - 1] ?? 0, at), weeks.slice(at, all[index + 1])];
      const [first] = after;
      if (!first) return [];
      const mean = (of: readonly Week[]): number => of.reduce((sum, { median }) => sum + median, 0) / of.length;
      return [
        {
          at: first.from,
          factor: Math.exp(mean(after) - mean(before)),
          p: pOf([...before, ...after], times),
          weeks: [before.length, after.length],
        },
      ];
    });
}

const valuesOf = (weeks: readonly Week[]): readonly number[] => weeks.map(({ median }) => median);
const pOf = (weeks: readonly Week[], times: number): number =>
  permutationP(valuesOf(weeks), (values) => largest(values).size, { times });

function split(weeks: readonly Week[], times: number): number[] {
  if (weeks.length < weeksForChange || pOf(weeks, times) > gate) return [];
  const { at } = largest(valuesOf(weeks));
  return [...split(weeks.slice(0, at), times), at, ...split(weeks.slice(at), times).map((each) => each + at)];
}

/** The place of the largest difference, and how large it is. */
function largest(values: readonly number[]): { at: number; size: number } {
  const n = values.length;
  const all = values.reduce((sum, value) => sum + value, 0);
  let [best, sum] = [{ at: leastWeeks, size: -1 }, 0];
  for (let at = 1; at <= n - leastWeeks; at += 1) {
    sum += values[at - 1] ?? 0;
    if (at < leastWeeks) continue;
    const size = Math.abs(sum / at - (all - sum) / (n - at)) * Math.sqrt((at * (n - at)) / n);
    if (size > best.size) best = { at, size };
  }
  return best;
}
