import type { LedgerRow, WorkspaceDb } from '../schema.ts';

type Counts = Partial<Omit<LedgerRow, 'day'>>;

/** Adds to what was recorded on a day. Inside the transaction of what it counts, so that the ledger cannot differ. */
export async function addToLedger(db: WorkspaceDb, day: string, counts: Counts): Promise<void> {
  const row = withCounts(await db.ledger.get(day), day, counts);
  if (row) await db.ledger.put(row);
}

/** A day's row with more in it; nothing where there is nothing to add. */
export function withCounts(row: LedgerRow | undefined, day: string, counts: Counts): LedgerRow | undefined {
  if (Object.values(counts).every((count) => !count)) return undefined;
  return {
    day,
    sightings: (row?.sightings ?? 0) + (counts.sightings ?? 0),
    posts: (row?.posts ?? 0) + (counts.posts ?? 0),
    profiles: (row?.profiles ?? 0) + (counts.profiles ?? 0),
    comments: (row?.comments ?? 0) + (counts.comments ?? 0),
    typed: (row?.typed ?? 0) + (counts.typed ?? 0),
    ...(row?.sent || counts.sent ? { sent: (row?.sent ?? 0) + (counts.sent ?? 0) } : {}),
  };
}
