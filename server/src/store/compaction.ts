import { ok } from '../../../utils/lib/result.ts';
import { lockWorkspace, type Outcome, type Store, type Tx, write } from './store.ts';

/** Snapshots whose parts are kept: the newest, and the one before for whoever is fetching it. */
const keptSnapshots = 2;

/**
 * Deletes the segments that a snapshot has covered for `retentionMs`. The one at the floor stays, for its hash. True if
 * there was something to delete.
 */
export async function sweep(store: Store, ws: string, now: number, retentionMs: number): Promise<Outcome<boolean>> {
  const due = await coveredSince(store.db, ws, now - retentionMs);
  if (due === 0) return ok(false);
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return locked;
    const floor = await coveredSince(tx, ws, now - retentionMs);
    if (floor <= locked.value.floor) return ok(false);
    const { freed } = await tx
      .selectFrom('segment')
      .select(({ fn }) => fn.sum('size').as('freed'))
      .where('ws', '=', ws)
      .where('seq', '<', floor)
      .executeTakeFirstOrThrow();
    await tx.deleteFrom('segment').where('ws', '=', ws).where('seq', '<', floor).execute();
    store.fault('sweep: deleted');
    const bytes = locked.value.bytes - Number(freed ?? 0);
    await tx.updateTable('workspace').set({ floor, bytes }).where('ws', '=', ws).execute();
    await tx.deleteFrom('snapshot').where('ws', '=', ws).where('seq', '<', floor).execute();
    return ok(true);
  });
}

/** The newest seq that was covered before a time and lies above the floor, 0 if there is none. */
async function coveredSince(db: Store['db'], ws: string, time: number): Promise<number> {
  const { seq } = await db
    .selectFrom('snapshot')
    .innerJoin('workspace', 'workspace.ws', 'snapshot.ws')
    .select(({ fn }) => fn.max('snapshot.seq').as('seq'))
    .where('snapshot.ws', '=', ws)
    .where('snapshot.at', '<=', time)
    .whereRef('snapshot.seq', '>', 'workspace.floor')
    .executeTakeFirstOrThrow();
  return Number(seq ?? 0);
}

/** Drops what an upload that was given up left behind. */
export async function dropUnfinished(tx: Tx, ws: string): Promise<void> {
  const done = tx.selectFrom('snapshot').select('seq').where('ws', '=', ws);
  const dropped = await tx
    .deleteFrom('part')
    .where('ws', '=', ws)
    .where('seq', 'not in', done)
    .returning('size')
    .execute();
  await giveBack(tx, ws, dropped);
}

/** Drops the parts of all snapshots but the newest. The rows of the older ones stay: they tell when the floor rises. */
export async function dropOldParts(tx: Tx, ws: string): Promise<void> {
  const kept = await tx
    .selectFrom('snapshot')
    .select('seq')
    .where('ws', '=', ws)
    .orderBy('seq', 'desc')
    .limit(keptSnapshots)
    .execute();
  const oldest = kept.at(-1)?.seq ?? 0;
  const dropped = await tx
    .deleteFrom('part')
    .where('ws', '=', ws)
    .where('seq', '<', oldest)
    .returning('size')
    .execute();
  await giveBack(tx, ws, dropped);
}

async function giveBack(tx: Tx, ws: string, dropped: readonly { readonly size: number }[]): Promise<void> {
  const freed = dropped.reduce((sum, { size }) => sum + size, 0);
  if (freed === 0) return;
  await tx
    .updateTable('workspace')
    .set(({ eb }) => ({ bytes: eb('bytes', '-', freed) }))
    .where('ws', '=', ws)
    .execute();
}
