import type { PaceVerdict } from '../../metrics/pace.ts';
import type { WorkspaceDb } from '../schema.ts';
import { activeGoals, shownAfterEndMs, type GoalWithProgress } from './goals-active.ts';

const isOff: ReadonlySet<PaceVerdict> = new Set(['behind', 'missed']);

/**
 * Those of the goals that want something done: surely behind, or over without their target. One that may be either is left
 * in peace, and so is one that was put off or seen to. They come in the order that they had.
 */
export const offPaceGoals = (goals: readonly GoalWithProgress[], now: number): readonly GoalWithProgress[] =>
  goals.filter(({ goal, progress }) => isOff.has(progress.pace.verdict) && (goal.quietUntil ?? 0) <= now);

/** How many they are. It reads all that goals are fed by: nothing to be asked again with each row that comes. */
export const countOffPace = async (db: WorkspaceDb, now: number): Promise<number> =>
  offPaceGoals(await activeGoals(db, now), now).length;

/**
 * Until when a goal that was seen to is quiet, ms: one that runs until its end, so that it is told if it is missed; one that
 * is over for as long as it is shown at all.
 */
export const seenToUntil = ({ dueAt }: GoalWithProgress['goal'], now: number): number =>
  now <= dueAt ? dueAt : dueAt + shownAfterEndMs;
