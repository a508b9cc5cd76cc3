import { ok } from '../lib/result.ts';
import { randomBytes, toBase64url } from './bytes.ts';
import { canonical } from './canonical.ts';
import { limits, type SnapshotPart } from './contract.ts';
import type { Frame } from './frames.ts';
import { applyRecordOp, opsOfRow, type Row } from './merge.ts';
import { readSnapshot } from './merge-snapshot.ts';
import { isRecordOp, readOp } from './ops.ts';
import { haltOf, later, type Step } from './outcome.ts';
import { cutParts, type Manifest, opsPerPart, sealPart, snapshotSalt } from './parts.ts';
import { inRequests } from './requests.ts';
import { openSegment } from './segments.ts';
import { hear, isShallow, newestKid, ringOf, ringWith, sealKeyOf, type Session } from './session.ts';
import type { SyncState } from './store.ts';

/** What the log says, folded. Nothing of this asks what a collection is: also what is of a later version is taken over. */
interface Folded {
  readonly records: Map<string, { readonly t: string; readonly id: string; readonly row: Row }>;
  /** What is added once, by its content, and what is no operation that is known. */
  readonly added: Map<string, unknown>;
  /** The highest version of what is in it. */
  sv: number;
}

interface Kept {
  readonly part: number;
  readonly entry: Manifest['parts'][number];
}

/** So many segments of the log are folded at once, ten seconds or so where all are full. */
const defaultAtOnce = 1000;

/**
 * Writes a snapshot of everything up to the cursor, from the snapshot before it and the log since; of a log that is very
 * long of its beginning, and the next run goes on from there. What is only here is not in it. False: somebody else is
 * at it.
 */
export async function compact(session: Session, state: SyncState): Step<boolean> {
  const { http, signal, deps } = session;
  const { ws, cursor } = state;
  const lease = await http.call('lease', { path: { ws }, signal });
  if (!lease.ok) return lease.error.error === 'lease' ? ok(false) : haltOf(lease.error);
  const list = await http.call('snapshot', { path: { ws }, signal });
  if (!list.ok) return haltOf(list.error);
  const heard = hear(session, state, list.value.state);
  if (!heard.ok) return heard;
  const before = list.value.value;
  if (before.seq >= cursor) return ok(false);
  const some = { ...state, cursor: Math.min(cursor, before.seq + (deps.compactAtOnce ?? defaultAtOnce)) };

  const folded: Folded = {
    records: new Map(),
    added: new Map(),
    sv: Math.max(deps.sv, ...before.parts.map((p) => p.sv)),
  };
  const kept = before.seq > 0 ? await foldSnapshot(session, ws, before.seq, folded) : ok([]);
  if (!kept.ok) return kept;
  const log = await foldLog(session, some, before, folded);
  if (!log.ok) return log;
  return upload(session, some, before.seq, kept.value, folded);
}

/** Folds the parts that are written again, and names those that stay as they are. */
async function foldSnapshot(session: Session, ws: string, seq: number, folded: Folded): Step<Kept[]> {
  const isFull = ({ kind, n }: Kept['entry']): boolean => kind === 'added' && n >= opsPerPart / 2;
  const fold = async (_part: SnapshotPart, content: readonly unknown[]): Step<void> => {
    foldOps(folded, content);
    return ok(undefined);
  };
  const manifest = await readSnapshot(session, ws, seq, fold, (entry) => !isFull(entry));
  if (!manifest.ok) return manifest;
  return ok(manifest.value.parts.flatMap((entry, index) => (isFull(entry) ? [{ part: index + 1, entry }] : [])));
}

