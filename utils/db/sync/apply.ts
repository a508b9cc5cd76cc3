import { isRecordCollection, recordCollections, type RecordCollection } from '../../sync/collections.ts';
import { type AppendOp, isRecordOp, type Op, type RecordOp } from '../../sync/ops.ts';
import { readForSightings } from '../queries/sightings-of.ts';
import type { WorkspaceDb } from '../schema.ts';
import { applyAccounts, applyComments, applyPosts } from './apply-read.ts';
import { applyRecords } from './apply-records.ts';
import { noteErasures } from './erased-ops.ts';
import { applyProfileSightings, applySightings } from './apply-sightings.ts';

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
    if (isRecordOp(op)) addTo(records, op);
    else addTo(appended, op);
  }
  return { records, appended };
}

function addTo<T extends Op>(lists: Map<string, T[]>, op: T): void {
  const list = lists.get(op.t);
  if (list) list.push(op);
  else lists.set(op.t, [op]);
}

function take<T>(lists: Map<string, T[]>, t: string): T[] {
  const list = lists.get(t) ?? [];
  lists.delete(t);
  return list;
}
