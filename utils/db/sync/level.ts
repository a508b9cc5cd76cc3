import type { Role } from '../../sync/contract.ts';
import type { SyncOutcome } from '../../sync/engine.ts';
import { retryDelayMs } from '../../sync/outcome.ts';
import type { Progress } from '../../sync/session.ts';
import { dayOf } from '../../lib/ids.ts';
import { isStorageFull } from '../open.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from '../tables/ledger.ts';
import { type RunOptions, syncWorkspace } from './run.ts';

/** How the sync of a workspace stands, for whoever shows it. Stored beside the data, so that every window sees it. */
export interface SyncStatus {
  readonly state: 'running' | 'paused' | 'level' | 'later' | 'stopped';
  /**
   * Why not, by the names in `utils/sync/outcome.ts`; `consent`: the user has taken back that anything is sent; `disk`: what
   * came found no room here; `broken`: it could not be stored for another reason.
   */
  readonly reason?: Extract<SyncOutcome, { reason: unknown }>['reason'] | 'consent' | 'disk' | 'broken';
  /** When this was so, ms. */
  readonly at: number;
  /** When both were level last. */
  readonly levelAt?: number | undefined;
  /** When it is tried again by itself. */
  readonly retryAt?: number;
  /** How often in a row it did not succeed. */
  readonly attempt: number;
  readonly progress?: Progress;
}

export interface LevelOptions extends Pick<RunOptions, 'fetch' | 'waitSeconds'> {
  readonly now: () => number;
  /** False where the browser asks its user whether anything may be sent, and it may not. */
  readonly isAllowed?: boolean;
  /** One context of this browser at a time. */
  readonly locks: Pick<LockManager, 'request'>;
  /** What was pulled may change what open pages show. */
  readonly onPulled?: () => void;
}

const progressEveryMs = 500;

/** A run that says nothing for so long was killed with its worker, ms. */
const silentMs = 60_000;

export const isRunning = (status: SyncStatus | undefined, now: number): boolean =>
  status?.state === 'running' && now - status.at < silentMs;

export const statusOf = async (db: WorkspaceDb): Promise<SyncStatus | undefined> =>
  (await db.meta.get('syncStatus'))?.value as SyncStatus | undefined;

/** What this browser may do in a synced workspace; undefined where it is not synced. */
export const roleIn = async (db: WorkspaceDb): Promise<Role | undefined> =>
  ((await db.meta.get('sync'))?.value as { readonly role?: Role } | undefined)?.role;

/** Whether a workspace is synced at all. */
export const isSynced = async (db: WorkspaceDb): Promise<boolean> => (await db.meta.get('sync')) !== undefined;

export async function pauseSync(db: WorkspaceDb, now: number): Promise<void> {
  const status = await statusOf(db);
  await db.meta.put({ key: 'syncStatus', value: { attempt: 0, levelAt: status?.levelAt, state: 'paused', at: now } });
}

/** Ends a pause, and what kept the sync from going on: it is tried anew. */
export async function resumeSync(db: WorkspaceDb, now: number): Promise<void> {
  const status = await statusOf(db);
  await db.meta.put({ key: 'syncStatus', value: { attempt: 0, levelAt: status?.levelAt, state: 'later', at: now } });
}

/**
 * Brings a workspace level with its server if it is synced, not paused, not stopped for a reason that somebody has to
 * look at, and nobody else is at it. `isAsked`: by the user, who wants it now whatever was before.
 */
export async function bringLevel(
  db: WorkspaceDb,
  { now, locks, onPulled, isAllowed = true, ...options }: LevelOptions,
  signal: AbortSignal,
  isAsked = false,
): Promise<SyncStatus | undefined> {
  const before = await statusOf(db);
  if (!(await isSynced(db)) || before?.state === 'paused') return before;
  const isStopped = before?.state === 'stopped' && before.reason !== 'consent';
  if (!isAsked && (isStopped || (before?.retryAt ?? 0) > now())) return before;
  return locks.request(`sync ${db.name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return before;
    const tell = async (status: SyncStatus): Promise<SyncStatus> => {
      // A pause that was asked for meanwhile stays.
      const wasPaused = (await statusOf(db))?.state === 'paused' && status.state !== 'running';
      // On a full disk nothing can be said either; a run that is silent is known to be none.
      if (!wasPaused) await db.meta.put({ key: 'syncStatus', value: status }).catch(() => undefined);
      return status;
    };
    if (!isAllowed)
      return tell({ state: 'stopped', reason: 'consent', at: now(), levelAt: before?.levelAt, attempt: 0 });
    const attempt = before?.attempt ?? 0;
    const running: SyncStatus = { state: 'running', at: now(), levelAt: before?.levelAt, attempt };
    await tell(running);
    let toldAt = now();
    const onProgress = (progress: Progress): void => {
      if (now() - toldAt < progressEveryMs) return;
      toldAt = now();
      void tell({ ...running, at: toldAt, progress });
    };
    const outcome = await syncWorkspace(db, { ...options, attempt, onProgress }, signal).catch(whyNotHere);
    if (typeof outcome === 'string') {
      const retryAt = now() + retryDelayMs(attempt, undefined, Math.random);
      return tell({
        state: 'later',
        reason: outcome,
        at: now(),
        levelAt: before?.levelAt,
        retryAt,
        attempt: attempt + 1,
      });
    }
    if (outcome.pulled > 0) onPulled?.();
    if (outcome.pushed > 0)
      await db.transaction('rw', db.ledger, async () => addToLedger(db, dayOf(now()), { sent: outcome.pushed }));
    return tell(statusAfter(outcome, before, now()));
  });
}

function whyNotHere(error: unknown): 'disk' | 'broken' {
  console.warn('The sync ended early', String(error));
  return isStorageFull(error) ? 'disk' : 'broken';
}

function statusAfter(outcome: SyncOutcome, before: SyncStatus | undefined, at: number): SyncStatus {
  const levelAt = before?.levelAt;
  if (outcome.state === 'stopped') return { state: 'stopped', reason: outcome.reason, at, levelAt, attempt: 0 };
  if (outcome.state === 'later') {
    const { reason, retryAfterMs } = outcome;
    return { state: 'later', reason, at, levelAt, retryAt: at + retryAfterMs, attempt: (before?.attempt ?? 0) + 1 };
  }
  return { state: 'level', at, levelAt: at, attempt: 0 };
}
