import type { Kysely, Transaction } from 'kysely';
import { fail, type Result } from '../../../utils/lib/result.ts';
import type { Refusal, State } from '../../../utils/sync/contract.ts';
import { isTransient } from './faults.ts';
import type { Schema, WorkspaceRow } from './schema.ts';

export type Tx = Transaction<Schema>;
export type Outcome<T> = Result<T, Refusal>;

/** Called between the statements of a write with the name of the step; what it throws rolls the write back. */
export type FaultHook = (step: string) => void;

/** An open database. */
export interface Store {
  readonly db: Kysely<Schema>;
  /** Whether another process may write to the same database: then heads are polled, and rows locked by `for update`. */
  readonly isShared: boolean;
  readonly fault: FaultHook;
  close(): Promise<void>;
}

const attempts = 8;

class Rollback extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.error);
    this.refusal = refusal;
  }
}

/**
 * One transaction. A refusal rolls it back as an exception does, so a refused write leaves nothing. What failed only
 * because others wrote at the same time is tried again: `work` may run several times.
 */
export async function write<T>({ db, fault }: Store, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await db.transaction().execute(async (tx) => {
        const done = await work(tx);
        if (!done.ok) throw new Rollback(done.error);
        return done;
      });
      fault('committed');
      return outcome;
    } catch (error) {
      if (error instanceof Rollback) return fail(error.refusal);
      if (!isTransient(error) || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/** The row of a workspace, locked until the transaction ends: writes to one workspace happen one after the other. */
export async function lockWorkspace({ isShared }: Store, tx: Tx, ws: string): Promise<Outcome<WorkspaceRow>> {
  const row = await tx
    .selectFrom('workspace')
    .selectAll()
    .where('ws', '=', ws)
    // SQLite knows no row locks; there the transaction began as a write and holds the whole database.
    .$if(isShared, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? { ok: true, value: row } : fail({ error: 'no_workspace' });
}

export const stateOfRow = ({ epoch, head, floor, snapshot, kid }: WorkspaceRow): State => ({
  epoch,
  head,
  floor,
  snapshot,
  kid,
});

/** What a row costs beside its body: otherwise a workspace of empty segments would be free. */
const rowBytes = 100;
export const sizeOf = (body: Uint8Array | string): number => body.length + rowBytes;
