import { dayOf, newId } from '../../lib/ids.ts';
import type { Referral } from '../../model/dealings.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type ReferralContent = Pick<Referral, 'fromId' | 'toId' | 'at' | 'anyway' | 'how'> &
  Partial<Pick<Referral, 'anywayLow' | 'anywayHigh' | 'postKey' | 'text'>>;

/** Says who brought whom: typed, or seen and now confirmed. */
export async function addReferral(db: WorkspaceDb, content: ReferralContent, now: number): Promise<Referral> {
  const referral: Referral = { id: newId(), createdAt: now, updatedAt: now, ...content };
  await db.transaction('rw', [...writtenBy(db, 'referrals'), db.ledger], async () => {
    await makeRecord(db, 'referrals', referral);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return referral;
}

export type Likelihood = Pick<Referral, 'anyway'> & Partial<Pick<Referral, 'anywayLow' | 'anywayHigh'>>;

/** Changes how likely it is that they would have come anyway, and when they were brought. */
export async function changeReferral(
  db: WorkspaceDb,
  id: string,
  { anyway, anywayLow, anywayHigh, at }: Likelihood & Pick<Referral, 'at'>,
  now: number,
): Promise<boolean> {
  return (await writeRecord(db, 'referrals', id, { anyway, anywayLow, anywayHigh, at, updatedAt: now })) !== undefined;
}

export const removeReferral = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'referrals', id, now);

export const restoreReferral = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'referrals', id, now);

/** How a referral that was seen is called among the suggestions that were turned down of the person who was brought. */
export const referralSuggestion = (fromId: string): string => `referral:${fromId}`;

/** Turns a suggestion down, or takes that back. */
export async function declineReferral(
  db: WorkspaceDb,
  fromId: string,
  toId: string,
  isDeclined: boolean,
  now: number,
): Promise<void> {
  const name = referralSuggestion(fromId);
  await writeRecord(db, 'people', toId, ({ declined = [] }) => {
    const others = declined.filter((each) => each !== name);
    return { declined: isDeclined ? [...others, name] : others, updatedAt: now };
  });
}
