import { ok } from '../lib/result.ts';
import { limits, type PulledSegment } from './contract.ts';
import type { Frame } from './frames.ts';
import type { State } from './http.ts';
import { haltOf, later, type Step, stopped } from './outcome.ts';
import { openSegment } from './segments.ts';
import { hear, ringWith, sealKeyOf, type Session, sortOps, stateOf } from './session.ts';
import { mergeSnapshot } from './merge-snapshot.ts';
import { isRecordOp, type Op } from './ops.ts';
import type { Damaged, Parked } from './store.ts';

/** Another context was quicker so often. */
const mostTries = 100;

/** Takes over all that the server has. The state is that of its last answer. */
export async function pullAll(session: Session, waitSeconds: number): Step<State> {
  const { http, signal, deps } = session;
  for (let [wait, tries] = [waitSeconds, 0]; ; wait = 0) {
    const state = await stateOf(session);
    if (!state.ok) return state;
    const { ws, cursor, tip, tipAt } = state.value;
    const reply = await http.call('pull', {
      path: { ws },
      // Who is new asks for little: there may be a snapshot, with less to read than the whole log.
      query: { after: cursor, max: cursor === 0 ? 1 : limits.segmentsPerRequest, tip, tipAt, wait: wait || undefined },
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
    if (frames.some(({ meta }, index) => meta.seq !== cursor + 1 + index)) return later('bad_reply');
    for (const group of groupsOf(frames, state.value.dev)) {
      const applied = await applySegments(session, group, heard.value);
      if (!applied.ok) return applied;
      deps.onProgress?.({ phase: 'pull', done: group.at(-1)?.meta.seq ?? cursor, total: heard.value.head });
      if (!applied.value) tries += 1;
      if (tries > mostTries) return later('unstable');
      if (!applied.value) break;
    }
    if (heard.value.more || frames.length > 0) continue;
    if (state.value.isQuiet) await deps.store.endQuiet();
    return heard;
  }
}

type Pulled = Frame<PulledSegment>;

/**
 * Neighbours that go into one transaction: all of this device or none, all of one key, which may be lacking, and together
 * no more than one full segment has. A browser that is read in sends a small segment every few seconds; one transaction for each would take minutes.
 */
function groupsOf(frames: readonly Pulled[], dev: string): Pulled[][] {
  const groups: Pulled[][] = [];
  let operations = 0;
  for (const frame of frames) {
    const group = groups.at(-1);
    const first = group?.[0]?.meta;
    const isAlike = first?.kid === frame.meta.kid && (first.dev === dev) === (frame.meta.dev === dev);
    operations += frame.meta.n;
    if (group && isAlike && operations <= limits.opsPerSegment) group.push(frame);
    else {
      groups.push([frame]);
      operations = frame.meta.n;
    }
  }
  return groups;
}

/** Some segments, in one transaction with the cursor. False: another context was quicker. */
async function applySegments(session: Session, group: readonly Pulled[], { epoch }: State): Step<boolean> {
  const { deps, count } = session;
  const state = await stateOf(session);
  if (!state.ok) return state;
  const { ws, dev, sent, inflight, unechoed, isQuiet } = state.value;
  const [first, last] = [group[0]?.meta, group.at(-1)?.meta];
  if (!first || !last) return ok(true);
  const isOwn = first.dev === dev;
  const ours = new Set([...unechoed, ...inflight.map(({ hash }) => hash)]);
  const content: Content = { ops: [], parked: [], echoed: [], damaged: [] };
  for (const { meta, body } of group) {
    if (isOwn && meta.cseq > sent + inflight.length) return stopped('device_forked');
    // What we sent is stored already. By its number alone it is not known: a copy of this profile may have used that.
    if (isOwn && ours.has(meta.hash)) content.echoed.push(meta.hash);
    else {
      const added = await addContent(session, ws, meta, body, content);
      if (!added.ok) return added;
    }
  }
  for (const op of content.ops) if (isRecordOp(op)) deps.clock.seen(op.h);
  const isApplied = await deps.store.apply({
    ws,
    after: first.seq - 1,
    cursor: last.seq,
    tip: last.hash,
    tipAt: last.at,
    epoch,
    ...content,
    tellsLosses: !isQuiet && !isOwn,
    clock: { last: deps.clock.last, offset: deps.clock.offset },
  });
  if (isApplied) count.pulled += content.ops.length;
  return ok(isApplied);
}

interface Content {
  readonly ops: Op[];
  readonly parked: Parked[];
  readonly echoed: string[];
  readonly damaged: Damaged[];
}

/** Adds what a segment says to what others said; or that it cannot be opened by anybody. */
async function addContent(
  session: Session,
  ws: string,
  { seq, dev, cseq, kid, sv, n }: PulledSegment,
  body: Uint8Array,
  content: Content,
): Step<void> {
  const ring = await ringWith(session, kid);
  if (!ring.ok) return ring;
  const key = await sealKeyOf(session, ring.value, kid, dev);
  const opened = await openSegment(key, { ws, dev, cseq, kid, sv, n }, body);
  if (!opened.ok) content.damaged.push({ seq, dev });
  const { ops, parked } = sortOps(session.deps, opened.ok ? opened.value : [], sv);
  content.ops.push(...ops);
  content.parked.push(...parked);
  return ok(undefined);
}
