import { schemaVersion } from '../../sync/collections.ts';
import type { KeyRing } from '../../sync/keys.ts';
import type { Op } from '../../sync/ops.ts';
import type { Batch, Damaged, Inflight, Membership, SyncState, SyncStore } from '../../sync/store.ts';
import type { ClockState } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { applyOps, writtenByApplying } from './apply.ts';
import { withoutErasedOps } from './erased-ops.ts';
import { everything, tellMore, type Telling, writtenByTelling } from './tell.ts';

/** The state as it is stored; whether there is more to tell stands in a row of its own. */
type Stored = Omit<SyncState, 'isReseeding'>;

const damagesKept = 50;

/** What the sync keeps in the database of a workspace. Each method is one transaction. */
export function syncStore(db: WorkspaceDb): SyncStore {
  const upkeep = [db.meta, db.outbox] as const;
  const stored = async (): Promise<Stored | undefined> => (await db.meta.get('sync'))?.value as Stored | undefined;
  const save = async (change: Partial<Stored>): Promise<void> => {
    const state = await stored();
    if (state) await db.meta.put({ key: 'sync', value: { ...state, ...change } });
  };
  const tellEverything = (): Promise<string> => db.meta.put({ key: 'telling', value: everything() });
  /** Runs inside one transaction over these tables, which has to be an async function for the database. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => db.transaction('rw', upkeep, async () => work());

  return {
    read: () =>
      db.transaction('r', db.meta, async () => {
        const state = await stored();
        const telling = (await db.meta.get('telling'))?.value as readonly Telling[] | undefined;
        return state && { ...state, isReseeding: !!telling?.[0] };
      }),

    join: ({ server, ws, dev, token, role }: Membership, keys: KeyRing) =>
      alone(async () => {
        const nothing = { cursor: 0, sent: 0, inflight: [], unechoed: [], isRotationDue: false };
        const value: Stored = { server, ws, dev, token, role, ...nothing, isQuiet: true, sv: schemaVersion };
        await db.meta.bulkPut([
          { key: 'sync', value },
          { key: 'keys', value: keys },
        ]);
        await db.meta.delete('syncStatus');
        await tellEverything();
      }),

    outbox: async (after, most) => {
      const rows = await db.outbox.where('n').above(after).limit(most).toArray();
      return rows.map(({ n, op }) => ({ n: n ?? 0, op: op as Op }));
    },

    freeze: (segments: readonly Inflight[]) =>
      alone(async () => {
        const state = await stored();
        if (!state || state.inflight.length > 0 || segments[0]?.cseq !== state.sent + 1) return false;
        await save({ inflight: segments });
        return true;
      }),

    acknowledge: (acked) =>
      alone(async () => {
        const state = await stored();
        const done = state?.inflight.filter(({ cseq }) => cseq <= acked) ?? [];
        const last = done.at(-1);
        if (!state || !last) return;
        for (const { from, to } of done) await db.outbox.where('n').between(from, to, true, true).delete();
        const unechoed = [...state.unechoed, ...done.map(({ hash }) => hash)];
        const inflight = state.inflight.filter(({ cseq }) => cseq > acked);
        await save({ sent: last.cseq, inflight, unechoed });
      }),

    setAside: (n) =>
      alone(async () => {
        const row = await db.outbox.get(n);
        const before = ((await db.meta.get('aside'))?.value as unknown[] | undefined) ?? [];
        if (row) await db.meta.put({ key: 'aside', value: [...before, { t: row.t, id: row.id }].slice(-damagesKept) });
        await db.outbox.delete(n);
      }),

    apply: async (batch: Batch) => {
      const ops = await withoutErasedOps(db, batch.ops);
      return db.transaction('rw', writtenByApplying(db), async () => {
        const [sync, clock] = await db.meta.bulkGet(['sync', 'clock']);
        const state = sync?.value as Stored | undefined;
        const { ws, after, cursor, tip, tipAt, epoch, echoed = [], damaged = [] } = batch;
        if (!state || state.ws !== ws || state.cursor !== after || (state.epoch ?? epoch) !== epoch) return false;
        await applyOps(db, ops, { now: Date.now(), tellsLosses: batch.tellsLosses });
        await db.parked.bulkAdd(batch.parked.map(({ sv, op }) => ({ t: nameOf(op), sv, op })));
        if (damaged.length > 0) await keepDamage(db, damaged);
        const unechoed = state.unechoed.filter((hash) => !echoed.includes(hash));
        // One write for both: each that is waited for costs as much as adding ten rows.
        await db.meta.bulkPut([
          { key: 'sync', value: { ...state, cursor, tip, tipAt, epoch, unechoed } },
          ...clockAfter(clock?.value as ClockState | undefined, batch.clock),
        ]);
        return true;
      });
    },

    endQuiet: () => alone(() => save({ isQuiet: false })),

    restart: ({ epoch, sent }) =>
      alone(async () => {
        await save({
          epoch,
          sent,
          cursor: 0,
          tip: undefined,
          tipAt: undefined,
          inflight: [],
          unechoed: [],
          isQuiet: true,
        });
        await tellEverything();
      }),

    reseed: (most) => db.transaction('rw', writtenByTelling(db), async () => tellMore(db, most)),

    parked: async (after, most) => {
      const rows = await db.parked.where('n').above(after).limit(most).toArray();
      return rows.map(({ n, sv, op }) => ({ n: n ?? 0, sv: sv ?? 0, op }));
    },

    unpark: async (ns, ops) => {
      const kept = await withoutErasedOps(db, ops);
      await db.transaction('rw', writtenByApplying(db), async () => {
        await db.parked.bulkDelete([...ns]);
        await applyOps(db, kept, { now: Date.now(), tellsLosses: false });
      });
    },

    upgraded: (sv) => alone(() => save({ sv })),
    keys: async () => (await db.meta.get('keys'))?.value as KeyRing | undefined,
    saveKeys: async (keys) => void (await db.meta.put({ key: 'keys', value: keys })),
    setRotationDue: (isRotationDue) => alone(() => save({ isRotationDue })),
  };
}

const nameOf = (op: unknown): string =>
  typeof op === 'object' && op !== null && 't' in op && typeof op.t === 'string' ? op.t : '';

async function keepDamage(db: WorkspaceDb, damaged: readonly Damaged[]): Promise<void> {
  const before = ((await db.meta.get('damaged'))?.value as readonly Damaged[] | undefined) ?? [];
  await db.meta.put({ key: 'damaged', value: [...before, ...damaged].slice(-damagesKept) });
}

/** What is written here meanwhile moves the clock too: the later one stays. */
const clockAfter = (state: ClockState | undefined, { last, offset }: Batch['clock']) =>
  state ? [{ key: 'clock', value: { ...state, offset, last: last > state.last ? last : state.last } }] : [];

/** Forgets the sync: what was synced stays. Nothing waits any more, and no secret is kept. */
export const forgetSync = (db: WorkspaceDb): Promise<void> =>
  db.transaction('rw', db.meta, db.outbox, db.parked, async () => {
    await db.meta.bulkDelete(['sync', 'keys', 'telling', 'damaged', 'aside', 'syncStatus', 'recoveryKept']);
    await db.outbox.clear();
    await db.parked.clear();
  });
