import Dexie, { type EntityTable } from 'dexie';
import { recordCollections, type RecordCollection } from '../../sync/collections.ts';
import { applyRecordOps, type Loss, type Row } from '../../sync/merge.ts';
import type { RecordOp } from '../../sync/ops.ts';
import { withDerived } from '../derived.ts';
import { goneOf, noteGone, tellsOnlyGone } from '../gone.ts';
import type { WorkspaceDb } from '../schema.ts';

/** Fields that change by themselves: that two devices wrote them at once is no conflict that anybody has to know of. */
const quiet: ReadonlySet<string> = new Set(['updatedAt', 'createdAt', 'uses', 'links', 'earlier']);

type Table = EntityTable<Row & { readonly id: string }, 'id'>;

/**
 * What others wrote of one collection, in the order of the log, inside the caller's transaction. Answers the operations
 * that tell too little yet. `lossesAt`: when the losing sides of conflicts are kept, ms; undefined where they are not.
 */
export async function applyRecords(
  db: WorkspaceDb,
  t: RecordCollection,
  ops: readonly RecordOp[],
  lossesAt: number | undefined,
): Promise<RecordOp[]> {
  const table: Table = db.table(t);
  const ids = [...new Set(ops.map(({ id }) => id))];
  const first = ids.slice(0, sample);
  const known = await storedOf(table, first);
  const told = ids.length > 2 * sample && known.size === 0 ? whole(ops) : new Set<string>();
  const guessed = new Set(ids.slice(sample).filter((id) => told.has(id)));
  const asked = ids.slice(sample).filter((id) => !guessed.has(id));
  const present = new Map([...known, ...(await storedOf(table, asked))]);
  const { waiting, again } = await merge({ db, t, table, ops, lossesAt, present, guessed });
  if (again.size === 0) return waiting;
  const rest = ops.filter(({ id }) => again.has(id));
  const there = await storedOf(table, [...again]);
  const late = await merge({ db, t, table, ops: rest, lossesAt, present: there, guessed: new Set() });
  return [...waiting, ...late.waiting];
}

/**
 * So many rows are asked for before the others are taken to be new: asking for a row costs as much as adding it. What is
 * said again, on a new server or by who joins, is there already as a rule, and then the first few say so.
 */
const sample = 20;

/** The records of which something begins here: their writers knew of no such record. */
const whole = (ops: readonly RecordOp[]): ReadonlySet<string> =>
  new Set(ops.flatMap(({ id, p }) => (p === undefined ? [id] : [])));

async function storedOf(table: Table, ids: readonly string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const rows = await table.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, withoutId(row)]] : [])));
}

interface Merging {
  readonly db: WorkspaceDb;
  readonly t: RecordCollection;
  readonly table: Table;
  readonly ops: readonly RecordOp[];
  readonly lossesAt: number | undefined;
  /** The rows that are stored, by id. */
  readonly present: ReadonlyMap<string, Row>;
  /** Ids that were not asked for. */
  readonly guessed: ReadonlySet<string>;
}

/**
 * Stores what comes of the operations. `waiting`: those that tell too little yet. `again`: guessed ids of which nothing
 * was stored, because they are there after all or tell too little to be new.
 */
async function merge({ db, t, table, ops, lossesAt, present, guessed }: Merging) {
  const ids = [...new Set(ops.map(({ id }) => id))];
  const gone = await goneOf(
    db,
    t,
    ids.filter((id) => !present.has(id)),
  );
  const { rows, lost } = applyRecordOps(new Map([...gone, ...present]), ops);
  const fine: (Row & { readonly id: string })[] = [];
  const incomplete = new Map<string, Row>();
  for (const [id, row] of rows) {
    // Something that says half of a record would break whoever shows it.
    if (recordCollections[t].safeParse({ ...row, id }).success) fine.push(withDerived(t, { ...row, id }));
    else incomplete.set(id, row);
  }
  // A row that is known to be new is added: whoever puts one looks for it again.
  const there = await addRows(
    table,
    fine.filter(({ id }) => !present.has(id)),
    guessed,
  );
  await table.bulkPut(fine.filter(({ id }) => present.has(id)));
  const again = new Set([...there, ...[...incomplete.keys()].filter((id) => guessed.has(id))]);
  for (const id of again) incomplete.delete(id);
  // Of what was deleted for good, here or before this device came, no other half will come.
  const isGone = ({ id }: RecordOp): boolean => incomplete.get(id)?.['deletedAt'] !== undefined;
  const isForGood = (id: string): boolean => gone.has(id) || ops.every((op) => op.id !== id || tellsOnlyGone(op));
  const stillGone = new Set(ops.filter(isGone).flatMap(({ id }) => (isForGood(id) ? [id] : [])));
  await noteGone(
    db,
    t,
    [...stillGone].map((id) => ({ ...incomplete.get(id), id })),
  );
  const isTold = ({ recordId, field }: Loss): boolean =>
    !incomplete.has(recordId) && !again.has(recordId) && !quiet.has(field);
  if (lossesAt !== undefined) await keepLosses(db, lost.filter(isTold), lossesAt);
  return { waiting: ops.filter(({ id }) => incomplete.has(id) && !stillGone.has(id)), again };
}

/** Adds rows. Answers the guessed ids that are there already, of which nothing is written. */
async function addRows(
  table: Table,
  rows: readonly (Row & { readonly id: string })[],
  guessed: ReadonlySet<string>,
): Promise<string[]> {
  try {
    await table.bulkAdd(rows);
    return [];
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    const failed = Object.entries(error.failuresByPos).map(([at, reason]) => ({
      id: rows[Number(at)]?.id ?? '',
      reason,
    }));
    const other = failed.find(({ id, reason }) => reason.name !== 'ConstraintError' || !guessed.has(id));
    if (other) throw other.reason;
    return failed.map(({ id }) => id);
  }
}

async function keepLosses(db: WorkspaceDb, lost: readonly Loss[], now: number): Promise<void> {
  await db.history.bulkPut(lost.map(({ recordId, ...loss }) => ({ ...loss, record: recordId, at: now })));
}

const withoutId = ({ id: _id, ...row }: Row & { readonly id: string }): Row => row;
