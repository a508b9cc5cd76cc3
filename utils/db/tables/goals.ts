import { dayOf, newId } from '../../lib/ids.ts';
import type { Goal } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type GoalContent = Omit<Goal, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

export async function addGoal(db: WorkspaceDb, content: GoalContent, now: number): Promise<Goal> {
  const goal: Goal = { ...content, id: newId(), createdAt: now, updatedAt: now };
  await db.transaction('rw', db.goals, db.ledger, async () => {
    await db.goals.add(goal);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return goal;
}

/** Replaces what a goal says. False when it is not there any more. */
export async function changeGoal(db: WorkspaceDb, id: string, content: GoalContent, now: number): Promise<boolean> {
  return db.transaction('rw', db.goals, async () => {
    const known = await db.goals.get(id);
    if (!known) return false;
    await db.goals.put({ ...content, id, createdAt: known.createdAt, updatedAt: now });
    return true;
  });
}

/** Takes a goal away; `restoreGoal` puts it back. */
export async function removeGoal(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await db.goals.update(id, { deletedAt: now, updatedAt: now });
}

export async function restoreGoal(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await db.goals.update(id, (goal) => {
    delete goal.deletedAt;
    goal.updatedAt = now;
  });
}
