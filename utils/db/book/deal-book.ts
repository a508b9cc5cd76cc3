import type { Money } from '../../metrics/money.ts';
import type { Deal } from '../../model/dealings.ts';
import type { WorkspaceDb } from '../schema.ts';
import { keepRead, perRead, putAll, putEach } from './work.ts';

/** The open deals of everybody, in memory: read once, and then only what changes. */
export interface DealBook {
  /** By the id of the person; undefined until all are read. Whose deals did not change has the same list as before. */
  readonly open: ReadonlyMap<string, readonly Money[]> | undefined;
  subscribe(changed: () => void): () => void;
  hold(): () => void;
}

/** `pause` lets the page draw; it may throw to end the work. */
export function openDealBook(db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal): DealBook {
  /** By their own id. */
  const deals = new Map<string, { readonly personId: string; readonly money: Money }>();
  const byPerson = new Map<string, Map<string, Money>>();
  const listeners = new Set<() => void>();
  const dirty = new Set<string>();
  let open: ReadonlyMap<string, readonly Money[]> | undefined;

  const put = (id: string, row: Deal | undefined): void => {
    const next = row?.state === 'open' && row.deletedAt === undefined ? row : undefined;
    const before = deals.get(id);
    if (!before && !next) return;
    if (before) {
      byPerson.get(before.personId)?.delete(id);
      deals.delete(id);
      dirty.add(before.personId);
    }
    if (!next) return;
    const { personId, amount, currency } = next;
    const money = { amount, currency };
    deals.set(id, { personId, money });
    const own = byPerson.get(personId);
    if (own) own.set(id, money);
    else byPerson.set(personId, new Map([[id, money]]));
    dirty.add(personId);
  };
  const conclude = (): Promise<void> => {
    if (open === undefined || dirty.size > 0) {
      const next = new Map(open);
      for (const id of dirty) {
        const own = [...(byPerson.get(id)?.values() ?? [])];
        if (own.length > 0) next.set(id, own);
        else next.delete(id);
      }
      dirty.clear();
      open = next;
      for (const each of listeners) each();
    }
    return Promise.resolve();
  };
  const work = keepRead(
    db,
    {
      tables: ['deals'],
      readWhole: {
        deals: () =>
          putAll(
            (key) => db.deals.where(':id').above(key).limit(perRead).toArray(),
            ({ id }) => id,
            () => deals.keys(),
            put,
            pause,
          ),
      },
      readAgain: { deals: async (ids) => putEach(ids, await db.deals.bulkGet([...ids]), put) },
      conclude,
      // The cards stand without sums where they cannot be read.
      failed: () => undefined,
    },
    pause,
    signal,
  );
  work.start();
  return {
    get open() {
      return open;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hold: work.hold,
  };
}
