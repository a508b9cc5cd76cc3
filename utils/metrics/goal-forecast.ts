import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { PaceVerdict } from './pace.ts';
import { medianOf } from './residuals.ts';

/** How far a goal was at a moment, ms; `half`: so much more or less, where the count was shortened. */
export interface GoalSample {
  readonly at: number;
  readonly value: number;
  readonly half?: number;
}

/** Where a goal will be on its last day if it goes on as until now, with an interval of 80 %. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What came a day until now, and what has to come a day from now on to reach the target; 0 where it is reached. */
  readonly perDay: number;
  readonly needed: number;
  /** Days with a number, and the days between the first and the last of them. */
  readonly n: number;
  readonly days: number;
}

export interface ForecastQuestion {
  readonly samples: readonly GoalSample[];
  readonly dueAt: number;
  readonly target: number;
  /** Of what is only ever added: it cannot end below what it is. */
  readonly isGrowing: boolean;
}

const dayMs = 86_400_000;
export const samplesForForecast = 5;
const leastDays = 5;
/** Nothing is said of a time that is more than so many times as long as the one that was seen. */
const furthest = 6;
/** Samples of one half day are one. */
const nearestMs = 12 * 3_600_000;
/** As in `follower-growth.ts`: the variance of the slope of a sum of independent steps, in that of its mean step. */
const ofSlope = 1.2;

/**
 * The median of the slopes between all pairs of samples (Theil and Sen), drawn on from the last sample. What comes is a sum
 * of days that are independent of each other: the interval has the scatter of the days to come as well as that of the
 * slope. Undefined with fewer than five days, over less than five days, or for a time far longer than what was seen.
 */
export function goalForecast({ samples, dueAt, target, isGrowing }: ForecastQuestion): Forecast | undefined {
  const points = dayByDay(samples);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < samplesForForecast) return undefined;
  const days = (last.at - first.at) / dayMs;
  const left = Math.max(0, dueAt - last.at) / dayMs;
  if (days < leastDays || left > furthest * days) return undefined;
  const perDay = medianOf(
    points.flatMap((one, index) =>
      points.slice(index + 1).map((other) => ((other.value - one.value) / (other.at - one.at)) * dayMs),
    ),
  );
  const mean = (last.value - first.value) / days;
  const steps = points.slice(1).map((point, index) => {
    const before = points[index] ?? first;
    const wide = (point.at - before.at) / dayMs;
    return (point.value - before.value - mean * wide) ** 2 / wide;
  });
  const perStep = steps.reduce((sum, each) => sum + each, 0) / (steps.length - 1);
  const spread = Math.sqrt(perStep * left + (ofSlope * perStep * left ** 2) / days);
  const away = tQuantile(0.9, steps.length - 1) * spread + (last.half ?? 0);
  const least = isGrowing ? last.value : -Infinity;
  const middle = last.value + perDay * left;
  return {
    value: Math.max(least, middle),
    low: Math.max(least, middle - away),
    high: Math.max(least, middle + away),
    perDay,
    needed: left > 0 ? Math.max(0, target - last.value) / left : 0,
    n: points.length,
    days,
  };
}

/** The first sample, and of those of each half day after it the last: that is where the goal was. */
function dayByDay(samples: readonly GoalSample[]): readonly GoalSample[] {
  const points: GoalSample[] = [];
  let since = -Infinity;
  for (const sample of [...samples].sort((a, b) => a.at - b.at)) {
    // From the first one of them on, not from the last: who looks every few hours would have one sample for ever.
    const isOfOne = points.length > 1 ? sample.at - since < nearestMs : sample.at === points[0]?.at;
    if (isOfOne) points.pop();
    else since = sample.at;
    points.push(sample);
  }
  return points;
}

/** With a forecast a goal is on pace where all of its interval reaches the target, and behind where none of it does. */
export function verdictWith(verdict: PaceVerdict, forecast: Forecast | undefined, target: number): PaceVerdict {
  if (!forecast || (verdict !== 'on' && verdict !== 'behind' && verdict !== 'unclear')) return verdict;
  if (forecast.low >= target) return 'on';
  return forecast.high < target ? 'behind' : 'unclear';
}
