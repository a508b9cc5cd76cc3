import { fail, ok, type Result } from '../lib/result.ts';
import type { Clock } from './clock.ts';
import type { Http, State } from './http.ts';
import { addKey, addProvenKey, epochOf, type KeyRing, rawKeyOf, unwrapKey } from './keys.ts';
import { isRecordOp, type Op, readOp } from './ops.ts';
import { type Halt, haltOf, later, type Step, stopped } from './outcome.ts';
import { deriveSealKey } from './seal.ts';
import type { Membership, Parked, SyncState, SyncStore } from './store.ts';

export interface Progress {
  readonly phase: 'push' | 'pull' | 'snapshot' | 'compact' | 'rotate';
  /** Operations, for push; of the rest places in the log. */
  readonly done: number;
  readonly total?: number;
}

/** What syncing needs. */
export interface SyncDeps {
  readonly store: SyncStore;
  readonly connect: (membership: Membership) => Http;
  readonly clock: Clock;
  /** Version of the schema: who writes a collection that did not exist before counts it up. */
  readonly sv: number;
  /** What a collection is; nothing for one that this version does not know. */
  readonly kindOf: (t: string) => 'record' | 'append' | undefined;
  /** 0 to 1. */
  readonly random?: () => number;
  /** How often in a row it did not succeed. */
  readonly attempt?: number;
  /** How long the server may wait for news when there are none, seconds. */
  readonly waitSeconds?: number;
  /** How many segments may lie above the newest snapshot before an admin's device writes another. */
  readonly compactAfter?: number;
  /** How many segments of the log go into a snapshot at most, beyond the one before. */
  readonly compactAtOnce?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** One run of `syncOnce`. */
export interface Session {
  readonly deps: SyncDeps;
  readonly http: Http;
  readonly signal: AbortSignal;
  readonly count: { pushed: number; pulled: number };
  /** Keys by device and kid, derived once. */
  readonly derived: Map<string, CryptoKey>;
}

/** The present state. It is read anew for each step: another context may have gone on. */
export async function stateOf({ deps, signal }: Session): Step<SyncState> {
  if (signal.aborted) return later('aborted');
  const state = await deps.store.read();
  return state ? ok(state) : later('aborted');
}

export async function ringOf({ deps }: Session): Step<KeyRing> {
  const ring = await deps.store.keys();
  return ring && ring.epochs.length > 0 ? ok(ring) : stopped('key_missing');
}

/** The number of the newest key. */
export const newestKid = (ring: KeyRing): number => ring.epochs.at(-1)?.kid ?? 0;

/** The key by which something is sealed: of one device, or of snapshots. */
export async function sealKeyOf(session: Session, ring: KeyRing, kid: number, salt: string): Promise<CryptoKey> {
  const name = `${kid}|${salt}`;
  const epoch = epochOf(ring, kid);
  if (!epoch) throw new Error(`No key ${kid}`);
  const key = session.derived.get(name) ?? (await deriveSealKey(epoch.hkdf, salt));
  session.derived.set(name, key);
  return key;
}

/** The ring with a key of this number, fetched where it is not there. */
export async function ringWith(session: Session, kid: number): Step<KeyRing> {
  const ring = await ringOf(session);
  if (!ring.ok || epochOf(ring.value, kid)) return ring;
  const fetched = await fetchKeys(session);
  if (!fetched.ok) return fetched;
  return epochOf(fetched.value.ring, kid) ? ok(fetched.value.ring) : stopped('key_missing');
}

/**
 * Takes over the keys that were made since. Only one that its maker proved by the key before is taken. `kid`: the
 * server's present one; lower than ours where the server was restored.
 */
export async function fetchKeys(session: Session): Step<{ ring: KeyRing; kid: number }> {
  const { deps, http, signal } = session;
  const [state, ring] = [await stateOf(session), await ringOf(session)];
  if (!state.ok) return state;
  if (!ring.ok) return ring;
  const { ws, dev } = state.value;
  const reply = await http.call('keys', { path: { ws }, signal });
  if (!reply.ok) return haltOf(reply.error);
  const { kid: newest, keyCheck, wraps, recoveryRole } = reply.value.value;
  let filled = ring.value;
  for (const { kid, blob } of wraps.toSorted((a, b) => a.kid - b.kid)) {
    if (epochOf(filled, kid)) continue;
    const raw = await unwrapKey(filled, blob, { ws, kid, dev });
    if (raw) filled = await addKey(filled, kid, raw);
  }
  const raw = await rawKeyOf(filled, newest);
  const proven = raw && (await addProvenKey(filled, { kid: newest, keyCheck }, raw));
  if (!proven) return stopped('key_missing');
  const known = recoveryRole ? { ...proven, recovery: { kid: newest, role: recoveryRole } } : proven;
  if (known.epochs.length > ring.value.epochs.length) await deps.store.saveKeys(known);
  return ok({ ring: known, kid: newest });
}

/** What every answer tells: the time, and whether this is still the same line of history. */
export function hear({ deps }: Session, known: SyncState, state: State): Result<State, Halt> {
  deps.clock.learn(state.serverTime);
  return known.epoch === undefined || known.epoch === state.epoch ? ok(state) : fail({ kind: 'restart' });
}

/**
 * Operations that this version can apply, and those to be kept until it can. What is wrong, and not of a later version, is
 * dropped: on all devices the same.
 */
export function sortOps(
  { kindOf, sv: own }: Pick<SyncDeps, 'kindOf' | 'sv'>,
  values: readonly unknown[],
  sv: number,
): { ops: Op[]; parked: Parked[] } {
  const ops: Op[] = [];
  const parked: Parked[] = [];
  for (const value of values) {
    if (!isShallow(value)) continue;
    const op = readOp(value);
    const kind = op && kindOf(op.t);
    if (op && kind === (isRecordOp(op) ? 'record' : 'append')) ops.push(op);
    else if (sv > own || (op && !kind)) parked.push({ sv, op: value });
  }
  return { ops, parked };
}

/** Whether a value is nested no deeper than any of ours. What is, is an attack on whatever looks into it. */
export const isShallow = (value: unknown, depth = 32): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1)));
