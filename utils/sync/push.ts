import { fail, ok } from '../lib/result.ts';
import { toBase64url, randomBytes } from './bytes.ts';
import { limits, mayAs, type PushedSegment } from './contract.ts';
import type { Frame } from './frames.ts';
import type { Failure } from './http.ts';
import { haltOf, later, type Step, stopped } from './outcome.ts';
import { inRequests } from './requests.ts';
import { rotate } from './rotate.ts';
import { cutSegments, sealSegment } from './segments.ts';
import { fetchKeys, hear, newestKid, ringOf, sealKeyOf, type Session, stateOf } from './session.ts';
import type { Inflight, OutboxRow, SyncState } from './store.ts';

/** So many segments are sealed and held in memory at a time. */
const segmentsAtOnce = 16;
/** A server that says so more often than this in one go is not to be followed. */
const mostRotations = 4;
/** Another context was quicker so often, or an operation did not fit. */
const mostTries = 100;

/** Sends all that is in the outbox. */
export async function pushAll(session: Session): Step<void> {
  let rotations = 0;
  for (let tries = 0; ;) {
    const state = await stateOf(session);
    if (!state.ok) return state;
    const frames = await (state.value.inflight.length > 0
      ? framesInFlight(session, state.value)
      : freezeNext(session, state.value));
    if (!frames.ok) return frames;
    if (frames.value === 'again') {
      tries += 1;
      if (tries > mostTries) return later('unstable');
      continue;
    }
    if (frames.value.length === 0) return ok(undefined);
    tries = 0;
    for (const some of inRequests(frames.value)) {
      const sent = await send(session, some);
      if (!sent.ok) return sent;
      if (sent.value !== 'rotated') continue;
      if ((rotations += 1) > mostRotations) return later('unstable');
      // What is left is sealed with another key.
      break;
    }
  }
}

type Frames = readonly Frame<PushedSegment>[];

/** What was frozen before, sealed again: the same operations under the same cseq and hash. */
async function framesInFlight(session: Session, { inflight, ...state }: SyncState): Step<Frames | 'again'> {
  const { store } = session.deps;
  const [first, last] = [inflight[0], inflight.at(-1)];
  if (!first || !last) return ok([]);
  const most = inflight.reduce((sum, { n }) => sum + n, 0);
  const rows = (await store.outbox(first.from - 1, most)).filter(({ n }) => n <= last.to);
  // Acknowledged by another context in between.
  if (rows.length !== most) return ok('again');
  return seal(session, state, inflight, rows);
}

/** The next operations of the outbox, frozen. They are sealed before that: what cannot be sealed is set aside. */
async function freezeNext(session: Session, state: SyncState): Step<Frames | 'again'> {
  const { store } = session.deps;
  const rows = await store.outbox(0, segmentsAtOnce * limits.opsPerSegment);
  const counts = cutSegments(
    rows.map(({ op }) => op),
    segmentsAtOnce,
  );
  let at = 0;
  const inflight = counts.flatMap((n, index): Inflight[] => {
    const [from, to] = [rows[at]?.n, rows[at + n - 1]?.n];
    at += n;
    if (from === undefined || to === undefined) return [];
    return [{ cseq: state.sent + 1 + index, hash: toBase64url(randomBytes(32)), from, to, n }];
  });
  const sealed = await seal(session, state, inflight, rows);
  if (!sealed.ok || sealed.value === 'again' || inflight.length === 0) return sealed;
  return (await store.freeze(inflight)) ? sealed : ok('again');
}

async function seal(
  session: Session,
  { ws, dev }: Pick<SyncState, 'ws' | 'dev'>,
  inflight: readonly Inflight[],
  rows: readonly OutboxRow[],
): Step<Frames | 'again'> {
  const ring = await ringOf(session);
  if (!ring.ok) return ring;
  const { sv, store } = session.deps;
  const kid = newestKid(ring.value);
  const key = await sealKeyOf(session, ring.value, kid, dev);
  const frames: Frame<PushedSegment>[] = [];
  for (const { cseq, hash, from, to, n } of inflight) {
    const ops = rows.filter((row) => row.n >= from && row.n <= to).map(({ op }) => op);
    const sealed = await sealSegment(key, { ws, dev, cseq, kid, sv, n }, ops);
    if (!sealed.ok) {
      // Larger segments than of one operation are cut so that they fit.
      await store.setAside(from);
      return ok('again');
    }
    frames.push({ meta: { cseq, hash, n, kid, sv }, body: sealed.value });
  }
  return ok(frames);
}

async function send(session: Session, frames: Frames): Step<'sent' | 'rotated'> {
  const { deps, http, signal, count } = session;
  const state = await stateOf(session);
  if (!state.ok) return state;
  const reply = await http.call('push', { path: { ws: state.value.ws }, frames, signal });
  if (!reply.ok) return refused(session, frames, reply.error);
  const { acked } = reply.value.value;
  // All are stored or none, so less is a lie. More than is frozen, now that the answer is there, was sent by somebody
  // else who says to be this device: then it may be that what we sent was taken for theirs and not stored.
  const now = await stateOf(session);
  if (!now.ok) return now;
  if (acked < (frames.at(-1)?.meta.cseq ?? 0)) return later('bad_reply');
  if (acked > now.value.sent + now.value.inflight.length) return stopped('device_forked');
  await deps.store.acknowledge(acked);
  count.pushed += frames.reduce((sum, { meta }) => sum + meta.n, 0);
  deps.onProgress?.({ phase: 'push', done: count.pushed });
  const heard = hear(session, state.value, reply.value.state);
  return heard.ok ? ok('sent') : heard;
}

async function refused(session: Session, frames: Frames, failure: Failure): Step<'rotated'> {
  const first = frames[0]?.meta.cseq ?? 0;
  if (failure.error === 'cseq_gap') {
    const { expected = first } = failure;
    return expected < first ? fail({ kind: 'restart' }) : later('bad_reply');
  }
  if (failure.error !== 'key_rotated') return haltOf(failure);
  const [keys, state] = [await fetchKeys(session), await stateOf(session)];
  if (!keys.ok) return keys;
  if (!state.ok) return state;
  if (keys.value.kid >= newestKid(keys.value.ring)) return ok('rotated');
  // A restored server is back at an older key. To use that again would undo a revocation.
  if (!mayAs(state.value.role, 'admin')) return stopped('key_behind');
  const rotated = await rotate(session);
  return rotated.ok ? ok('rotated') : rotated;
}
