import { createMergeableStore } from 'tinybase/mergeable-store';
import { canonical } from '../../utils/sync/canonical.ts';
import { isRecordOp, type Op, type RecordOp } from '../../utils/sync/ops.ts';
import type { Disk } from './memory-store.ts';

/** What all that was ever written comes to: per field the highest stamp, of equal ones the larger value. */
export function expectedOf(written: readonly Op[]): {
  records: Record<string, unknown>;
  added: Record<string, unknown>;
} {
  const winners = winnersOf(written);
  const records: Record<string, Record<string, unknown>> = {};
  for (const { key, field, value } of winners.values()) {
    records[key] ??= {};
    if (value !== null) records[key][field] = value;
  }
  const added: Record<string, unknown> = {};
  for (const op of written)
    if (!isRecordOp(op)) {
      const key = JSON.stringify([op.t, op.id]);
      if (!(key in added) || canonical(op.v) > canonical(added[key])) added[key] = op.v;
    }
  return { records, added };
}

interface Cell {
  readonly key: string;
  readonly op: RecordOp;
  readonly field: string;
  readonly value: unknown;
}

function winnersOf(written: readonly Op[]): Map<string, Cell> {
  const winners = new Map<string, Cell>();
  for (const cell of written.filter(isRecordOp).flatMap(cellsOf)) {
    const place = `${cell.key}|${cell.field}`;
    const best = winners.get(place);
    const isHigher =
      !best || cell.op.h > best.op.h || (cell.op.h === best.op.h && canonical(cell.value) > canonical(best.value));
    if (isHigher) winners.set(place, cell);
  }
  return winners;
}

const cellsOf = (op: RecordOp): Cell[] =>
  Object.entries(op.f).map(([field, value]) => ({ key: JSON.stringify([op.t, op.id]), op, field, value }));

/**
 * The same by another implementation, fed backwards. Of two writes with one stamp, as a copied profile makes them, it
 * gets the one that wins: it knows no rule for them.
 */
export function otherOf(written: readonly Op[], time: number): Record<string, unknown> {
  const store = createMergeableStore('other', () => time);
  const best = new Map<string, Cell>();
  for (const cell of written.filter(isRecordOp).flatMap(cellsOf)) {
    const place = `${cell.key}|${cell.field}|${cell.op.h}`;
    const present = best.get(place);
    if (!present || canonical(cell.value) > canonical(present.value)) best.set(place, cell);
  }
  for (const { op, field, value } of [...best.values()].toReversed())
    store.applyMergeableChanges([
      [{ [op.t]: [{ [op.id]: [{ [field]: [(value ?? undefined) as string | undefined, op.h] }, ''] }, ''] }, ''],
      [{}, ''],
      1,
    ]);
  return Object.fromEntries(
    store.getTableIds().flatMap((t) => store.getRowIds(t).map((id) => [JSON.stringify([t, id]), store.getRow(t, id)])),
  );
}

/** What a client has, without stamps. */
export function contentOf({ records, added }: Disk): {
  records: Record<string, unknown>;
  added: Record<string, unknown>;
} {
  const rows = [...records].map(([key, { row }]) => {
    const fields = Object.entries(row).filter(([field]) => !field.startsWith('_'));
    return [key, Object.fromEntries(fields)];
  });
  return {
    records: Object.fromEntries(rows) as Record<string, unknown>,
    added: Object.fromEntries([...added].map(([key, { v }]) => [key, v])),
  };
}
