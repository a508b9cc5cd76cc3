import type { Clock } from '../../utils/sync/clock.ts';
import type { KeyRing } from '../../utils/sync/keys.ts';
import { applyRecordOp, editOf, type Loss, mergeAppended, opsOfRow, type Row } from '../../utils/sync/merge.ts';
import { isRecordOp, type AppendOp, type Op, type Stamp } from '../../utils/sync/ops.ts';
import { splitOp } from '../../utils/sync/segments.ts';
import type {
  Batch,
  Damaged,
  Inflight,
  Membership,
  OutboxRow,
  Parked,
  SyncState,
  SyncStore,
} from '../../utils/sync/store.ts';

type Place = { readonly t: string; readonly id: string };

/** What outlives a crash. Values in it are never changed, only replaced, so a copy of the maps is a copy. */
export interface Disk {
  state: SyncState | undefined;
  keys: KeyRing | undefined;
  /** `["t","id"]` → row. */
  records: Map<string, Place & { readonly row: Row }>;
  added: Map<string, Place & { readonly v: AppendOp['v'] }>;
  outbox: OutboxRow[];
  aside: OutboxRow[];
  parked: (Parked & { readonly n: number })[];
  losses: Map<string, Loss>;
  damaged: Damaged[];
  reseededTo: string;
  nextN: number;
  clock: { readonly last: Stamp | ''; readonly offset: number };
}

export const emptyDisk = (): Disk => ({
  state: undefined,
  keys: undefined,
  records: new Map(),
  added: new Map(),
  outbox: [],
  aside: [],
  parked: [],
  losses: new Map(),
  damaged: [],
  reseededTo: '',
  nextN: 1,
  clock: { last: '', offset: 0 },
});

export const copyOf = (disk: Disk): Disk => ({
  ...disk,
  records: new Map(disk.records),
  added: new Map(disk.added),
  outbox: [...disk.outbox],
  aside: [...disk.aside],
  parked: [...disk.parked],
  losses: new Map(disk.losses),
  damaged: [...disk.damaged],
});

const keyOf = (t: string, id: string): string => JSON.stringify([t, id]);

/**
 * The port on a disk of memory, the way a database keeps it: each method is one transaction. `step` is told before and
 * after each; what it throws there is a crash, before which nothing was done, or after which all of it.
 */
export class MemoryStore implements SyncStore {
  readonly disk: Disk;
  readonly step: (name: string) => void;
  readonly sv: number;

  constructor(disk: Disk, step: (name: string) => void = () => undefined, sv = 1) {
    this.disk = disk;
    this.step = step;
    this.sv = sv;
  }

  /** Runs `work` whole or, if it throws, not at all. */
  protected async transaction<T>(name: string, work: (disk: Disk) => T): Promise<T> {
    await Promise.resolve();
    this.step(`before ${name}`);
    const before = copyOf(this.disk);
    try {
      const done = work(this.disk);
      this.step(`in ${name}`);
      return done;
    } catch (error) {
      Object.assign(this.disk, before);
      throw error;
    } finally {
      await Promise.resolve();
    }
  }

  private async committed<T>(name: string, work: (disk: Disk) => T): Promise<T> {
    const done = await this.transaction(name, work);
    this.step(`after ${name}`);
    return done;
  }

  async read(): Promise<SyncState | undefined> {
    await Promise.resolve();
    return this.disk.state;
  }

  join(membership: Membership, keys: KeyRing): Promise<void> {
    return this.committed('join', (disk) => {
      disk.keys = keys;
      disk.reseededTo = '';
      const { server, ws, dev, token, role } = membership;
      const nothing = { cursor: 0, sent: 0, inflight: [], unechoed: [], isRotationDue: false };
      disk.state = { server, ws, dev, token, role, ...nothing, isReseeding: true, isQuiet: true, sv: this.sv };
    });
  }

  async outbox(after: number, most: number): Promise<readonly OutboxRow[]> {
    await Promise.resolve();
    return this.disk.outbox.filter(({ n }) => n > after).slice(0, most);
  }

  freeze(segments: readonly Inflight[]): Promise<boolean> {
    return this.committed('freeze', (disk) => {
      const { state } = disk;
      if (!state || state.inflight.length > 0 || segments[0]?.cseq !== state.sent + 1) return false;
      disk.state = { ...state, inflight: segments };
      return true;
    });
  }

  acknowledge(acked: number): Promise<void> {
    return this.committed('acknowledge', (disk) => {
      const { state } = disk;
      const done = state?.inflight.filter(({ cseq }) => cseq <= acked) ?? [];
      const last = done.at(-1);
      if (!state || !last) return;
      disk.outbox = disk.outbox.filter(({ n }) => !done.some(({ from, to }) => n >= from && n <= to));
      const inflight = state.inflight.filter(({ cseq }) => cseq > acked);
      const unechoed = [...state.unechoed, ...done.map(({ hash }) => hash)];
      disk.state = { ...state, inflight, unechoed, sent: last.cseq };
    });
  }

  setAside(n: number): Promise<void> {
    return this.committed('setAside', (disk) => {
      disk.aside.push(...disk.outbox.filter((row) => row.n === n));
      disk.outbox = disk.outbox.filter((row) => row.n !== n);
    });
  }

  apply(batch: Batch): Promise<boolean> {
    return this.committed('apply', (disk) => {
      if (!this.isInPlace(batch)) return false;
      this.applyOps(disk, batch.ops, batch.tellsLosses);
      this.move(disk, batch);
      return true;
    });
  }

