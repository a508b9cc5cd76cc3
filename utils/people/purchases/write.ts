import { type RecordEdit, type Undo, undoChanges, writeRecords, writtenBy } from '../../db/records.ts';
import type { WorkspaceDb } from '../../db/schema.ts';
import { dayOf } from '../../lib/ids.ts';
import { addToLedger } from '../../db/tables/ledger.ts';
import { batchesOf, type Ended, inBatches, type Work } from '../batches.ts';
import type { PlannedPurchase } from './plan.ts';

/** What was written, and what takes it back. */
export interface PurchasesDone {
  readonly added: number;
  /** Purchases that were there from an earlier reading. */
  readonly there: number;
  readonly undo: readonly Undo<'deals'>[];
  /** Why it ended early; what it had written until then stands. */
  readonly ended?: Ended;
}

/** Writes purchases in batches, each a transaction of its own. It may be stopped between two of them. */
export async function writePurchases(
  db: WorkspaceDb,
  planned: readonly PlannedPurchase[],
  { file, now }: { readonly file: string; readonly now: number },
  work: Work = {},
): Promise<PurchasesDone> {
  const undo: Undo<'deals'>[] = [];
  let there = 0;
  const ended = await inBatches(planned, work, async (batch) => {
    const written = await writeBatch(db, batch, file, now);
    undo.push(...written);
    there += batch.length - written.length;
  });
  return { added: undo.length, there, undo, ...(ended ? { ended } : {}) };
}

function writeBatch(
  db: WorkspaceDb,
  batch: readonly PlannedPurchase[],
  file: string,
  now: number,
): Promise<Undo<'deals'>[]> {
  return db.transaction('rw', [...writtenBy(db, 'deals'), db.ledger], async () => {
    const stored = await db.deals.bulkGet(batch.map(({ purchase }) => purchase.id));
    const edits = batch.flatMap(({ purchase, personId }, index): RecordEdit<'deals'>[] => {
      const before = stored[index];
      if (before && before.deletedAt === undefined) return [];
      const { id, title, amount, currency, at, campaign, line } = purchase;
      const source = `${file}, ${line}`;
      const changes = { personId, title, amount, currency, at, campaign, source, state: 'won' as const };
      const times = { createdAt: now, updatedAt: now, deletedAt: undefined };
      return [{ id, changes: { ...changes, likelihood: undefined, ...times } }];
    });
    if (edits.length === 0) return [];
    const written = await writeRecords(db, 'deals', edits, { make: true });
    await addToLedger(db, dayOf(now), { typed: written.length });
    return written;
  });
}

/** Takes what was written back, in batches. */
export async function undoPurchases(db: WorkspaceDb, undo: readonly Undo<'deals'>[], now: number): Promise<void> {
  for (const batch of batchesOf(undo)) await undoChanges(db, 'deals', batch, now);
}