async function foldLog(
  session: Session,
  { ws, cursor, ...state }: SyncState,
  from: { readonly seq: number; readonly tip?: string | undefined; readonly tipAt?: number | undefined },
  folded: Folded,
): Step<void> {
  const { http, signal, deps } = session;
  for (let [after, tip, tipAt] = [from.seq, from.tip, from.tipAt]; after < cursor;) {
    const max = Math.min(limits.segmentsPerRequest, cursor - after);
    const reply = await http.call('pull', { path: { ws }, query: { after, max, tip, tipAt }, signal });
    if (!reply.ok) return haltOf(reply.error);
    const heard = hear(session, { ws, cursor, ...state }, reply.value.state);
    if (!heard.ok) return heard;
    if (reply.value.frames.length === 0) return later('bad_reply');
    for (const { meta, body } of reply.value.frames) {
      if (meta.seq !== after + 1) return later('bad_reply');
      [after, tip, tipAt] = [meta.seq, meta.hash, meta.at];
      const ring = await ringWith(session, meta.kid);
      if (!ring.ok) return ring;
      const { dev, cseq, kid, sv, n } = meta;
      const key = await sealKeyOf(session, ring.value, kid, dev);
      const opened = await openSegment(key, { ws, dev, cseq, kid, sv, n }, body);
      // What nobody can open is not missed by anybody.
      foldOps(folded, opened.ok ? opened.value : []);
      folded.sv = Math.max(folded.sv, sv);
    }
    deps.onProgress?.({ phase: 'compact', done: after, total: cursor });
  }
  return ok(undefined);
}

function foldOps({ records, added }: Folded, values: readonly unknown[]): void {
  for (const value of values.filter((each) => isShallow(each))) {
    const op = readOp(value);
    if (op && isRecordOp(op)) {
      const { t, id } = op;
      const key = JSON.stringify([t, id]);
      records.set(key, { t, id, row: applyRecordOp(records.get(key)?.row, op).row });
    } else added.set(canonical(value), value);
  }
}

async function upload(
  session: Session,
  { ws, cursor: seq }: SyncState,
  before: number,
  kept: readonly Kept[],
  { records, added, sv }: Folded,
): Step<boolean> {
  const ring = await ringOf(session);
  if (!ring.ok) return ring;
  const kid = newestKid(ring.value);
  const key = await sealKeyOf(session, ring.value, kid, snapshotSalt);
  const sealed = async (part: number, n: number, content: unknown): Promise<Frame<SnapshotPart>> => {
    const meta = { part, hash: toBase64url(randomBytes(32)), n, kid, sv };
    return { meta, body: await sealPart(key, { ws, ...meta }, content) };
  };
  const frames: Frame<SnapshotPart>[] = [];
  const entries: Manifest['parts'] = [];
  const write = async (kind: Manifest['parts'][number]['kind'], content: readonly unknown[]): Promise<void> => {
    const frame = await sealed(frames.length + 1, content.length, content);
    frames.push(frame);
    entries.push({ hash: frame.meta.hash, kind, n: content.length });
  };
  // Records first: what was added belongs to some of them, and is merged by what they say.
  const rows = [...records.values()].flatMap(({ t, id, row }) => opsOfRow(t, id, row));
  for (const content of cutParts(rows)) await write('records', content);
  for (const { part, entry } of kept) {
    const { hash, n } = entry;
    frames.push({
      meta: { part: frames.length + 1, hash, n, kid, sv, keep: { seq: before, part } },
      body: new Uint8Array(0),
    });
    entries.push(entry);
  }
  for (const content of cutParts([...added.values()])) await write('added', content);
  const manifest: Manifest = { v: 1, seq, parts: entries };
  frames.push(await sealed(0, entries.length, manifest));
  return send(session, ws, seq, frames);
}

/** The manifest comes last and makes it all valid. */
async function send(session: Session, ws: string, seq: number, frames: readonly Frame<SnapshotPart>[]): Step<boolean> {
  const { http, signal } = session;
  for (const some of inRequests(frames)) {
    const reply = await http.call('putSnapshot', { path: { ws, seq }, frames: some, signal });
    if (!reply.ok) return reply.error.error === 'lease' ? ok(false) : haltOf(reply.error);
  }
  return ok(true);
}
