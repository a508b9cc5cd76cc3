import Dexie, { type Table, type Transaction } from 'dexie';
import { createClock, type Clock } from '../sync/clock.ts';
import type { RecordCollection, RecordOf } from '../sync/collections.ts';
import { editOf, type Row } from '../sync/merge.ts';
import { never, type Op, type Stamp } from '../sync/ops.ts';
import { splitOp } from '../sync/segments.ts';
import { withDerived } from './derived.ts';
import { withVoidedApproval } from './entry-approval.ts';
import { goneOf } from './gone.ts';
import type { WorkspaceDb } from './schema.ts';
import { withStageChanges } from './stage-changes.ts';

/** What changes in a record; undefined takes a field away. */
export type Changes<T extends RecordCollection> = {
  readonly [F in keyof Omit<RecordOf<T>, 'id'>]?: RecordOf<T>[F] | undefined;
};

/** What a change needs to be taken back: the fields as they were; nothing where it made the record. */
export interface Undo<T extends RecordCollection> {
  readonly t: T;
  readonly id: string;
  readonly changes?: Changes<T>;
}

export interface Written<T extends RecordCollection> {
  readonly record: RecordOf<T>;
  readonly undo: Undo<T>;
}

/** The tables that a change of these collections writes, for the transaction around it. */
export const writtenBy = (db: WorkspaceDb, ...names: readonly RecordCollection[]): Table[] => [
  ...names.map((name): Table => db[name]),
  db.meta,
  db.outbox,
  db.gone,
];

/**
 * Changes a record: the row with a stamp for every field that is another now, and what has to be pushed of it, in one
 * transaction (the caller's where there is one, over `writtenBy`). Undefined where there is no such record.
 */
export function writeRecord<T extends RecordCollection>(
  db: WorkspaceDb,
  t: T,
  id: string,
  changes: Changes<T> | ((before: RecordOf<T>) => Changes<T>),
): Promise<Written<T> | undefined> {
  return db.transaction('rw', writtenBy(db, t), async () => {
    const before = await rowsOf(db, t).get(id);
    if (!before) return undefined;
    const made = withWhatFollows(t, before, typeof changes === 'function' ? changes(before) : changes);
    const record = await write(db, t, id, before, made);
    const was = Object.keys(made).map((field) => [field, before[field as keyof typeof before]]);
    return { record, undo: { t, id, changes: Object.fromEntries(was) as Changes<T> } };
  });
}

/** Makes a record, or all of one anew that is there. As `writeRecord` in everything else. */
export function makeRecord<T extends RecordCollection>(
  db: WorkspaceDb,
  t: T,
  record: RecordOf<T>,
): Promise<Written<T>> {
  const { id, ...fields } = record;
  return db.transaction('rw', writtenBy(db, t), async () => {
    const stored = await rowsOf(db, t).get(id);
    const gone = stored ? undefined : (await goneOf(db, t, [id])).get(id);
    const changes = { ...backAgain(gone), ...fields } as unknown as Changes<T>;
    const made = await write(db, t, id, stored ?? (gone && ({ ...gone, id } as Stored<T>)), changes);
    return { record: made, undo: { t, id } };
  });
}

/** What was deleted for good and is made anew, e.g. from a backup, is told as put back: others know that it went. */
const backAgain = (gone: Row | undefined): object => (gone ? { deletedAt: undefined } : {});

export interface RecordEdit<T extends RecordCollection> {
  readonly id: string;
  readonly changes: Changes<T>;
}

/**
 * Many changes as `writeRecord` makes them, with one look at the clock and one write for all; no id twice. Records that
 * are not there are made with `make`, and left alone without it. Says how each change is taken back.
 */
export function writeRecords<T extends RecordCollection>(
  db: WorkspaceDb,
  t: T,
  edits: readonly RecordEdit<T>[],
  { make }: { readonly make: boolean },
): Promise<Undo<T>[]> {
  return db.transaction('rw', writtenBy(db, t), async () => {
    const stored = await rowsOf(db, t).bulkGet(edits.map(({ id }) => id));
    const unknown = edits.flatMap(({ id }, index) => (make && !stored[index] ? [id] : []));
    const gone = await goneOf(db, t, unknown);
    const { clock, save } = await openClock(db);
    const rows: Stored<T>[] = [];
    const ops: Op[] = [];
    const undos: Undo<T>[] = [];
    for (const [index, { id, changes: asked }] of edits.entries()) {
      const before = stored[index];
      if (!before && !make) continue;
      const changes = withWhatFollows(t, before, asked);
      const row = before ? withoutId(before) : gone.get(id);
      const edit = editOf({ t, id, row, changes: { ...backAgain(before ? undefined : row), ...changes }, clock });
      if (!edit) continue;
      rows.push(withDerived(t, { ...edit.row, id } as unknown as Stored<T>));
      ops.push(edit.op);
      const was = before && Object.keys(changes).map((field) => [field, before[field as keyof typeof before]]);
      undos.push({ t, id, ...(was ? { changes: Object.fromEntries(was) as Changes<T> } : {}) });
    }
    await rowsOf(db, t).bulkPut(rows);
    await save();
    await queueOps(db, ops);
    return undos;
  });
}

