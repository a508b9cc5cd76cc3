import { canonical } from './canonical.ts';
import type { Clock } from './clock.ts';
import { type AppendOp, type Json, never, type RecordOp, type Stamp } from './ops.ts';

/**
 * A stored record without the field that is its key. `_h` is the lowest stamp of its fields, at first that of the
 * insert; `_f` holds the stamps of the fields that differ from it, and of those that were removed. Rows that were stored
 * before they were ever to be synced have neither: see `stampRow`.
 */
export type Row = Readonly<Record<string, unknown>> & {
  readonly _h?: Stamp | '';
  readonly _f?: Readonly<Record<string, Stamp | ''>>;
};

/** A side that lost where two devices wrote the same field without knowing of each other. */
export interface Loss {
  /** Derived from what was lost, so that it is stored once. */
  readonly id: string;
  readonly t: string;
  /** Of the record. */
  readonly recordId: string;
  readonly field: string;
  /** null: the field was removed. */
  readonly value: unknown;
  readonly stamp: Stamp;
  /** Stamp of what stands there now. */
  readonly wonBy: Stamp;
}

export interface Applied {
  readonly row: Row;
  readonly changed: boolean;
  readonly lost: readonly Loss[];
}

/** The stamp of a field in a row; '' if it was never written. */
export function stampOf(row: Row | undefined, field: string): Stamp | '' {
  if (!row) return never;
  const own = row._f && Object.hasOwn(row._f, field) ? row._f[field] : undefined;
  return own ?? (isLive(row, field) ? (row._h ?? never) : never);
}

/**
 * A record after an operation. In whatever order and however often operations come, the rows become equal: each field
 * is the one with the highest stamp, and of two with the same stamp the larger one. Losses are true for operations that
 * come in the order of the log and for the first time; who replays some drops them.
 */
export function applyRecordOp(row: Row | undefined, op: RecordOp): Applied {
  // Most of what comes is new, and all of it said at one stamp.
  if (!row && Object.values(op.f).every((value) => value !== null))
    return { row: { ...op.f, _h: op.h }, changed: true, lost: [] };
  const lost: Loss[] = [];
  const won: [string, Json][] = [];
  for (const [field, after] of Object.entries(op.f)) {
    const present = stampOf(row, field);
    const before = row && isLive(row, field) ? row[field] : null;
    const wins = op.h > present || (op.h === present && canonical(after) > canonical(before));
    if (wins) won.push([field, after]);
    if (isConflict(op, field, present) && canonical(before) !== canonical(after))
      lost.push(lossOf(op, field, wins ? before : after, wins ? present : op.h, wins ? op.h : present));
  }
  if (row && won.length === 0) return { row, changed: false, lost };
  return { row: written(row ?? {}, won, op.h), changed: true, lost };
}

/** A row after fields of it were written at one stamp. */
function written(row: Row, fields: readonly (readonly [string, Json])[], stamp: Stamp): Row {
  const values = new Map(liveFields(row));
  const stamps = new Map(allStamps(row));
  for (const [field, value] of fields) {
    stamps.set(field, stamp);
    if (value === null) values.delete(field);
    else values.set(field, value);
  }
  return assemble(values, stamps);
}

const isConflict = ({ p, s }: RecordOp, field: string, present: Stamp | ''): boolean =>
  !s && present !== never && (p?.[field] ?? never) !== present;

const lossOf = ({ t, id }: RecordOp, field: string, value: unknown, stamp: Stamp | '', wonBy: Stamp | ''): Loss => ({
  id: JSON.stringify([t, id, field, stamp]),
  t,
  recordId: id,
  field,
  value,
  stamp,
  wonBy,
});

interface Edit {
  readonly t: string;
  readonly id: string;
  /** As it is stored; nothing for a new record. */
  readonly row: Row | undefined;
  /** undefined and null remove a field. Never the key of the record. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly clock: Pick<Clock, 'next'>;
}

/** A local edit as the row to store and the operation to send; nothing if it changes nothing. */
export function editOf({ t, id, row, changes, clock }: Edit): { row: Row; op: RecordOp } | undefined {
  const isNew = (field: string): boolean => canonical(row?.[field]) !== canonical(changes[field]);
  const fields = Object.keys(changes).filter((field) => !field.startsWith('_') && isNew(field));
  if (fields.length === 0) return undefined;
  const p = Object.fromEntries(fields.map((field) => [field, stampOf(row, field)]));
  const f = Object.fromEntries(fields.map((field) => [field, plain(changes[field])]));
  const op: RecordOp = { t, id, h: clock.next(Object.values(p)), f, ...(row && { p }) };
  return { row: applyRecordOp(row, op).row, op };
}

/** As JSON carries it: what is stored here is what the others store. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;

/** A row that has no stamps, with one for all its fields. One that has them is given back as it is. */
export const stampRow = (row: Row, stamp: Stamp): Row => (row._h ? row : { ...row, _h: stamp });

/**
 * A row said again, one operation per stamp, what was removed included. Fields without a stamp are left out. Applied to
 * nothing it gives the same row.
 */
export function opsOfRow(t: string, id: string, row: Row): RecordOp[] {
  const byStamp = new Map<Stamp, Record<string, Json>>();
  for (const [field, stamp] of allStamps(row)) {
    if (stamp === never) continue;
    const fields = byStamp.get(stamp) ?? {};
    fields[field] = isLive(row, field) ? plain(row[field]) : null;
    byStamp.set(stamp, fields);
  }
  return [...byStamp].map(([h, f]) => ({ t, id, h, f, s: 1 }));
}

/** The records of one collection after operations in their order; only those that changed are in `rows`. */
export function applyRecordOps(
  present: ReadonlyMap<string, Row>,
  ops: readonly RecordOp[],
): { rows: Map<string, Row>; lost: Loss[] } {
  const rows = new Map<string, Row>();
  const lost: Loss[] = [];
  for (const op of ops) {
    const applied = applyRecordOp(rows.get(op.id) ?? present.get(op.id), op);
    if (applied.changed) rows.set(op.id, applied.row);
    lost.push(...applied.lost);
  }
  return { rows, lost };
}

/** What stays of two added things with one id: the larger one, on every device; the same object if that is `present`. */
export const mergeAppended = (present: unknown, added: AppendOp['v']): unknown =>
  present === undefined || canonical(added) > canonical(present) ? added : present;

const isLive = (row: Row, field: string): boolean => Object.hasOwn(row, field) && row[field] !== undefined;

const liveFields = (row: Row): [string, unknown][] =>
  Object.entries(row).filter(([field, value]) => !field.startsWith('_') && value !== undefined);

function allStamps(row: Row): [string, Stamp | ''][] {
  const live = liveFields(row).map(([field]): [string, Stamp | ''] => [field, stampOf(row, field)]);
  return [...live, ...Object.entries(row._f ?? {}).filter(([field]) => !isLive(row, field))];
}

/** One form for equal contents, whatever way led there. */
function assemble(values: ReadonlyMap<string, unknown>, stamps: ReadonlyMap<string, Stamp | ''>): Row {
  const live = [...stamps].filter(([field]) => values.has(field));
  const lowest = (live.length > 0 ? live : [...stamps])
    .map(([, stamp]) => stamp)
    .reduce((least, stamp) => (stamp < least ? stamp : least));
  const others = [...stamps].filter(([field, stamp]) => stamp !== lowest || !values.has(field));
  return {
    ...Object.fromEntries(values),
    _h: lowest,
    ...(others.length > 0 && { _f: Object.fromEntries(others) }),
  };
}
