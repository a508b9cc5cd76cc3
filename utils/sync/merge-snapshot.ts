import { ok } from '../lib/result.ts';
import type { SnapshotPart } from './contract.ts';
import type { Frame } from './frames.ts';
import { haltOf, later, type Step, stopped } from './outcome.ts';
import { type Manifest, openManifest, openPart, snapshotSalt } from './parts.ts';
import { hear, ringWith, sealKeyOf, type Session, sortOps } from './session.ts';
import type { SyncState } from './store.ts';

/** So many operations of a snapshot in one transaction: a part is much for one. */
const opsAtOnce = 2000;

/**
 * Merges the newest snapshot into what is here and moves the cursor behind it. Interrupted it begins anew; merging twice
 * does no harm.
 */
export async function mergeSnapshot(session: Session, state: SyncState): Step<void> {
  const { http, signal, deps } = session;
  const { ws, cursor } = state;
  const list = await http.call('snapshot', { path: { ws }, signal });
  if (!list.ok) return haltOf(list.error);
  const heard = hear(session, state, list.value.state);
  if (!heard.ok) return heard;
  const { epoch } = heard.value;
  const { seq, tip, tipAt, parts } = list.value.value;
  if (seq <= cursor || !tip) return later('unstable');

  const batch = { ws, after: cursor, epoch, tellsLosses: false } as const;
  const read = await readSnapshot(session, ws, seq, async ({ part, sv }, content) => {
    const { ops, parked } = sortOps(deps, content, sv);
    for (let at = 0; at < Math.max(ops.length, 1); at += opsAtOnce) {
      const clock = { last: deps.clock.last, offset: deps.clock.offset };
      const some = { ops: ops.slice(at, at + opsAtOnce), parked: at === 0 ? parked : [], clock };
      const stays = { cursor, tip: state.tip, tipAt: state.tipAt };
      if (!(await deps.store.apply({ ...batch, ...stays, ...some }))) return later('unstable');
    }
    deps.onProgress?.({ phase: 'snapshot', done: part, total: parts.length - 1 });
    return ok(undefined);
  });
  if (!read.ok) return read;
  const clock = { last: deps.clock.last, offset: deps.clock.offset };
  const isMoved = await deps.store.apply({ ...batch, cursor: seq, tip, tipAt, ops: [], parked: [], clock });
  return isMoved ? ok(undefined) : later('unstable');
}

type OnPart = (part: SnapshotPart, content: readonly unknown[]) => Step<void>;

/** The manifest of a snapshot, after each of its parts was handed on in order; `wants` says which. */
export async function readSnapshot(
  session: Session,
  ws: string,
  seq: number,
  onPart: OnPart,
  wants: (part: Manifest['parts'][number]) => boolean = () => true,
): Step<Manifest> {
  const { http, signal } = session;
  let manifest: Manifest | undefined;
  for (let from = 0; ;) {
    const reply = await http.call('getSnapshot', { path: { ws, seq }, query: { from }, signal });
    if (!reply.ok) return haltOf(reply.error);
    for (const frame of reply.value.frames) {
      const { part, hash } = frame.meta;
      if (part !== from) return later('bad_reply');
      from += 1;
      const listed = manifest?.parts[part - 1];
      if (manifest ? listed?.hash !== hash : part !== 0) return stopped('damaged');
      if (!manifest) {
        const opened = await manifestOf(session, ws, seq, frame);
        if (!opened.ok) return opened;
        manifest = opened.value;
        continue;
      }
      if (!listed || !wants(listed)) continue;
      const content = await contentOf(session, ws, frame);
      if (!content.ok) return content;
      const taken = await onPart(frame.meta, content.value);
      if (!taken.ok) return taken;
    }
    if (reply.value.state.more && reply.value.frames.length > 0) continue;
    return manifest && from === manifest.parts.length + 1 ? ok(manifest) : stopped('damaged');
  }
}

async function manifestOf(session: Session, ws: string, seq: number, frame: Frame<SnapshotPart>): Step<Manifest> {
  const ring = await ringWith(session, frame.meta.kid);
  if (!ring.ok) return ring;
  const key = await sealKeyOf(session, ring.value, frame.meta.kid, snapshotSalt);
  const opened = await openManifest(key, { ws, ...frame.meta }, frame.body, seq);
  return opened.ok ? opened : stopped('damaged');
}

async function contentOf(session: Session, ws: string, frame: Frame<SnapshotPart>): Step<readonly unknown[]> {
  const ring = await ringWith(session, frame.meta.kid);
  if (!ring.ok) return ring;
  const key = await sealKeyOf(session, ring.value, frame.meta.kid, snapshotSalt);
  const opened = await openPart(key, { ws, ...frame.meta }, frame.body);
  return opened.ok ? opened : stopped('damaged');
}
