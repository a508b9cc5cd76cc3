import type { Transaction } from 'dexie';
import type { RecordCollection } from '../sync/collections.ts';
import { opsOfRow, type Row } from '../sync/merge.ts';
import type { RecordOp } from '../sync/ops.ts';
import type { WorkspaceDb } from './schema.ts';

/**
 * What stays of records that were deleted for good: that they went, and at which stamp. Without it a device that was away
 * meanwhile, and says again what it has, would bring them back. Nothing of what they said is in it.
 */
export interface GoneRow {
  readonly t: RecordCollection;
  readonly id: string;
  readonly row: Row;
}

const kept: readonly string[] = ['deletedAt', 'updatedAt'];

/** What stays of those of these records that went. In a transaction over `gone`. */
export async function goneOf(
  db: WorkspaceDb,
  t: RecordCollection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  if (ids.length === 0) return new Map();
  const found = await db.gone.bulkGet(ids.map((id): [string, string] => [t, id]));
  return new Map(found.flatMap((gone) => (gone ? [[gone.id, gone.row]] : [])));
}

/** Remembers that these went. In a transaction over `gone`. */
export async function noteGone(
  db: WorkspaceDb,
  t: RecordCollection,
  rows: readonly (Row & { readonly id: string })[],
): Promise<void> {
  if (rows.length > 0) await db.gone.bulkPut(rows.map((row) => ({ t, id: row.id, row: withoutContent(row) })));
}

/** That they went, to be said again to whoever may not know; not of those that somebody has put back since. */
export async function opsOfGone(db: WorkspaceDb, t: RecordCollection): Promise<RecordOp[]> {
  const gone = await db.gone.where('t').equals(t).toArray();
  const back = await db.table<object, string>(t).bulkGet(gone.map(({ id }) => id));
  return gone.flatMap(({ id, row }, index) => (back[index] ? [] : opsOfRow(t, id, row)));
}

/** Version 5 of the database had them in one row for each collection, which every new record had to read. */
export async function moveGone(tx: Transaction): Promise<void> {
  const meta = tx.table<{ readonly key: string; readonly value: Readonly<Record<string, Row>> }, string>('meta');
  const lists = await meta.where('key').startsWith('gone:').toArray();
  const rows = lists.flatMap(({ key, value }) =>
    Object.entries(value).map(([id, row]): GoneRow => ({ t: key.slice(5) as RecordCollection, id, row })),
  );
  await tx.table('gone').bulkPut(rows);
  await meta.bulkDelete(lists.map(({ key }) => key));
}

/** Whether an operation says of a record nothing but that it went. */
export const tellsOnlyGone = ({ f }: RecordOp): boolean =>
  typeof f['deletedAt'] === 'number' && Object.keys(f).every((field) => kept.includes(field));

function withoutContent({ _h, _f = {}, ...fields }: Row): Row {
  const isKept = ([field]: readonly [string, unknown]): boolean => kept.includes(field);
  return {
    ...Object.fromEntries(Object.entries(fields).filter(isKept)),
    ...(_h === undefined ? {} : { _h }),
    _f: Object.fromEntries(Object.entries(_f).filter(isKept)),
  };
}
