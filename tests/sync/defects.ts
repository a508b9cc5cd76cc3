import { type Clock, createClock } from '../../utils/sync/clock.ts';
import type { Row } from '../../utils/sync/merge.ts';
import { type AppendOp, isRecordOp, type Op, type RecordOp } from '../../utils/sync/ops.ts';
import type { Batch, SyncState } from '../../utils/sync/store.ts';
import { type Disk, MemoryStore } from './memory-store.ts';
import type { ServerStore } from './server.ts';
import type { Variant } from './world.ts';

/** A fault that somebody could build in, and that the model has to notice. */
export interface Defect {
  readonly variant?: Variant;
  readonly changeServer?: (store: ServerStore) => ServerStore;
  /** Shows only among what happens seldom. */
  readonly isRare?: true;
}

const storeOf = (Faulty: typeof MemoryStore): Defect => ({
  variant: { createStore: (disk, step, sv) => new Faulty(disk, step, sv) },
});
const keyOf = ({ t, id }: Op): string => JSON.stringify([t, id]);

/** A range that was frozen grows by what was written since: sent again under its cseq it is taken for what is known. */
class Resealing extends MemoryStore {
  override async read(): Promise<SyncState | undefined> {
    const state = await super.read();
    const last = state?.inflight.at(-1);
    if (!state || !last) return state;
    const added = this.disk.outbox.filter(({ n }) => n > last.to);
    const grown = { ...last, to: added.at(-1)?.n ?? last.to, n: last.n + added.length };
    this.disk.state = { ...state, inflight: [...state.inflight.slice(0, -1), grown] };
    return this.disk.state;
  }
}

/** The cursor moves in a transaction of its own, before what it stands for is applied. */
class CursorFirst extends MemoryStore {
  override async apply(batch: Batch): Promise<boolean> {
    if (!(await super.apply({ ...batch, ops: [] }))) return false;
    await this.transaction('apply later', (disk) => this.applyOps(disk, batch.ops, batch.tellsLosses));
    return true;
  }
}

/** Who deletes forgets. An older edit that comes later brings the record back to life, in part. */
class HardDelete extends MemoryStore {
  protected override applyOps(disk: Disk, ops: readonly Op[], tellsLosses: boolean): void {
    super.applyOps(disk, ops, tellsLosses);
    for (const op of ops) if (isRecordOp(op) && op.f.deletedAt) disk.records.delete(keyOf(op));
  }
}

/** What comes last is taken, whatever its stamp. */
class ArrivalOrder extends MemoryStore {
  protected override applyOps(disk: Disk, ops: readonly Op[]): void {
    for (const op of ops) {
      if (!isRecordOp(op)) super.applyOps(disk, [op], false);
      else this.keep(disk, op.t, op.id, onTop(disk.records.get(keyOf(op))?.row, op));
    }
  }
}

const onTop = (row: Row | undefined, { f, h }: RecordOp): Row =>
  Object.fromEntries(Object.entries({ ...row, ...f, _h: h }).filter(([, value]) => value !== null));

/** What was seen twice counts twice. */
class Counting extends MemoryStore {
  protected override applyOps(disk: Disk, ops: readonly Op[], tellsLosses: boolean): void {
    for (const op of ops) {
      const seen = disk.added.get(keyOf(op))?.v;
      super.applyOps(disk, [op], tellsLosses);
      const { t, id } = op;
      if (!isRecordOp(op) && seen)
        disk.added.set(keyOf(op), { t, id, v: { ...op.v, times: Number(seen.times ?? 1) + 1 } });
    }
  }
}

/** The record is stored, and what is to be sent in another transaction after it. */
class TwoTransactions extends MemoryStore {
  private held: Op[] = [];
  protected override enqueue(_disk: Disk, ops: readonly Op[]): void {
    this.held.push(...ops);
  }
  override async edit(clock: Clock, t: string, id: string, changes: Record<string, unknown>): Promise<Op | undefined> {
    const op = await super.edit(clock, t, id, changes);
    await this.transaction('outbox', (disk) => super.enqueue(disk, this.held));
    this.held = [];
    return op;
  }
  override async add(t: string, id: string, v: AppendOp['v']): Promise<Op | undefined> {
    const op = await super.add(t, id, v);
    await this.transaction('outbox', (disk) => super.enqueue(disk, this.held));
    this.held = [];
    return op;
  }
}

