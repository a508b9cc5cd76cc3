import { fail, ok } from '../../../utils/lib/result.ts';
import type { PushedSegment, State } from '../../../utils/sync/contract.ts';
import type { Frame } from '../../../utils/sync/frames.ts';
import type { WorkspaceRow } from './schema.ts';
import { lockWorkspace, type Outcome, sizeOf, stateOfRow, type Store, type Tx, write } from './store.ts';

interface Push {
  readonly ws: string;
  readonly dev: string;
  readonly segments: readonly Frame<PushedSegment>[];
  readonly now: number;
  readonly quotaBytes: number;
}

/**
 * Stores the segments of a device that are new, all or none. What was stored before is acknowledged again. `acked` is
 * the last cseq that is stored for this device.
 */
export function pushSegments(store: Store, push: Push): Promise<Outcome<{ acked: number; state: State }>> {
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, push.ws);
    if (!locked.ok) return locked;
    store.fault('push: locked');
    const fresh = await newSegments(tx, locked.value, push);
    if (!fresh.ok) return fresh;
    store.fault('push: checked');
    const { segments, acked } = fresh.value;
    const last = segments.at(-1);
    if (!last) return ok({ acked, state: stateOfRow(locked.value) });

    const bytes = segments.reduce((sum, { body }) => sum + sizeOf(body), locked.value.bytes);
    if (bytes > push.quotaBytes) return fail({ error: 'quota' });
    await insertSegments(tx, locked.value.head, { ...push, segments });
    store.fault('push: stored');
    await tx
      .updateTable('device')
      .set({ last_cseq: last.meta.cseq, last_hash: last.meta.hash })
      .where('ws', '=', push.ws)
      .where('dev', '=', push.dev)
      .execute();
    store.fault('push: counted');
    const head = locked.value.head + segments.length;
    await tx.updateTable('workspace').set({ head, bytes }).where('ws', '=', push.ws).execute();
    store.fault('push: moved');
    return ok({ acked: last.meta.cseq, state: stateOfRow({ ...locked.value, head, bytes }) });
  });
}

/**
 * The segments that are not stored yet, if they follow on what is. The key is looked at first: a late copy of a segment
 * that was sealed again since is refused for its key, and not taken for a fork.
 */
async function newSegments(
  tx: Tx,
  { kid }: WorkspaceRow,
  { ws, dev, segments }: Push,
): Promise<Outcome<{ segments: Frame<PushedSegment>[]; acked: number }>> {
  if (segments.some(({ meta }) => meta.kid !== kid)) return fail({ error: 'key_rotated', kid });
  const device = await tx
    .selectFrom('device')
    .select(['last_cseq', 'last_hash', 'revoked_at'])
    .where('ws', '=', ws)
    .where('dev', '=', dev)
    .executeTakeFirst();
  // Again, under the lock: it may have been revoked since the token was looked at.
  if (!device || device.revoked_at !== null) return fail({ error: 'token', revoked: true });

  const known = await knownHashes(
    tx,
    ws,
    dev,
    segments.filter(({ meta }) => meta.cseq <= device.last_cseq),
  );
  if (device.last_hash !== null) known.set(device.last_cseq, device.last_hash);
  const fresh: Frame<PushedSegment>[] = [];
  let acked = device.last_cseq;
  for (const segment of segments) {
    const { cseq, hash } = segment.meta;
    if (cseq > acked + 1) return fail({ error: 'cseq_gap', expected: acked + 1 });
    const before = known.get(cseq);
    if (before !== undefined && before !== hash) return fail({ error: 'device_forked' });
    if (cseq <= acked) continue;
    fresh.push(segment);
    known.set(cseq, hash);
    acked = cseq;
  }
  return ok({ segments: fresh, acked });
}

async function knownHashes(
  tx: Tx,
  ws: string,
  dev: string,
  segments: readonly Frame<PushedSegment>[],
): Promise<Map<number, string>> {
  if (segments.length === 0) return new Map();
  const rows = await tx
    .selectFrom('segment')
    .select(['cseq', 'hash'])
    .where('ws', '=', ws)
    .where('dev', '=', dev)
    .where(
      'cseq',
      'in',
      segments.map(({ meta }) => meta.cseq),
    )
    .execute();
  return new Map(rows.map(({ cseq, hash }) => [cseq, hash]));
}

async function insertSegments(tx: Tx, head: number, { ws, dev, segments, now }: Push): Promise<void> {
  await tx
    .insertInto('segment')
    .values(
      segments.map(({ meta: { cseq, n, kid, sv, hash }, body }, index) => ({
        ws,
        seq: head + 1 + index,
        dev,
        cseq,
        n,
        kid,
        sv,
        hash,
        at: now,
        size: sizeOf(body),
        body,
      })),
    )
    .execute();
}
