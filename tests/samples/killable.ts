import type { DBCoreMutateRequest } from 'dexie';
import { WorkspaceDb } from '../../utils/db/schema.ts';

/** A write that ends the worker: what it began is taken back, as the browser does it, and nothing after it happens. */
export class Killed extends Error {}

/** How long a worker lives. */
export interface Life {
  /** How many writes are still to come before its end; Infinity where it lives on. */
  writesLeft: number;
}

/** A database whose writes end with the life of the worker. */
export function openKillable(name: string, life: Life): WorkspaceDb {
  const db = new WorkspaceDb(name);
  db.use({
    stack: 'dbcore',
    name: 'killer',
    create: (core) => ({
      ...core,
      table: (table) => ({
        ...core.table(table),
        mutate: (req: DBCoreMutateRequest) => {
          if (life.writesLeft <= 0) return Promise.reject(new Killed());
          life.writesLeft -= 1;
          return core.table(table).mutate(req);
        },
      }),
    }),
  });
  return db;
}
