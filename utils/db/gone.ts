import Dexie from 'dexie';
import type { RecordCollection } from '../sync/collections.ts';
import { opsOfRow, type Row } from '../sync/merge.ts';
import type { RecordOp } from '../sync/ops.ts';
import type { WorkspaceDb } from './schema.ts';

const kept: readonly string[] = ['deletedAt', 'updatedAt'];

/** What stays of those of these records that went. In a transaction over `gone`. */
export async function goneOf(
  db: WorkspaceDb,
  t: RecordCollection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const asked = ids.length > one ? await thatWent(db, t, ids) : ids;
  if (asked.length === 0) return new Map();
  const found = await db.gone.bulkGet(asked.map((id): [string, string] => [t, id]));
  return new Map(found.flatMap((gone) => (gone ? [[gone.id, gone.row]] : [])));
}

/** As many single questions cost as much as one for a thousand keys. */
const one = 20;
const mostKeys = 1000;

/** Those of many ids that went: hardly any of what comes from others did, and few have gone at all. */
async function thatWent(db: WorkspaceDb, t: RecordCollection, ids: readonly string[]): Promise<readonly string[]> {
  const range = db.gone.where('[t+id]').between([t, Dexie.minKey], [t, Dexie.maxKey]);
  const keys = await range.limit(mostKeys + 1).primaryKeys();
  if (keys.length > mostKeys) return ids;
  const went = new Set(keys.map(([, id]) => id));
  return ids.filter((id) => went.has(id));
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
