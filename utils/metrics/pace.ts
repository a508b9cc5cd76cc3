import type { Reach } from './goal-reach.ts';

/**
 * on: at or above the pace. behind: surely below it. unclear: the value is not known closely enough to say.
 * reached: the target stands. missed: the time is over without it. waiting: has not begun. unseen: nothing to judge.
 */
export type PaceVerdict = 'reached' | 'on' | 'behind' | 'unclear' | 'missed' | 'waiting' | 'unseen';

export interface Pace {
  /** Share of the way from the start to the target, at least and at most; `to` is absent where no limit is known. */
  readonly way: { readonly from: number; readonly to: number | undefined } | undefined;
  /** Share of the time gone, 0–1. */
  readonly time: number;
  readonly verdict: PaceVerdict;
}

export interface PaceQuestion {
  readonly startsAt: number;
  readonly dueAt: number;
  readonly target: number;
  readonly now: number;
  /** What counted when the goal began; 0 for what is counted from nothing. */
  readonly base: number;
  readonly reach: Reach | undefined;
}

/** Compares the way gone with the time gone. The verdict follows from both ends of the value, never from its middle. */
export function paceOf({ startsAt, dueAt, target, now, base, reach }: PaceQuestion): Pace {
  const time = dueAt > startsAt ? Math.min(1, Math.max(0, (now - startsAt) / (dueAt - startsAt))) : 1;
  if (!reach) return { way: undefined, time, verdict: now < startsAt ? 'waiting' : 'unseen' };
  const share = (value: number): number =>
    target > base ? Math.max(0, (value - base) / (target - base)) : value >= target ? 1 : 0;
  const way = { from: share(reach.from), to: reach.to === undefined ? undefined : share(reach.to) };
  return { way, time, verdict: verdictOf(way, time, now < startsAt, now > dueAt) };
}

function verdictOf(
  way: { from: number; to: number | undefined },
  time: number,
  isEarly: boolean,
  isOver: boolean,
): PaceVerdict {
  if (way.from >= 1) return 'reached';
  if (isEarly) return 'waiting';
  const isSurelyBelow = way.to !== undefined && way.to < (isOver ? 1 : time);
  if (isOver) return isSurelyBelow ? 'missed' : 'unclear';
  if (way.from >= time) return 'on';
  return isSurelyBelow ? 'behind' : 'unclear';
}
