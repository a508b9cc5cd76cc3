import type { LedgerRow, WorkspaceDb } from '../schema.ts';

type Counts = Partial<Omit<LedgerRow, 'day'>>;

/** Adds to what was recorded on a day. Inside the transaction of what it counts, so that the ledger cannot differ. */
export async function addToLedger(
  db: WorkspaceDb,
  day: string,
  counts: Counts,
  before: PromiseLike<LedgerRow | undefined> = db.ledger.get(day),
): Promise<void> {
  const row = await before;
  if (Object.values(counts).every((count) => !count)) return;
  await db.ledger.put({
    day,
    sightings: (row?.sightings ?? 0) + (counts.sightings ?? 0),
    posts: (row?.posts ?? 0) + (counts.posts ?? 0),
    profiles: (row?.profiles ?? 0) + (counts.profiles ?? 0),
    comments: (row?.comments ?? 0) + (counts.comments ?? 0),
    typed: (row?.typed ?? 0) + (counts.typed ?? 0),
    ...(row?.sent || counts.sent ? { sent: (row?.sent ?? 0) + (counts.sent ?? 0) } : {}),
  });
}
