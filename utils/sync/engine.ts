import { fail, ok, type Result } from '../lib/result.ts';
import { mayAs } from './contract.ts';
import { compact } from './compact.ts';
import { type Halt, haltOf, type LaterReason, retryDelayMs, type Step, stopped, type StopReason } from './outcome.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import { revoke, rotate } from './rotate.ts';
import { fetchKeys, newestKid, ringOf, type Session, sortOps, stateOf, type SyncDeps } from './session.ts';
import type { SyncState } from './store.ts';

/** How a run ended, and how many operations went out and came in. `off`: no workspace is joined. */
export type SyncOutcome = { readonly pushed: number; readonly pulled: number } & (
  | { readonly state: 'off' | 'level' }
  | { readonly state: 'later'; readonly reason: LaterReason; readonly retryAfterMs: number }
  | { readonly state: 'stopped'; readonly reason: StopReason }
);

const rowsAtOnce = 1000;
const defaultCompactAfter = 2000;
/** A server that loses its history more often than this in one run is not to be followed. */
const mostRestarts = 3;
const mostRounds = 1000;

/**
 * Sends what is new here and takes over what is new there, until both are level or something is in the way. It may be
 * killed between any two steps and run again, here or in another context; run two at a time only by mistake.
 */
export const syncOnce = (deps: SyncDeps, signal: AbortSignal): Promise<SyncOutcome> => run(deps, signal, untilLevel);

/** Locks a device out and rotates the key. */
export const revokeDevice = (deps: SyncDeps, dev: string, signal: AbortSignal): Promise<SyncOutcome> =>
  run(deps, signal, (session) => revoke(session, dev));

/** Gives all devices a new key, and with it a new recovery code. */
export const rotateKey = (deps: SyncDeps, signal: AbortSignal): Promise<SyncOutcome> =>
  run(deps, signal, async (session) => {
    const state = await stateOf(session);
    if (!state.ok) return state;
    // Where the answer is lost the code would be too: then the next run makes another.
    await deps.store.setRotationDue(true);
    return rotate(session);
  });

async function run(deps: SyncDeps, signal: AbortSignal, work: (session: Session) => Step<void>): Promise<SyncOutcome> {
  const count = { pushed: 0, pulled: 0 };
  const state = await deps.store.read();
  if (!state) return { state: 'off', ...count };
  const session: Session = { deps, http: deps.connect(state), signal, count, derived: new Map() };
  return outcomeOf(await work(session), deps, count);
}

function outcomeOf(done: Result<void, Halt>, deps: SyncDeps, count: Session['count']): SyncOutcome {
  if (done.ok) return { state: 'level', ...count };
  const { attempt = 0, random = Math.random } = deps;
  if (done.error.kind === 'stopped') return { state: 'stopped', reason: done.error.reason, ...count };
  const { reason, retryAfter } =
    done.error.kind === 'restart' ? { reason: 'unstable' as const, retryAfter: undefined } : done.error;
  return { state: 'later', reason, retryAfterMs: retryDelayMs(attempt, retryAfter, random), ...count };
}

async function untilLevel(session: Session): Step<void> {
  for (let restarts = 0; ; restarts += 1) {
    const done = await runOnce(session);
    if (done.ok || done.error.kind !== 'restart' || restarts === mostRestarts) return done;
    const begun = await restart(session);
    if (!begun.ok) return begun;
  }
}

