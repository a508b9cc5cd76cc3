import { dayOf, newId } from '../../lib/ids.ts';
import { type Goal, GoalChange, mostGoalChanges, mostTypedValues } from '../../model/records.ts';
import { makeRecord, removeRecord, restoreRecord, type Undo, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type GoalContent = Omit<
  Goal,
  'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'typed' | 'changes' | 'quietUntil'
>;

const told = GoalChange.shape.field.options;

export async function addGoal(db: WorkspaceDb, content: GoalContent, now: number): Promise<Goal> {
  const goal: Goal = { ...content, ...typedBy(undefined, content, now), id: newId(), createdAt: now, updatedAt: now };
  await db.transaction('rw', [...writtenBy(db, 'goals'), db.ledger], async () => {
    await makeRecord(db, 'goals', goal);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return goal;
}

/** Replaces what a goal says, and keeps what it said before. False when it is not there any more. */
export async function changeGoal(db: WorkspaceDb, id: string, content: GoalContent, now: number): Promise<boolean> {
  const absent = { objective: undefined, network: undefined, owner: undefined, manualValue: undefined };
  const written = await writeRecord(db, 'goals', id, (before) => ({
    ...absent,
    deletedAt: undefined,
    ...content,
    ...typedBy(before, content, now),
    ...changedBy(before, content, now),
    // Another target or other days are another pace.
    ...(isAnotherPace(before, content) ? { quietUntil: undefined } : {}),
    updatedAt: now,
  }));
  return written !== undefined;
}

const isAnotherPace = (before: Goal, content: GoalContent): boolean =>
  (['metric', 'network', 'target', 'startsAt', 'dueAt'] as const).some((field) => before[field] !== content[field]);

/** Says nothing of the pace of a goal on Today until a moment, ms; answers what takes that back. */
export const quietGoal = async (
  db: WorkspaceDb,
  id: string,
  quietUntil: number,
  now: number,
): Promise<Undo<'goals'> | undefined> => (await writeRecord(db, 'goals', id, { quietUntil, updatedAt: now }))?.undo;

/** What was typed for a goal with this change; the first number of an older version was typed when it was changed last. */
function typedBy(before: Goal | undefined, { manualValue }: GoalContent, now: number): Partial<Pick<Goal, 'typed'>> {
  if (manualValue === undefined || manualValue === before?.manualValue) return {};
  const known =
    before?.typed ?? (before?.manualValue === undefined ? [] : [{ at: before.updatedAt, value: before.manualValue }]);
  return { typed: [...known, { at: now, value: manualValue }].slice(-mostTypedValues) };
}

function changedBy(before: Goal, content: GoalContent, now: number): Partial<Pick<Goal, 'changes'>> {
  const news = told.flatMap((field): GoalChange[] => {
    const from = before[field];
    if (from === content[field]) return [];
    return [{ at: now, field, ...(from === undefined ? {} : { from }) }];
  });
  return news.length > 0 ? { changes: [...news, ...(before.changes ?? [])].slice(0, mostGoalChanges) } : {};
}

/** Takes a goal away; `restoreGoal` puts it back. */
export const removeGoal = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'goals', id, now);

export const restoreGoal = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'goals', id, now);
