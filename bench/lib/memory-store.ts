import type { KeyRing } from '../../utils/sync/keys.ts';
import { applyRecordOp, type Row } from '../../utils/sync/merge.ts';
import { isRecordOp } from '../../utils/sync/ops.ts';
import type { OutboxRow, SyncState, SyncStore } from '../../utils/sync/store.ts';

export interface MemoryStore {
  readonly store: SyncStore;
  readonly records: ReadonlyMap<string, Row>;
}

/** What the sync keeps, in memory: what is measured then is the sync and not a database. */
export function memoryStore(outbox: readonly OutboxRow[] = []): MemoryStore {
  const records = new Map<string, Row>();
  let waiting = outbox;
  let state: SyncState | undefined;
  let ring: KeyRing | undefined;
  const change = (next: Partial<SyncState>): void => {
    if (state) state = { ...state, ...next };
  };
  const store = {
    read: async () => state,
    join: async (membership, keys) => {
      const fresh = { cursor: 0, sent: 0, inflight: [], unechoed: [], isReseeding: false };
      state = { ...membership, ...fresh, isQuiet: true, sv: 1, isRotationDue: false };
      ring = keys;
    },
    // Numbers count up from 1 without a gap here.
    outbox: async (after, most) => {
      const first = waiting[0]?.n ?? 0;
      const at = Math.max(0, after + 1 - first);
      return waiting.slice(at, at + most);
    },
    freeze: async (segments) => {
      if (!state || state.inflight.length > 0 || segments[0]?.cseq !== state.sent + 1) return false;
      change({ inflight: segments });
      return true;
    },
    acknowledge: async (acked) => {
      const done = state?.inflight.filter(({ cseq }) => cseq <= acked) ?? [];
      const to = done.at(-1)?.to ?? 0;
      waiting = waiting.slice(waiting.findIndex(({ n }) => n > to) >>> 0);
      const unechoed = [...(state?.unechoed ?? []), ...done.map(({ hash }) => hash)];
      change({ sent: acked, unechoed, inflight: state?.inflight.filter(({ cseq }) => cseq > acked) ?? [] });
    },
    setAside: async () => undefined,
    apply: async ({ after, cursor, tip, epoch, ops, echoed = [] }) => {
      if (state?.cursor !== after) return false;
      for (const op of ops) if (isRecordOp(op)) records.set(op.id, applyRecordOp(records.get(op.id), op).row);
      change({ cursor, tip, epoch, unechoed: state.unechoed.filter((hash) => !echoed.includes(hash)) });
      return true;
    },
    endQuiet: async () => change({ isQuiet: false }),
    restart: async () => undefined,
    reseed: async () => undefined,
    parked: async () => [],
    unpark: async () => undefined,
    upgraded: async (sv) => change({ sv }),
    keys: async () => ring,
    saveKeys: async (keys) => {
      ring = keys;
    },
    setRotationDue: async (isRotationDue) => change({ isRotationDue }),
  } satisfies SyncStore;
  return { store, records };
}
