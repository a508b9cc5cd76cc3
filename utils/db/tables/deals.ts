import { dayOf, newId } from '../../lib/ids.ts';
import type { Deal } from '../../model/dealings.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type DealContent = Pick<Deal, 'title' | 'amount' | 'currency' | 'state' | 'at'> &
  Partial<Pick<Deal, 'likelihood' | 'campaign'>>;

/** Adds a deal or a purchase that the user typed. */
export async function addDeal(db: WorkspaceDb, personId: string, content: DealContent, now: number): Promise<Deal> {
  const deal: Deal = { id: newId(), personId, createdAt: now, updatedAt: now, ...content };
  await db.transaction('rw', [...writtenBy(db, 'deals'), db.ledger], async () => {
    await makeRecord(db, 'deals', deal);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return deal;
}

/** Replaces what a deal says; where it is from stays. False when it is not there any more. */
export async function changeDeal(db: WorkspaceDb, id: string, content: DealContent, now: number): Promise<boolean> {
  const absent = { likelihood: undefined, campaign: undefined, deletedAt: undefined };
  return (await writeRecord(db, 'deals', id, { ...absent, ...content, updatedAt: now })) !== undefined;
}

export const removeDeal = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'deals', id, now);

export const restoreDeal = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'deals', id, now);
