import { dayOf, newId } from '../../lib/ids.ts';
import type { Helped, Learning } from '../../model/learning.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

/** `week`: its Monday, `yyyy-mm-dd`. */
export type LearningContent = Pick<
  Learning,
  'kind' | 'text' | 'week' | 'checkOn' | 'experimentId' | 'campaignId' | 'figure'
>;

/** Writes a line into the learning log. Undefined, and nothing written, where it says nothing. */
export async function addLearning(
  db: WorkspaceDb,
  { text, ...content }: LearningContent,
  now: number,
): Promise<Learning | undefined> {
  const said = text.trim();
  if (!said) return undefined;
  const learning: Learning = { id: newId(), createdAt: now, updatedAt: now, ...content, text: said };
  await db.transaction('rw', [...writtenBy(db, 'learnings'), db.ledger], async () => {
    await makeRecord(db, 'learnings', learning);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return learning;
}

/** Whether a decision helped, as the user sees it; undefined takes the answer back. */
export const answerLearning = async (
  db: WorkspaceDb,
  id: string,
  helped: Helped | undefined,
  now: number,
): Promise<boolean> =>
  (await writeRecord(db, 'learnings', id, {
    helped,
    helpedAt: helped === undefined ? undefined : now,
    updatedAt: now,
  })) !== undefined;

/** That a week was looked back on: one record for each, whichever device says so. */
export const reviewId = (week: string): string => `review-${week}`;

export async function finishReview(db: WorkspaceDb, week: string, now: number): Promise<void> {
  const made = { id: reviewId(week), createdAt: now, updatedAt: now, kind: 'review', text: '', week } as const;
  await makeRecord(db, 'learnings', { ...made, deletedAt: undefined });
}

export const removeLearning = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'learnings', id, now);

export const restoreLearning = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'learnings', id, now);
