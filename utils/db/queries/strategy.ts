import { type Strategy, strategyId, type Tactic } from '../../model/strategy.ts';
import type { WorkspaceDb } from '../schema.ts';

/** What was decided, or nothing yet. */
export async function strategyOf(db: WorkspaceDb): Promise<Strategy | undefined> {
  const row = await db.strategies.get(strategyId);
  return row?.deletedAt === undefined ? row : undefined;
}

/** The whole routine, in its order. */
export async function tacticsOf(db: WorkspaceDb): Promise<Tactic[]> {
  const rows = await db.tactics.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  return rows.sort((a, b) => a.place - b.place || a.createdAt - b.createdAt);
}

/** One thing of the routine on one day. */
export interface RoutineItem {
  readonly tactic: Tactic;
  readonly isDone: boolean;
}

/** What is to be done on a day, `yyyy-mm-dd`, in its order; done or not. */
export async function routineOn(db: WorkspaceDb, day: string): Promise<readonly RoutineItem[]> {
  const weekday = isoWeekdayOf(day);
  return (await tacticsOf(db))
    .filter(({ days }) => days === undefined || days.includes(weekday))
    .map((tactic) => ({ tactic, isDone: tactic.doneOn?.includes(day) ?? false }));
}

/** 1 is Monday, 7 Sunday. */
export function isoWeekdayOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return ((new Date(year, month - 1, date, 12).getDay() + 6) % 7) + 1;
}
