import { dayOf, newId } from '../../lib/ids.ts';
import type { Goal } from '../../model/records.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type GoalContent = Omit<Goal, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

export async function addGoal(db: WorkspaceDb, content: GoalContent, now: number): Promise<Goal> {
  const goal: Goal = { ...content, id: newId(), createdAt: now, updatedAt: now };
  await db.transaction('rw', [...writtenBy(db, 'goals'), db.ledger], async () => {
    await makeRecord(db, 'goals', goal);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return goal;
}

/** Replaces what a goal says. False when it is not there any more. */
export async function changeGoal(db: WorkspaceDb, id: string, content: GoalContent, now: number): Promise<boolean> {
  const absent = { objective: undefined, network: undefined, owner: undefined, manualValue: undefined };
  const changes = { ...absent, deletedAt: undefined, ...content, updatedAt: now };
  return (await writeRecord(db, 'goals', id, changes)) !== undefined;
}

/** Takes a goal away; `restoreGoal` puts it back. */
export const removeGoal = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'goals', id, now);

export const restoreGoal = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'goals', id, now);
