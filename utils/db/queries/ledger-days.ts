import type { LedgerRow, WorkspaceDb } from '../schema.ts';

/** What was recorded, by day, the newest first. */
export const ledgerDays = (db: WorkspaceDb, limit: number): Promise<LedgerRow[]> =>
  db.ledger.orderBy('day').reverse().limit(limit).toArray();
