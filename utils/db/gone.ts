import type { RecordCollection } from '../sync/collections.ts';
import { opsOfRow, type Row } from '../sync/merge.ts';
import type { RecordOp } from '../sync/ops.ts';
import type { WorkspaceDb } from './schema.ts';

/**
 * What stays of records that were deleted for good: that they went, and at which stamp. Without it a device that was away
 * meanwhile, and says again what it has, would bring them back. Nothing of what they said is in it.
 */
export type Gone = Readonly<Record<string, Row>>;

const keyOf = (t: RecordCollection): string => `gone:${t}`;
const kept: readonly string[] = ['deletedAt', 'updatedAt'];

/** By id. In a transaction over `meta`. */
export const goneOf = async (db: WorkspaceDb, t: RecordCollection): Promise<Gone> =>
  ((await db.meta.get(keyOf(t)))?.value as Gone | undefined) ?? {};

/** Remembers that these went. In a transaction over `meta`. */
export async function noteGone(
  db: WorkspaceDb,
  t: RecordCollection,
  rows: readonly (Row & { readonly id: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  const added = Object.fromEntries(rows.map((row) => [row.id, withoutContent(row)]));
  await db.meta.put({ key: keyOf(t), value: { ...(await goneOf(db, t)), ...added } satisfies Gone });
}

/** That they went, to be said again to whoever may not know; not of those that somebody has put back since. */
export async function opsOfGone(db: WorkspaceDb, t: RecordCollection): Promise<RecordOp[]> {
  const gone = await goneOf(db, t);
  const ids = Object.keys(gone);
  const back = await db.table<object, string>(t).bulkGet(ids);
  return ids.flatMap((id, index) => (back[index] ? [] : opsOfRow(t, id, gone[id] ?? {})));
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