  protected isInPlace({ ws, after, epoch }: Batch): boolean {
    const { state } = this.disk;
    return state?.ws === ws && state.cursor === after && (state.epoch ?? epoch) === epoch;
  }

  protected move(disk: Disk, { parked, damaged = [], cursor, tip, tipAt, epoch, echoed = [], clock }: Batch): void {
    for (const each of parked) disk.parked.push({ ...each, n: (disk.nextN += 1) });
    disk.damaged.push(...damaged);
    disk.clock = clock;
    if (!disk.state) return;
    const unechoed = disk.state.unechoed.filter((hash) => !echoed.includes(hash));
    disk.state = { ...disk.state, cursor, tip, tipAt, epoch, unechoed };
  }

  protected applyOps(disk: Disk, ops: readonly Op[], tellsLosses: boolean): void {
    for (const op of ops) {
      const key = keyOf(op.t, op.id);
      if (!isRecordOp(op)) {
        const v = mergeAppended(disk.added.get(key)?.v, op.v) as AppendOp['v'];
        disk.added.set(key, { t: op.t, id: op.id, v });
        continue;
      }
      const { row, lost } = applyRecordOp(disk.records.get(key)?.row, op);
      disk.records.set(key, { t: op.t, id: op.id, row });
      if (tellsLosses) for (const loss of lost) disk.losses.set(loss.id, loss);
    }
  }

  endQuiet(): Promise<void> {
    return this.committed('endQuiet', (disk) => {
      if (disk.state) disk.state = { ...disk.state, isQuiet: false };
    });
  }

  restart({ epoch, sent }: { epoch: string | undefined; sent: number }): Promise<void> {
    return this.committed('restart', (disk) => {
      disk.reseededTo = '';
      if (!disk.state) return;
      const nothing = { cursor: 0, tip: undefined, tipAt: undefined, inflight: [], unechoed: [] };
      disk.state = { ...disk.state, ...nothing, epoch, sent, isReseeding: true, isQuiet: true };
    });
  }

  reseed(most: number): Promise<void> {
    return this.committed('reseed', (disk) => {
      const rows = [...disk.records, ...disk.added].filter(([key]) => key > disk.reseededTo);
      const next = rows.toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, most);
      for (const [key, stored] of next) {
        const { t, id } = stored;
        this.enqueue(disk, 'row' in stored ? opsOfRow(t, id, stored.row) : [{ t, id, v: stored.v }]);
        disk.reseededTo = key;
      }
      if (disk.state) disk.state = { ...disk.state, isReseeding: rows.length > next.length };
    });
  }

  async parked(after: number, most: number): Promise<readonly (Parked & { n: number })[]> {
    await Promise.resolve();
    return this.disk.parked.filter(({ n }) => n > after).slice(0, most);
  }

  unpark(ns: readonly number[], ops: readonly Op[]): Promise<void> {
    return this.committed('unpark', (disk) => {
      this.applyOps(disk, ops, false);
      disk.parked = disk.parked.filter(({ n }) => !ns.includes(n));
    });
  }

  upgraded(sv: number): Promise<void> {
    return this.committed('upgraded', (disk) => {
      if (disk.state) disk.state = { ...disk.state, sv };
    });
  }

  async keys(): Promise<KeyRing | undefined> {
    await Promise.resolve();
    return this.disk.keys;
  }

  saveKeys(keys: KeyRing): Promise<void> {
    return this.committed('saveKeys', (disk) => {
      disk.keys = keys;
    });
  }

  setRotationDue(isRotationDue: boolean): Promise<void> {
    return this.committed('setRotationDue', (disk) => {
      if (disk.state) disk.state = { ...disk.state, isRotationDue };
    });
  }

  /** A user's edit: the row and what is to be sent, in one transaction. What it wrote, if anything. */
  edit(clock: Clock, t: string, id: string, changes: Record<string, unknown>): Promise<Op | undefined> {
    return this.committed('edit', (disk) => {
      const made = editOf({ t, id, row: disk.records.get(keyOf(t, id))?.row, changes, clock });
      if (!made) return undefined;
      this.keep(disk, t, id, made.row);
      this.enqueue(disk, [made.op]);
      disk.clock = { last: clock.last, offset: clock.offset };
      return made.op;
    });
  }

  protected keep(disk: Disk, t: string, id: string, row: Row): void {
    disk.records.set(keyOf(t, id), { t, id, row });
  }

  /** Something seen, which is added once. */
  add(t: string, id: string, v: AppendOp['v']): Promise<Op | undefined> {
    return this.committed('add', (disk) => {
      const op: AppendOp = { t, id, v };
      const present = disk.added.get(keyOf(t, id))?.v;
      const kept = mergeAppended(present, v);
      if (kept === present) return undefined;
      disk.added.set(keyOf(t, id), { t, id, v: kept as AppendOp['v'] });
      this.enqueue(disk, [op]);
      return op;
    });
  }

  /** Many at once, of which nothing was here before. */
  addAll(ops: readonly AppendOp[]): Promise<void> {
    return this.committed('addAll', (disk) => {
      for (const { t, id, v } of ops) disk.added.set(keyOf(t, id), { t, id, v });
      this.enqueue(disk, ops);
    });
  }

  protected enqueue(disk: Disk, ops: readonly Op[]): void {
    for (const op of ops.flatMap(splitOp)) disk.outbox.push({ n: (disk.nextN += 1), op });
  }
}
