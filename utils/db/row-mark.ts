import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreMutateResponse, type Middleware } from 'dexie';
import type { MetaRow } from './rows.ts';

/**
 * A mark in `meta` that says: nobody has written into these tables since whoever left it. Every other transaction that
 * writes into them takes it away, whichever context it runs in and whatever it is for. So rows that were read before
 * are known to be as they were, at the price of one read.
 */
const markedTables: readonly string[] = ['posts', 'latest', 'profiles'];
export const rowMarkKey = 'rowMark';
const key = rowMarkKey;

/** Transactions that have taken the mark away, or leave one of their own. */
const settled = new WeakSet<object>();

/** Below Dexie's own: nobody who watches `meta` hears of it. */
export const rowMarks: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'rowMarks',
  level: -2,
  create: (core) => ({
    transaction: (stores, mode, options) => {
      const isTaking = mode === 'readwrite' && !stores.includes('meta') && stores.some(isMarked);
      return core.transaction(isTaking ? [...stores, 'meta'] : stores, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      return isMarked(name) ? { ...table, mutate: (req) => withoutMark(core, req, () => table.mutate(req)) } : table;
    },
  }),
};

const isMarked = (name: string): boolean => markedTables.includes(name);

/** The first write of a transaction takes the mark away as well: both or neither. */
function withoutMark(
  core: DBCore,
  { trans }: DBCoreMutateRequest,
  write: () => Promise<DBCoreMutateResponse>,
): Promise<DBCoreMutateResponse> {
  // Older versions had no `meta`, and nobody has read anything while a database becomes newer.
  if (settled.has(trans) || (trans as Partial<IDBTransaction>).mode === 'versionchange') return write();
  settled.add(trans);
  const taken = core.table('meta').mutate({ type: 'delete', trans, keys: [key] });
  return Dexie.Promise.all([taken, write()]).then(([{ numFailures, failures }, answer]) => {
    if (numFailures > 0) throw failures[0] ?? new Error('A mark was not taken away');
    return answer;
  }) as unknown as Promise<DBCoreMutateResponse>;
}

/** For the running transaction over `meta`, which knows all that it writes: `row` is its own mark in place of the old one. */
export function ownMark(): { readonly mark: string; readonly row: MetaRow } {
  const { idbtrans } = (Dexie.currentTransaction ?? {}) as { readonly idbtrans?: object };
  if (idbtrans) settled.add(idbtrans);
  const mark = crypto.randomUUID();
  return { mark, row: { key, value: mark } };
}
