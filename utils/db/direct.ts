import Dexie, { type EntityTable, type IndexableType, mergeRanges, type ObservabilitySet, RangeSet } from 'dexie';
import type { WorkspaceDb } from './schema.ts';

/** Rows of a table for `writeDirectly`, whose keys are fields of theirs. `add`: they are taken to be new. */
export interface DirectRows {
  readonly table: EntityTable<object, never>;
  readonly rows: readonly object[];
  readonly type: 'put' | 'add';
}

export const rowsFor = <T extends object, K extends keyof T>(
  table: EntityTable<T, K>,
  rows: readonly T[],
  type: 'put' | 'add' = 'put',
): DirectRows => ({ table: table as unknown as EntityTable<object, never>, rows, type });

export const putThroughDexie =
  ({ table, rows }: DirectRows): (() => PromiseLike<unknown>) =>
  () =>
    table.bulkPut([...rows] as never[]);

interface Native extends IDBTransaction {
  /** What Dexie tells live queries of all contexts once the transaction is done. */
  mutatedParts?: ObservabilitySet;
}

function running(): Native {
  const { idbtrans } = (Dexie.currentTransaction ?? {}) as { readonly idbtrans?: Native | null };
  if (!idbtrans) throw new Error('No transaction is running');
  return idbtrans;
}

/** The answers to some questions in the running Dexie transaction, with nothing of Dexie between. */
export function askDirectly(ask: (native: IDBTransaction) => readonly IDBRequest[]): PromiseLike<unknown[]> {
  const asked = ask(running());
  if (asked.length === 0) return Dexie.Promise.resolve([]);
  return new Dexie.Promise<unknown[]>((resolve, reject) => {
    for (const each of asked) each.addEventListener('error', () => reject(each.error ?? new Error('Not answered')));
    asked.at(-1)?.addEventListener('success', () => resolve(asked.map(({ result }): unknown => result)));
  });
}

/** Of what is being written: in which table a row that was taken to be new turned out to be stored. */
export interface DirectWrite {
  readonly clash: string | undefined;
}

/**
 * Writes rows in the running Dexie transaction with nothing of Dexie between: what that does for each costs a flush as much
 * as a third of its rows. Nobody waits for an answer, and one row that cannot be written undoes the whole transaction. Live
 * queries hear of it as of any other write, in every context, and not before it is done. Marks and
 * rollups are the caller's; see `ownMark` and `countsOpenDays`.
 */
export function writeDirectly(db: WorkspaceDb, written: readonly DirectRows[]): DirectWrite {
  const native = running();
  const state: { clash: string | undefined } = { clash: undefined };
  for (const { table, rows, type } of written) {
    const store = native.objectStore(table.name);
    for (const row of rows) {
      const request = store[type](row);
      request.addEventListener('error', (event) => {
        // Dexie would keep it from undoing the rest, and undo that itself too late.
        event.stopPropagation();
        if (request.error?.name === 'ConstraintError') state.clash = table.name;
      });
    }
    tell((native.mutatedParts ??= {}), db, table, rows);
  }
  return state;
}

/** As Dexie says it of rows of which it does not know what was there before. */
function tell(
  parts: ObservabilitySet,
  db: WorkspaceDb,
  { name, schema: { primKey, indexes } }: EntityTable<object, never>,
  rows: readonly object[],
): void {
  const add = (index: string, keys: readonly unknown[]): void => {
    const part = `idb://${db.name}/${name}/${index}`;
    const told = new RangeSet().addKeys(keys as IndexableType[]);
    // What Dexie has put there is a bare tree.
    if (parts[part]) mergeRanges(parts[part], told);
    else parts[part] = told;
  };
  const keys = rows.map((row) => keyOf(row, primKey.keyPath));
  add('', keys);
  add(':dels', keys);
  for (const index of indexes) {
    const found = rows.flatMap((row) => {
      const key = keyOf(row, index.keyPath);
      return key === undefined ? [] : index.multi ? (key as unknown[]) : [key];
    });
    add(index.name, found);
  }
}

/** Undefined where the row has none of it, as it is in no index then. */
function keyOf(row: object, path: string | readonly string[] | undefined): unknown {
  if (typeof path !== 'object') return (row as Record<string, unknown>)[path ?? ''];
  const keys = path.map((each) => keyOf(row, each));
  return keys.includes(undefined) ? undefined : keys;
}
