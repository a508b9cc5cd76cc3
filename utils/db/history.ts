import { isRecordCollection, type RecordCollection, recordCollections } from '../sync/collections.ts';
import { type Changes, undoChange, writeRecord, writtenBy } from './records.ts';
import type { WorkspaceDb } from './schema.ts';

/** A value that was replaced by one of another device that did not know of it. */
export interface Conflict {
  readonly id: string;
  /** What the record is called. */
  readonly title: string;
  readonly t: RecordCollection;
  readonly field: string;
  /** The value that lost, and the one that stands now; undefined and null are none. */
  readonly value: unknown;
  readonly standing: unknown;
  readonly at: number;
}

const longest = 200;

/** The newest conflicts first, of records that are there. */
export async function conflicts(db: WorkspaceDb, most: number): Promise<Conflict[]> {
  const rows = await db.history.orderBy('at').reverse().limit(most).toArray();
  const records = await Promise.all(
    rows.map(({ t, record }) =>
      isRecordCollection(t) ? db.table<Readonly<Record<string, unknown>>>(t).get(record) : undefined,
    ),
  );
  return rows.flatMap(({ id, t, field, value, at }, index) => {
    const record = records[index];
    if (!record || !isRecordCollection(t) || isBookkeeping(t, field)) return [];
    return [{ id, t, title: titleOf(record), field, value, standing: record[field], at }];
  });
}

/** Where a field is from goes with the field, and is no choice of its own. */
const isBookkeeping = (t: RecordCollection, field: string): boolean =>
  field === 'facts' ||
  t === 'imports' ||
  t === 'accountFigures' ||
  (t === 'outcomes' && field !== 'metrics' && field !== 'deletedAt') ||
  (t === 'experiments' && ['seed', 'sd', 'sdPosts', 'startedAt', 'endedAt'].includes(field)) ||
  (t === 'learnings' && field === 'helpedAt') ||
  (t === 'entryComments' && field === 'verdict') ||
  (t === 'tactics' && (field === 'doneOn' || field === 'place'));

function titleOf({ name, title, text }: Readonly<Record<string, unknown>>): string {
  const words = [name, title, text].find((each) => typeof each === 'string');
  return typeof words === 'string' ? words.slice(0, longest) : '';
}

/**
 * Puts the value that lost back, as one more change, in one transaction. Answers how to take that back; undefined, and
 * nothing changed, where the record is gone or would be none any more with that value.
 */
export function restoreConflict(
  db: WorkspaceDb,
  id: string,
  now: number,
): Promise<(() => Promise<unknown>) | undefined> {
  const collections = Object.keys(recordCollections) as RecordCollection[];
  return db.transaction('rw', [...writtenBy(db, ...collections), db.history], async () => {
    const row = await db.history.get(id);
    if (!row || !isRecordCollection(row.t)) return undefined;
    const changes = { [row.field]: row.value ?? undefined, updatedAt: now } as Changes<RecordCollection>;
    const record = await db.table<object, string>(row.t).get(row.record);
    if (!record || !recordCollections[row.t].safeParse({ ...record, ...changes }).success) return undefined;
    const written = await writeRecord(db, row.t, row.record, changes);
    await db.history.delete(id);
    return written && (() => undoChange(db, written.undo, now));
  });
}

export const dismissConflict = (db: WorkspaceDb, id: string): Promise<void> => db.history.delete(id);