/**
 * What goes with a change, and is taken back with it: whoever changes the stage of a person says how they came there, and
 * whoever changes an entry that was approved makes a draft of it.
 */
function withWhatFollows<T extends RecordCollection>(
  t: T,
  before: object | undefined,
  changes: Changes<T>,
): Changes<T> {
  if (t === 'people') return withStageChanges(before, changes);
  return t === 'planEntries' ? withVoidedApproval(before, changes) : changes;
}

/** Takes many changes of one collection back, as `undoChange` does one. */
export const undoChanges = <T extends RecordCollection>(
  db: WorkspaceDb,
  t: T,
  undos: readonly Undo<T>[],
  now: number,
) =>
  writeRecords(
    db,
    t,
    undos.map(({ id, changes }) => ({
      id,
      changes: { ...(changes ?? { deletedAt: now }), updatedAt: now } as Changes<T>,
    })),
    { make: false },
  );

/** Takes a change back by making another one: what was changed elsewhere meanwhile in other fields stays. */
export const undoChange = <T extends RecordCollection>(db: WorkspaceDb, { t, id, changes }: Undo<T>, now: number) =>
  writeRecord(db, t, id, { ...(changes ?? { deletedAt: now }), updatedAt: now } as Changes<T>);

/** Takes a record away; `restoreRecord` puts it back. False when there is none. */
export const removeRecord = async (db: WorkspaceDb, t: RecordCollection, id: string, now: number): Promise<boolean> =>
  (await writeRecord(db, t, id, { deletedAt: now, updatedAt: now })) !== undefined;

export const restoreRecord = async (db: WorkspaceDb, t: RecordCollection, id: string, now: number): Promise<boolean> =>
  (await writeRecord(db, t, id, { deletedAt: undefined, updatedAt: now })) !== undefined;

type Stored<T extends RecordCollection> = RecordOf<T> & Row;

/** A table without its name: the names of all are one type to the compiler, and their rows are not. */
const rowsOf = <T extends RecordCollection>(db: WorkspaceDb, t: T): Table<Stored<T>, string> =>
  db.table<Stored<T>, string>(t);

async function write<T extends RecordCollection>(
  db: WorkspaceDb,
  t: T,
  id: string,
  before: Stored<T> | undefined,
  changes: Changes<T>,
): Promise<RecordOf<T>> {
  const { clock, save } = await openClock(db);
  const edit = editOf({ t, id, row: before && withoutId(before), changes, clock });
  if (!edit) return before ?? ({ ...changes, id } as unknown as RecordOf<T>);
  const record = withDerived(t, { ...edit.row, id } as unknown as Stored<T>);
  await rowsOf(db, t).put(record);
  await save();
  await queueOps(db, [edit.op]);
  return record;
}

const withoutId = ({ id: _id, ...row }: { readonly id: string } & Row): Row => row;

/** What is stored of the clock. */
export interface ClockState {
  readonly device: string;
  readonly last: Stamp | '';
  readonly offset: number;
}

/** The clock of this browser; it goes on where it was, whichever context wrote last. In a transaction over `meta`. */
export async function openClock(db: WorkspaceDb): Promise<{ clock: Clock; save: () => Promise<unknown> }> {
  const state = (await db.meta.get('clock'))?.value as ClockState | undefined;
  // Ends all stamps of this browser: it only has to differ from that of the others.
  const device = state?.device ?? crypto.randomUUID().slice(0, 8);
  const clock = createClock({ now: Date.now, device, last: state?.last ?? never, offset: state?.offset ?? 0 });
  const value = (): ClockState => ({ device, last: clock.last, offset: clock.offset });
  return { clock, save: () => db.meta.put({ key: 'clock', value: value() }) };
}

/** What has to be pushed, where a sync is set up. Otherwise nothing waits: who joins later says everything anew. */
export async function queueOps(db: WorkspaceDb, ops: readonly Op[]): Promise<void> {
  if (ops.length === 0 || !(await hasSync(db))) return;
  await db.outbox.bulkAdd(ops.flatMap(splitOp).map((op) => ({ t: op.t, id: op.id, op })));
}

const asked = new WeakMap<Transaction, PromiseLike<boolean>>();

/** Whether a sync is set up. Inside a transaction over `meta` it is asked once: nothing changes that meanwhile. */
export function hasSync(db: WorkspaceDb): PromiseLike<boolean> {
  const ask = (): PromiseLike<boolean> => db.meta.get('sync').then((row) => row !== undefined);
  const transaction = Dexie.currentTransaction as Transaction | null;
  if (!transaction) return ask();
  const answer = asked.get(transaction) ?? ask();
  asked.set(transaction, answer);
  return answer;
}

/** For a transaction that has asked `meta` for the row of the sync itself. */
export function knowSync(isSynced: boolean): void {
  const transaction = Dexie.currentTransaction as Transaction | null;
  if (transaction) asked.set(transaction, Dexie.Promise.resolve(isSynced));
}
