import { fail, ok } from '../../../utils/lib/result.ts';
import type { SnapshotPart, State } from '../../../utils/sync/contract.ts';
import type { Frame } from '../../../utils/sync/frames.ts';
import { dropUnfinished, dropOldParts } from './compaction.ts';
import type { PartRow, WorkspaceRow } from './schema.ts';
import { lockWorkspace, type Outcome, sizeOf, stateOfRow, type Store, type Tx, write } from './store.ts';

interface Holder {
  readonly ws: string;
  readonly dev: string;
  readonly now: number;
}

/** Lets one device at a time write a snapshot. The holder may ask again for more time. */
export function takeLease(store: Store, { ws, dev, now }: Holder, leaseMs: number): Promise<Outcome<number>> {
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return locked;
    const { lease_dev, lease_until } = locked.value;
    // No lease ends so late but one of a clock that was ahead: it would last until that time comes.
    const isRunning = lease_until > now && lease_until <= now + 2 * leaseMs;
    if (isRunning && lease_dev !== dev)
      return fail({ error: 'lease', retryAfter: Math.ceil((lease_until - now) / 1000) });
    if (!isRunning) await dropUnfinished(tx, ws);
    const until = now + leaseMs;
    await tx.updateTable('workspace').set({ lease_dev: dev, lease_until: until }).where('ws', '=', ws).execute();
    return ok(until);
  });
}

interface Upload extends Holder {
  readonly seq: number;
  readonly parts: readonly Frame<SnapshotPart>[];
  readonly quotaBytes: number;
}

/**
 * Stores parts of a snapshot of everything up to `seq`; one sent again replaces itself. The manifest, part 0, completes
 * it: from then on it is the one that is given out. Sent again after that it is acknowledged.
 */
export function putParts(store: Store, upload: Upload): Promise<Outcome<State>> {
  const { ws, dev, now, seq, parts, quotaBytes } = upload;
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return locked;
    const workspace = locked.value;
    if (seq === workspace.snapshot && seq > 0) return ok(stateOfRow(workspace));
    if (workspace.lease_dev !== dev || workspace.lease_until <= now) return fail({ error: 'lease' });
    if (seq < workspace.snapshot || seq > workspace.head || seq === 0) return fail({ error: 'bad_request' });

    const rows: PartRow[] = [];
    for (const part of parts) {
      const row = await rowOf(tx, upload, part);
      if (!row.ok) return row;
      rows.push(row.value);
    }
    const bytes = workspace.bytes + (await replaceParts(tx, ws, seq, rows));
    // Above the quota by half: who is at the quota gets below it by nothing else than a snapshot.
    if (bytes > quotaBytes * 1.5) return fail({ error: 'quota' });
    await tx.updateTable('workspace').set({ bytes }).where('ws', '=', ws).execute();
    store.fault('snapshot: stored');
    const isComplete = rows.at(-1)?.part === 0;
    return isComplete ? complete(store, tx, upload, { ...workspace, bytes }) : ok(stateOfRow(workspace));
  });
}

async function rowOf(tx: Tx, { ws, seq }: Upload, { meta, body }: Frame<SnapshotPart>): Promise<Outcome<PartRow>> {
  const { keep, ...own } = meta;
  if (!keep) return ok({ ws, seq, ...own, size: sizeOf(body), body });
  const kept = await tx
    .selectFrom('part')
    .selectAll()
    .where('ws', '=', ws)
    .where('seq', '=', keep.seq)
    .where('part', '=', keep.part)
    .executeTakeFirst();
  return kept ? ok({ ...kept, seq, part: own.part }) : fail({ error: 'not_found' });
}

/** By how many bytes the workspace grew. */
async function replaceParts(tx: Tx, ws: string, seq: number, rows: readonly PartRow[]): Promise<number> {
  let grown = 0;
  for (const row of rows) {
    const before = await tx
      .deleteFrom('part')
      .where('ws', '=', ws)
      .where('seq', '=', seq)
      .where('part', '=', row.part)
      .returning('size')
      .executeTakeFirst();
    await tx.insertInto('part').values(row).execute();
    grown += row.size - (before?.size ?? 0);
  }
  return grown;
}

async function complete(
  store: Store,
  tx: Tx,
  { ws, seq, now }: Upload,
  workspace: WorkspaceRow,
): Promise<Outcome<State>> {
  const { most, count } = await tx
    .selectFrom('part')
    .select(({ fn }) => [fn.max('part').as('most'), fn.countAll<number>().as('count')])
    .where('ws', '=', ws)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  if (Number(count) !== Number(most) + 1) return fail({ error: 'bad_request' });
  const { hash } = await tx
    .selectFrom('segment')
    .select('hash')
    .where('ws', '=', ws)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  await tx.insertInto('snapshot').values({ ws, seq, tip: hash, at: now }).execute();
  const done = { snapshot: seq, lease_dev: null, lease_until: 0 };
  await tx.updateTable('workspace').set(done).where('ws', '=', ws).execute();
  store.fault('snapshot: completed');
  await dropOldParts(tx, ws);
  return ok(stateOfRow({ ...workspace, ...done }));
}
