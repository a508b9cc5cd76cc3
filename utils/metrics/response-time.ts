import type { TimeSpan } from '../model/sighting.ts';
import type { Pace } from './pace.ts';
import { medianOf } from './residuals.ts';
import { medianInterval } from './usual.ts';

/** How long an answer took, ms: at least and at most, as exactly as the pages tell both times. */
export type Delay = TimeSpan;

/** From a comment to its answer. Undefined where the answer is surely older: it answers something else. */
export const delayOf = (asked: TimeSpan, answered: TimeSpan): Delay | undefined =>
  answered.to < asked.from
    ? undefined
    : { from: Math.max(0, answered.from - asked.to), to: Math.max(0, answered.to - asked.from) };

export interface ResponseTime {
  /** The median of the answers that were seen, ms: between what the times at least and at most can be. */
  readonly median: TimeSpan;
  /** Where the median of all such answers is, 80 %. Undefined with fewer than `answersNeeded`. */
  readonly interval: TimeSpan | undefined;
  readonly n: number;
}

/** With fewer nothing is said of other answers than those that were seen. */
export const answersNeeded = 5;

/** Undefined where no answer was seen. */
export function responseTimeOf(delays: readonly Delay[]): ResponseTime | undefined {
  const n = delays.length;
  if (n === 0) return undefined;
  const [least, most] = [delays.map(({ from }) => from), delays.map(({ to }) => to)];
  const median = { from: medianOf(least), to: medianOf(most) };
  if (n < answersNeeded) return { median, interval: undefined, n };
  const [low, high] = medianInterval(n, 0.8);
  const at = (values: readonly number[], index: number): number => [...values].sort((a, b) => a - b)[index] ?? 0;
  return { median, interval: { from: at(least, low), to: at(most, high) }, n };
}

export interface ResponsePaceQuestion {
  readonly startsAt: number;
  readonly dueAt: number;
  readonly now: number;
  /** What it may take at most, ms. */
  readonly target: number;
  readonly reach: ResponseTime | undefined;
}

/**
 * The less the better: the whole interval has to be within the target, or all of it above. The way is the target as a share
 * of what it takes, and full where it takes less. It stands for what was answered until now, so there is nothing to draw on.
 */
export function responsePace({ startsAt, dueAt, now, target, reach }: ResponsePaceQuestion): Pace {
  const time = dueAt > startsAt ? Math.min(1, Math.max(0, (now - startsAt) / (dueAt - startsAt))) : 1;
  if (!reach) return { way: undefined, time, verdict: now < startsAt ? 'waiting' : 'unseen' };
  const share = (ms: number): number => (ms <= target ? 1 : target / ms);
  const way = { from: share(reach.median.to), to: share(reach.median.from) };
  const isOver = now > dueAt;
  if (!reach.interval) return { way, time, verdict: 'unclear' };
  if (reach.interval.to <= target) return { way, time, verdict: isOver ? 'reached' : 'on' };
  if (reach.interval.from > target) return { way, time, verdict: isOver ? 'missed' : 'behind' };
  return { way, time, verdict: 'unclear' };
}
