import { dayOf, newId } from '../../lib/ids.ts';
import type { Interaction } from '../../model/dealings.ts';
import { scoreRuleId } from '../../model/desk-rules.ts';
import type { Scoring } from '../../metrics/touch-score.ts';
import {
  makeRecord,
  removeRecord,
  restoreRecord,
  type Undo,
  writeRecords,
  type Written,
  writtenBy,
} from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type NewInteraction = Pick<Interaction, 'personId' | 'kind' | 'direction' | 'at' | 'text'>;

/** Keeps a touch that no page shows. */
export function addInteraction(
  db: WorkspaceDb,
  { text, ...said }: NewInteraction,
  now: number,
): Promise<Written<'interactions'>> {
  const words = text?.trim();
  return db.transaction('rw', [...writtenBy(db, 'interactions'), db.ledger], async () => {
    await addToLedger(db, dayOf(now), { typed: 1 });
    const record = { ...said, id: newId(), ...(words ? { text: words } : {}), createdAt: now, updatedAt: now };
    return makeRecord(db, 'interactions', record);
  });
}

export const removeInteraction = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'interactions', id, now);

export const restoreInteraction = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'interactions', id, now);

/** How touches count from now on. Answers how that is taken back. */
export const setScoring = (
  db: WorkspaceDb,
  { weights, halfLifeDays }: Scoring,
  now: number,
): Promise<Undo<'scoreRules'>[]> =>
  db.transaction('rw', writtenBy(db, 'scoreRules'), async () => {
    const createdAt = (await db.scoreRules.get(scoreRuleId))?.createdAt ?? now;
    const changes = { weights: { ...weights }, halfLifeDays, createdAt, updatedAt: now, deletedAt: undefined };
    return writeRecords(db, 'scoreRules', [{ id: scoreRuleId, changes }], { make: true });
  });
