import { ok } from '../lib/result.ts';
import { limits, type PulledSegment } from './contract.ts';
import type { Frame } from './frames.ts';
import type { State } from './http.ts';
import { haltOf, later, type Step, stopped } from './outcome.ts';
import { openSegment } from './segments.ts';
import { hear, ringWith, sealKeyOf, type Session, sortOps, stateOf } from './session.ts';
import { mergeSnapshot } from './merge-snapshot.ts';
import { isRecordOp } from './ops.ts';

/** Another context was quicker so often. */
const mostTries = 100;

/** Takes over all that the server has. The state is that of its last answer. */
export async function pullAll(session: Session, waitSeconds: number): Step<State> {
  const { http, signal, deps } = session;
  for (let [wait, tries] = [waitSeconds, 0]; ; wait = 0) {
    const state = await stateOf(session);
    if (!state.ok) return state;
    const { ws, cursor, tip } = state.value;
    const reply = await http.call('pull', {
      path: { ws },
      // Who is new asks for little: there may be a snapshot, with less to read than the whole log.
      query: { after: cursor, max: cursor === 0 ? 1 : limits.segmentsPerRequest, tip, wait: wait || undefined },
      waitMs: wait * 1000,
      signal,
    });
    if (!reply.ok && reply.error.error === 'cursor_too_old') {
      const merged = await mergeSnapshot(session, state.value);
      if (!merged.ok) return merged;
      continue;
    }
    if (!reply.ok) return haltOf(reply.error);
    const heard = hear(session, state.value, reply.value.state);
    if (!heard.ok) return heard;
    const { frames } = reply.value;
    if (cursor === 0 && heard.value.snapshot > 0) {
      const merged = await mergeSnapshot(session, state.value);
      if (!merged.ok) return merged;
      continue;
    }
    if (heard.value.more && frames.length === 0) return later('bad_reply');
    for (const [index, frame] of frames.entries()) {
      if (frame.meta.seq !== cursor + 1 + index) return later('bad_reply');
      const applied = await applySegment(session, frame, heard.value);
      if (!applied.ok) return applied;
      deps.onProgress?.({ phase: 'pull', done: frame.meta.seq, total: heard.value.head });
      if (!applied.value) tries += 1;
      if (tries > mostTries) return later('unstable');
      if (!applied.value) break;
    }
    if (heard.value.more || frames.length > 0) continue;
    if (state.value.isQuiet) await deps.store.endQuiet();
    return heard;
  }
}

/** One segment, in one transaction with the cursor. False: another context was quicker. */
async function applySegment(session: Session, { meta, body }: Frame<PulledSegment>, { epoch }: State): Step<boolean> {
  const { deps, count } = session;
  const state = await stateOf(session);
  if (!state.ok) return state;
  const { ws, dev, sent, inflight, unechoed, isQuiet } = state.value;
  const isOwn = meta.dev === dev;
  if (isOwn && meta.cseq > sent + inflight.length) return stopped('device_forked');
  // What we sent is stored already. By its number alone it is not known: a copy of this profile may have used that.
  const isKnown = isOwn && [...unechoed, ...inflight.map(({ hash }) => hash)].includes(meta.hash);
  const content = isKnown ? ok([]) : await contentOf(session, ws, meta, body);
  if (!content.ok) return content;
  const { ops, parked } = sortOps(deps, content.value ?? [], meta.sv);
  for (const op of ops) if (isRecordOp(op)) deps.clock.seen(op.h);
  const isApplied = await deps.store.apply({
    ws,
    after: meta.seq - 1,
    cursor: meta.seq,
    tip: meta.hash,
    epoch,
    echoed: isKnown ? meta.hash : undefined,
    ops,
    parked,
    damaged: content.value ? undefined : { seq: meta.seq, dev: meta.dev },
    tellsLosses: !isQuiet && !isOwn,
    clock: { last: deps.clock.last, offset: deps.clock.offset },
  });
  if (isApplied) count.pulled += ops.length;
  return ok(isApplied);
}

/** What a segment says; nothing if it cannot be opened by anybody. */
async function contentOf(
  session: Session,
  ws: string,
  { dev, cseq, kid, sv, n }: PulledSegment,
  body: Uint8Array,
): Step<readonly unknown[] | undefined> {
  const ring = await ringWith(session, kid);
  if (!ring.ok) return ring;
  const key = await sealKeyOf(session, ring.value, kid, dev);
  const opened = await openSegment(key, { ws, dev, cseq, kid, sv, n }, body);
  return ok(opened.ok ? opened.value : undefined);
}
