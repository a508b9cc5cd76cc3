import { type KeepDays, keptSince } from '../../model/keep-rules.ts';
import { type RecordCollection, recordCollections } from '../../sync/collections.ts';
import type { Row } from '../../sync/merge.ts';
import { noteGone } from '../gone.ts';
import { writeRecords } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

const perTurn = 200;

/**
 * Deletes for good what was taken away long ago, and what lost against other changes. Small batches, each a transaction:
 * it may end at any point.
 */
export async function pruneRecords(
  db: WorkspaceDb,
  now: number,
  pause: () => Promise<void>,
  signal?: AbortSignal,
  days?: KeepDays,
): Promise<void> {
  const removedBefore = keptSince('removed', days, now);
  if (removedBefore !== undefined) await pruneRemoved(db, removedBefore, now, pause, signal);
  const lostBefore = keptSince('history', days, now);
  if (lostBefore === undefined) return;
  const lost = db.history.where('at').below(lostBefore).limit(perTurn);
  for (;;) {
    const gone = signal?.aborted ? [] : await lost.primaryKeys();
    if (gone.length === 0) return;
    await db.history.bulkDelete(gone);
    await pause();
  }
}

async function pruneRemoved(
  db: WorkspaceDb,
  before: number,
  now: number,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  for (const name of Object.keys(recordCollections) as RecordCollection[]) {
    const table = db.table<Row & { readonly id: string }, string>(name);
    for (;;) {
      if (signal?.aborted) return;
      if (name === 'planEntries') await removeCommentsOnGone(db, before, now);
      const count = await db.transaction('rw', table, db.gone, async () => {
        const gone = await table.where('deletedAt').below(before).limit(perTurn).toArray();
        await noteGone(db, name, gone);
        await table.bulkDelete(gone.map(({ id }) => id));
        return gone.length;
      });
      if (count === 0) break;
      await pause();
    }
  }
}

/** What was said about entries that go for good is taken away before them, and goes in its own time: nobody could find it. */
async function removeCommentsOnGone(db: WorkspaceDb, before: number, now: number): Promise<void> {
  const entries = await db.planEntries.where('deletedAt').below(before).limit(perTurn).primaryKeys();
  const comments = await db.entryComments
    .where('entryId')
    .anyOf(entries)
    .filter(({ deletedAt }) => deletedAt === undefined)
    .primaryKeys();
  const edits = comments.map((id) => ({ id, changes: { deletedAt: now, updatedAt: now } }));
  if (edits.length > 0) await writeRecords(db, 'entryComments', edits, { make: false });
}