async function runOnce(session: Session): Step<void> {
  const { deps } = session;
  const state = await stateOf(session);
  if (!state.ok) return state;
  await replayParked(deps, state.value);
  if (state.value.isRotationDue && mayAs(state.value.role, 'admin')) {
    const rotated = await rotate(session);
    if (!rotated.ok) return rotated;
  }
  // What only stands in the way of sending does not keep us from reading.
  let unsent: Result<void, Halt> = ok(undefined);
  for (let round = 0; round < mostRounds; round += 1) {
    const now = await stateOf(session);
    if (!now.ok) return now;
    const isSending = mayAs(now.value.role, 'editor') && unsent.ok;
    const pushed = isSending ? await sendAll(session) : ok(undefined);
    if (!pushed.ok && !isOfSending(pushed.error)) return pushed;
    if (!pushed.ok) unsent = pushed;
    const sent = await stateOf(session);
    if (!sent.ok) return sent;
    const pulled = await pullAll(session, round === 0 ? (deps.waitSeconds ?? 0) : 0);
    if (!pulled.ok) return pulled;
    const ring = await ringOf(session);
    if (!ring.ok) return ring;
    if (pulled.value.kid < newestKid(ring.value) && mayAs(now.value.role, 'admin')) {
      // A restored server is back at an older key; we have the newer ones, and the right to publish them again.
      const rotated = await rotate(session);
      if (!rotated.ok) return rotated;
    } else if (pulled.value.kid > newestKid(ring.value)) {
      // Nothing needed it yet; but the recovery code of the one before serves no more.
      const fetched = await fetchKeys(session);
      if (!fetched.ok) return fetched;
    }
    if (isSending && unsent.ok && !(await isAllSent(session))) continue;
    const echoed = await verifyEcho(session, sent.value.unechoed);
    if (!echoed.ok) return echoed;
    const compacted = await compactIfDue(session, pulled.value.snapshot);
    return compacted.ok ? unsent : compacted;
  }
  return unsent;
}

/**
 * Sends what waits. Where all rows are being said again, all of them: what is pulled in between would be said again too,
 * and whoever joins with nothing would send everything back that it hears.
 */
async function sendAll(session: Session): Step<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const state = await stateOf(session);
    if (!state.ok) return state;
    const { isReseeding } = state.value;
    if (isReseeding) await session.deps.store.reseed(rowsAtOnce);
    const pushed = await pushAll(session);
    if (!pushed.ok || !isReseeding) return pushed;
  }
  return ok(undefined);
}

const ofSending: readonly StopReason[] = ['quota', 'role', 'key_behind'];

const isOfSending = (halt: Halt): boolean => halt.kind === 'stopped' && ofSending.includes(halt.reason);

async function isAllSent({ deps }: Session): Promise<boolean> {
  const state = await deps.store.read();
  return !state || (!state.isReseeding && (await deps.store.outbox(0, 1)).length === 0);
}

/**
 * Whether what was acknowledged before a pull came back in it. If not, the server has lost it, or it is in a snapshot where
 * nobody can tell: to say all again does no harm.
 */
async function verifyEcho(session: Session, before: readonly string[]): Step<void> {
  const state = await stateOf(session);
  if (!state.ok) return state;
  return before.some((hash) => state.value.unechoed.includes(hash)) ? fail({ kind: 'restart' }) : ok(undefined);
}

/** Applies what an earlier version of this product could not. */
async function replayParked(deps: SyncDeps, state: SyncState): Promise<void> {
  if (state.sv >= deps.sv) return;
  for (let after = 0; ;) {
    const rows = await deps.store.parked(after, rowsAtOnce);
    if (rows.length === 0) return deps.store.upgraded(deps.sv);
    const sorted = rows.map(({ n, sv, op }) => ({ n, ...sortOps(deps, [op], sv) }));
    const known = sorted.filter(({ parked }) => parked.length === 0);
    const ops = known.flatMap((row) => row.ops);
    await deps.store.unpark(
      known.map(({ n }) => n),
      ops,
    );
    after = rows.at(-1)?.n ?? after;
  }
}

/** Begins anew after the server lost something. It is asked what it still has of us. */
async function restart(session: Session): Step<void> {
  const state = await stateOf(session);
  if (!state.ok) return state;
  const { ws, dev, sent, inflight } = state.value;
  const reply = await session.http.call('devices', { path: { ws }, signal: session.signal });
  if (!reply.ok) return haltOf(reply.error);
  const lastCseq = reply.value.value.devices.find((device) => device.dev === dev)?.lastCseq ?? 0;
  if (lastCseq > sent + inflight.length) return stopped('device_forked');
  await session.deps.store.restart({ epoch: reply.value.state.epoch, sent: lastCseq });
  return ok(undefined);
}

/** Writes a snapshot where the log has grown long. That it does not succeed is no reason to say so. */
async function compactIfDue(session: Session, snapshot: number): Step<void> {
  const state = await stateOf(session);
  if (!state.ok) return state;
  const { compactAfter = defaultCompactAfter } = session.deps;
  if (!mayAs(state.value.role, 'admin') || state.value.cursor - snapshot < compactAfter) return ok(undefined);
  const written = await compact(session, state.value);
  return written.ok || (written.error.kind !== 'restart' && !session.signal.aborted) ? ok(undefined) : written;
}
