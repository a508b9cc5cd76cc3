import { isRecordCollection, recordCollections, type RecordCollection } from '../../sync/collections.ts';
import { applyRecordOps, type Loss, type Row } from '../../sync/merge.ts';
import { type AppendOp, isRecordOp, type Op, type RecordOp } from '../../sync/ops.ts';
import { withDerived } from '../derived.ts';
import { readForSightings } from '../queries/sightings-of.ts';
import { goneOf, noteGone, tellsOnlyGone } from '../gone.ts';
import type { WorkspaceDb } from '../schema.ts';
import { applyAccounts, applyComments, applyPosts } from './apply-read.ts';
import { noteErasures } from './erased-ops.ts';
import { applyProfileSightings, applySightings } from './apply-sightings.ts';

/** Fields that change by themselves: that two devices wrote them at once is no conflict that anybody has to know of. */
const quiet: ReadonlySet<string> = new Set(['updatedAt', 'createdAt', 'uses', 'links', 'earlier']);

/** Everything that operations can write, for the transaction around `applyOps`. */
export const writtenByApplying = (db: WorkspaceDb) => [
  ...(Object.keys(recordCollections) as RecordCollection[]).map((name) => db.table(name)),
  db.profiles,
  ...readForSightings(db),
  db.latest,
  db.days,
  db.comments,
  db.profileSightings,
  db.history,
  db.parked,
  db.outbox,
  db.meta,
  db.gone,
];

export interface Applying {
  readonly now: number;
  /** False: what loses is not kept. */
  readonly tellsLosses: boolean;
}

/**
 * Applies operations of other devices, in the order of the log, inside the caller's transaction over
 * `writtenByApplying`. What this version does not know, or cannot make a record of yet, is parked.
 */
export async function applyOps(db: WorkspaceDb, ops: readonly Op[], { now, tellsLosses }: Applying): Promise<void> {
  await noteErasures(db, ops, now);
  const { records, appended } = await withParked(db, ops);
  // Accounts before what they wrote: posts find their authors.
  const parked: Op[] = [...(await applyAccounts(db, take(records, 'profiles'), now))];
  parked.push(...(await applyPosts(db, take(records, 'posts'), now)));
  parked.push(...(await applyComments(db, take(records, 'comments'), now)));
  for (const [t, of] of records) {
    if (isRecordCollection(t)) parked.push(...(await applyRecords(db, t, of, tellsLosses ? now : undefined)));
    else parked.push(...of);
  }
  await applySightings(db, take(appended, 'sightings'), now);
  parked.push(...(await applyProfileSightings(db, take(appended, 'profileSightings'))));
  for (const of of appended.values()) parked.push(...of);
  await db.parked.bulkAdd(parked.map((op) => ({ t: op.t, op })));
}

/** By collection, with what waited for just these. */
async function withParked(db: WorkspaceDb, ops: readonly Op[]) {
  const records = new Map<string, RecordOp[]>();
  const appended = new Map<string, AppendOp[]>();
  const names = [...new Set(ops.map(({ t }) => t))];
  const waiting = await db.parked.where('t').anyOf(names).toArray();
  await db.parked.bulkDelete(waiting.flatMap(({ n }) => n ?? []));
  for (const op of [...waiting.map((row) => row.op as Op), ...ops]) {
    if (isRecordOp(op)) records.set(op.t, [...(records.get(op.t) ?? []), op]);
    else appended.set(op.t, [...(appended.get(op.t) ?? []), op]);
  }
  return { records, appended };
}

function take<T>(lists: Map<string, T[]>, t: string): T[] {
  const list = lists.get(t) ?? [];
  lists.delete(t);
  return list;
}

async function applyRecords(
  db: WorkspaceDb,
  t: RecordCollection,
  ops: readonly RecordOp[],
  lossesAt: number | undefined,
): Promise<RecordOp[]> {
  const table = db.table<Row & { readonly id: string }, string>(t);
  const ids = [...new Set(ops.map(({ id }) => id))];
  const stored = await table.bulkGet(ids);
  const present = new Map(stored.flatMap((row) => (row ? [[row.id, withoutId(row)]] : [])));
  const unknown = ids.filter((id) => !present.has(id));
  const gone = await goneOf(db, t, unknown);
  const known = new Map([...gone, ...present]);
  const { rows, lost } = applyRecordOps(known, ops);
  const fine: (Row & { readonly id: string })[] = [];
  const incomplete = new Map<string, Row>();
  for (const [id, row] of rows) {
    // Something that says half of a record would break whoever shows it.
    if (recordCollections[t].safeParse({ ...row, id }).success) fine.push(withDerived(t, { ...row, id }));
    else incomplete.set(id, row);
  }
  // Of what was deleted for good, here or before this device came, no other half will come.
  const isGone = ({ id }: RecordOp): boolean => incomplete.get(id)?.['deletedAt'] !== undefined;
  const isForGood = (id: string): boolean => gone.has(id) || ops.every((op) => op.id !== id || tellsOnlyGone(op));
  const stillGone = new Set(ops.filter(isGone).flatMap(({ id }) => (isForGood(id) ? [id] : [])));
  await noteGone(
    db,
    t,
    [...stillGone].map((id) => ({ ...incomplete.get(id), id })),
  );
  // A row that is known to be new is added: whoever puts one looks for it again.
  await table.bulkAdd(fine.filter(({ id }) => !present.has(id)));
  await table.bulkPut(fine.filter(({ id }) => present.has(id)));
  const told = lost.filter(({ recordId, field }) => !incomplete.has(recordId) && !quiet.has(field));
  if (lossesAt !== undefined) await keepLosses(db, told, lossesAt);
  return ops.filter(({ id }) => incomplete.has(id) && !stillGone.has(id));
}

async function keepLosses(db: WorkspaceDb, lost: readonly Loss[], now: number): Promise<void> {
  await db.history.bulkPut(lost.map(({ recordId, ...loss }) => ({ ...loss, record: recordId, at: now })));
}

const withoutId = ({ id: _id, ...row }: Row & { readonly id: string }): Row => row;
