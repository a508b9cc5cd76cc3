import { kindOf, schemaVersion } from '../../sync/collections.ts';
import { mayAs } from '../../sync/contract.ts';
import { revokeDevice, rotateKey, syncOnce, type SyncOutcome } from '../../sync/engine.ts';
import { createHttp, type Http } from '../../sync/http.ts';
import type { Progress, SyncDeps } from '../../sync/session.ts';
import { openClock } from '../records.ts';
import type { Membership } from '../../sync/store.ts';
import type { WorkspaceDb } from '../schema.ts';
import { finishErasing } from '../tables/erasing.ts';
import { repairMerges } from '../tables/repair-merges.ts';
import { syncStore } from './store.ts';

export interface RunOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** How often in a row it did not succeed. */
  readonly attempt?: number;
  /** How long the server may wait for news, seconds. */
  readonly waitSeconds?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** See `SyncDeps`. */
  readonly compactAfter?: number;
}

/** Syncs a workspace until it is level with the server, or says why it is not. */
export async function syncWorkspace(db: WorkspaceDb, options: RunOptions, signal: AbortSignal): Promise<SyncOutcome> {
  const outcome = await syncOnce(await depsOf(db, options), signal);
  await dropUnsendable(db);
  await repairMerges(db, Date.now());
  // Whom another device has erased goes here too.
  await finishErasing(db, { now: Date.now(), signal });
  return outcome;
}

/**
 * A viewer sends nothing, whatever it writes or reads: what would wait for ever goes. Who may write later joins anew, and then
 * says all rows.
 */
const dropUnsendable = (db: WorkspaceDb): Promise<void> =>
  db.transaction('rw', db.meta, db.outbox, async () => {
    const { role } = ((await db.meta.get('sync'))?.value ?? {}) as Partial<Membership>;
    if (role !== undefined && !mayAs(role, 'editor')) await db.outbox.clear();
  });

/** Locks a device out: nothing more reaches it, and what is written from now on it could not read. */
export const lockOut = async (
  db: WorkspaceDb,
  dev: string,
  options: RunOptions,
  signal: AbortSignal,
): Promise<SyncOutcome> => revokeDevice(await depsOf(db, options), dev, signal);

/** Makes a new key for all devices. */
export const renewKey = async (db: WorkspaceDb, options: RunOptions, signal: AbortSignal): Promise<SyncOutcome> =>
  rotateKey(await depsOf(db, options), signal);

/** Calls to the server of a workspace. */
export const httpTo = (
  { server, token }: { readonly server: string; readonly token?: string },
  fetch: RunOptions['fetch'],
): Http => createHttp({ fetch, server, ...(token === undefined ? {} : { token }) });

async function depsOf(
  db: WorkspaceDb,
  { fetch, attempt = 0, waitSeconds = 0, onProgress, compactAfter }: RunOptions,
): Promise<SyncDeps> {
  const { clock } = await db.transaction('rw', db.meta, async () => {
    const opened = await openClock(db);
    await opened.save();
    return opened;
  });
  return {
    store: syncStore(db),
    connect: (membership) => httpTo(membership, fetch),
    clock,
    sv: schemaVersion,
    kindOf,
    attempt,
    waitSeconds,
    ...(onProgress ? { onProgress } : {}),
    ...(compactAfter === undefined ? {} : { compactAfter }),
  };
}
