import Dexie, {
  type DBCore,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { firstDayOf, type StoredDay } from './day-packs.ts';
import type { LatestRow, MetaRow } from './rows.ts';

/**
 * The days of a profile stand rolled up in one row of `meta` (`tables/keep-days.ts`). Whoever writes something into one of
 * these days, or takes something out of it, takes the row away in the same transaction, whichever context it runs in and
 * whatever it is for; the upkeep makes it anew. Below Dexie's own, so that nobody can forget it.
 *
 * A flush need not be asked: what it writes is of now, or was counted before in `latest`.
 */
export const staleRollups: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'staleRollups',
  level: -3,
  create: (core) => ({
    transaction: (stores, mode, options) => {
      const isTaking = mode === 'readwrite' && !stores.includes('meta') && stores.some(isRolledUp);
      return core.transaction(isTaking ? [...stores, 'meta'] : stores, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      return isRolledUp(name) ? { ...table, mutate: (req) => withoutStale(core, name, req, table.mutate) } : table;
    },
  }),
};

export const rollupKey = (authorKey: string): string => `days.${authorKey}`;

/** Of the row of `queries/early-lives.ts`, which goes with its account too. */
export const livesKey = (authorKey: string): string => `lives.${authorKey}`;

const isRolledUp = (name: string): name is RolledUp => name === 'days' || name === 'latest' || name === 'profiles';

const counting = new WeakSet<object>();

/** For the running transaction: all that it writes from here on is of days that are still open, or was counted before. */
export function countsOpenDays(): void {
  const { idbtrans } = (Dexie.currentTransaction ?? {}) as { readonly idbtrans?: object };
  if (idbtrans) counting.add(idbtrans);
}

type RolledUp = 'days' | 'latest' | 'profiles';

/** By author the oldest day that a write is about. */
type Written = ReadonlyMap<string, string>;

function withoutStale(
  core: DBCore,
  name: RolledUp,
  req: DBCoreMutateRequest,
  mutate: (req: DBCoreMutateRequest) => Promise<DBCoreMutateResponse>,
): Promise<DBCoreMutateResponse> {
  const { trans } = req;
  // Older versions had no `meta`, and a database that becomes newer has its rows moved, not counted anew.
  if (counting.has(trans) || (trans as Partial<IDBTransaction>).mode === 'versionchange') return mutate(req);
  if (name === 'profiles' && isWriting(req)) return mutate(req);
  // Before the write: what it takes out is read here.
  return writtenBy(core, name, req)
    .then((written) => takeAway(core, trans, written, name === 'profiles' ? [...written.keys()].map(livesKey) : []))
    .then(() => mutate(req));
}

const isWriting = ({ type }: DBCoreMutateRequest): boolean => type === 'put' || type === 'add';

/** Takes away the rollups of those authors that hold the day or a later one; and `other` rows of `meta`. */
function takeAway(core: DBCore, trans: DBCoreTransaction, written: Written, other: readonly string[]): Promise<void> {
  const authors = [...written.keys()];
  if (authors.length === 0) return soon(undefined);
  const meta = core.table('meta');
  return meta.getMany({ trans, keys: authors.map(rollupKey) }).then((rows: readonly (MetaRow | undefined)[]) => {
    const stale = rows.flatMap((row, index) => {
      const { through } = (row?.value ?? {}) as { readonly through?: string };
      const day = written.get(authors[index] ?? '') ?? '';
      return row && (through === undefined || day < through) ? [row.key] : [];
    });
    const keys = [...stale, ...other];
    if (keys.length === 0) return undefined;
    return meta.mutate({ type: 'delete', trans, keys }).then(({ numFailures, failures }) => {
      if (numFailures > 0) throw failures[0] ?? new Error('A rollup was not taken away');
      return undefined;
    });
  });
}

function writtenBy(core: DBCore, name: RolledUp, req: DBCoreMutateRequest): Promise<Written> {
  const { trans } = req;
  if (req.type === 'put' || req.type === 'add') return soon(oldestDays(req.values as readonly RolledUpRow[]));
  const keys = req.type === 'delete' ? soon(req.keys) : keysIn(core, name, trans, req.range);
  if (name === 'profiles') return keys.then((of) => new Map(of.map((key) => [String(key), ''])));
  return keys
    .then((of) => core.table(name).getMany({ trans, keys: [...of] }))
    .then((rows: readonly (RolledUpRow | undefined)[]) => oldestDays(rows));
}

const keysIn = (
  core: DBCore,
  name: RolledUp,
  trans: DBCoreTransaction,
  range: DBCoreKeyRange,
): Promise<readonly unknown[]> => {
  const table = core.table(name);
  return table
    .query({ trans, values: false, query: { index: table.schema.primaryKey, range } })
    .then(({ result }) => result);
};

type RolledUpRow = StoredDay | LatestRow;

function oldestDays(rows: readonly (RolledUpRow | undefined)[]): Written {
  const oldest = new Map<string, string>();
  for (const row of rows) {
    const day = row && ('day' in row ? firstDayOf(row) : firstCountedIn(row));
    if (!row?.authorKey || day === undefined) continue;
    const before = oldest.get(row.authorKey);
    if (before === undefined || day < before) oldest.set(row.authorKey, day);
  }
  return oldest;
}

const firstCountedIn = ({ today, ended = [] }: LatestRow): string | undefined =>
  [...ended, ...(today ? [today] : [])].map(({ day }) => day).sort()[0];

/** Dexie's own promises: with others a transaction ends before it is done. */
const soon = <T>(value: T): Promise<T> => Dexie.Promise.resolve(value) as unknown as Promise<T>;