/** What this version does not know is thrown away. */
class NotParking extends MemoryStore {
  override apply(batch: Batch): Promise<boolean> {
    return super.apply({ ...batch, parked: [] });
  }
}

/** After the server lost something it is not told again. */
class NotReseeding extends MemoryStore {
  override async restart(from: { epoch: string | undefined; sent: number }): Promise<void> {
    await super.restart(from);
    if (this.disk.state) this.disk.state = { ...this.disk.state, isReseeding: false };
  }
}

/** Who is behind the snapshot jumps over it. */
class NotMerging extends MemoryStore {
  override apply(batch: Batch): Promise<boolean> {
    return super.apply(batch.cursor === batch.after ? { ...batch, ops: [] } : batch);
  }
}

/** What is frozen is forgotten when the worker dies: the same operations go out under another name. */
class Thawing extends MemoryStore {
  private hasFrozen = false;
  override async read(): Promise<SyncState | undefined> {
    const state = await super.read();
    return state && !this.hasFrozen ? { ...state, inflight: [] } : state;
  }
  override async freeze(segments: Parameters<MemoryStore['freeze']>[0]): Promise<boolean> {
    if (this.disk.state && !this.hasFrozen) this.disk.state = { ...this.disk.state, inflight: [] };
    this.hasFrozen = true;
    return super.freeze(segments);
  }
}

/** An acknowledgement deletes all that waits, also what was written since. */
class Overacknowledging extends MemoryStore {
  override async acknowledge(acked: number): Promise<void> {
    await super.acknowledge(acked);
    this.disk.outbox = [];
  }
}

/** Only what is seen is exceeded, and what lies far ahead is not seen. */
const onlySeen = (clock: Clock): Clock => {
  const plain = createClock({ now: () => Number.NaN, device: '' });
  return {
    ...plain,
    seen: (stamp) => clock.seen(stamp),
    learn: (time) => clock.learn(time),
    at: (time) => clock.at(time),
    next(after = []) {
      for (const stamp of [after].flat()) if (stamp) clock.seen(stamp);
      return clock.next();
    },
    get last() {
      return clock.last;
    },
    get offset() {
      return clock.offset;
    },
  };
};

/** What comes again is stored again, as a server does that does not look for what it has. */
function storesTwice(): NonNullable<Variant['afterRequest']> {
  const heads = new Map<string, number>();
  return async (server, ws, url) => {
    if (!url.endsWith('/push')) return;
    const [workspace] = await server.rows('workspace', ws);
    const last = (await server.rows('segment', ws)).at(-1);
    const head = Number(workspace?.head ?? 0);
    const isKnown = heads.get(ws) === head;
    heads.set(ws, head);
    if (!last || !isKnown || Number(last.seq) !== head) return;
    const copy = { ...last, seq: head + 1, cseq: 1_000_000 + head };
    await server.store.db.insertInto('segment').values(copy).execute();
    await server.store.db
      .updateTable('workspace')
      .set({ head: head + 1 })
      .where('ws', '=', ws)
      .execute();
  };
}

/** Statements of a write one by one: a crash leaves the first of them. */
function notAtomic(store: ServerStore): ServerStore {
  const { db } = store;
  const broken = new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return () => ({ execute: (work: (tx: unknown) => unknown) => work(db) });
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...store, db: broken };
}

export const defects: Readonly<Record<string, Defect>> = {
  'sealing a sent range again with more in it': storeOf(Resealing),
  'a server that stores what it has': { variant: { afterRequest: storesTwice() } },
  'a server that pushes without a transaction': { changeServer: notAtomic },
  'the cursor before what it stands for': storeOf(CursorFirst),
  'deleting for good': storeOf(HardDelete),
  'the order of arrival': storeOf(ArrivalOrder),
  'counting what was seen': storeOf(Counting),
  'a clock that only exceeds what it has seen': { variant: { wrapClock: onlySeen } },
  'the outbox in another transaction': storeOf(TwoTransactions),
  'forgetting what was frozen': storeOf(Thawing),
  'an acknowledgement of all': storeOf(Overacknowledging),
  'throwing away what is unknown': storeOf(NotParking),
  'jumping over a snapshot': { ...storeOf(NotMerging), isRare: true },
  'a lost history that is not said again': { ...storeOf(NotReseeding), isRare: true },
};
