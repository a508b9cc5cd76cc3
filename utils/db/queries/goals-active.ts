import type { Goal } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { type GoalProgress, goalProgress } from './goal-progress.ts';

export interface GoalWithProgress {
  readonly goal: Goal;
  readonly progress: GoalProgress;
}

/** Goals are shown for this long after their end, ms. */
export const shownAfterEndMs = 14 * 86_400_000;

/** Goals that run, wait or ended lately, the next to end first, each with how far it is. */
export async function activeGoals(db: WorkspaceDb, now: number): Promise<GoalWithProgress[]> {
  const rows = await db.goals
    .where('dueAt')
    .aboveOrEqual(now - shownAfterEndMs)
    .toArray();
  const goals = rows.filter(({ deletedAt }) => deletedAt === undefined);
  return Promise.all(goals.map(async (goal) => ({ goal, progress: await goalProgress(db, goal, now) })));
}

/** Another text whenever somebody changed a goal; what feeds them is not in it. */
export const goalsAsOf = async (db: WorkspaceDb): Promise<string> => JSON.stringify(await db.goals.toArray());

/** Where there is room for a few: those that run before those that are over, each in the order that they had. */
export const runningFirst = (goals: readonly GoalWithProgress[], now: number): readonly GoalWithProgress[] =>
  goals.toSorted((a, b) => Number(a.goal.dueAt < now) - Number(b.goal.dueAt < now));
