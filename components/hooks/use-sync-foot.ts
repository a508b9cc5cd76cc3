import { useEffect } from 'preact/hooks';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { isSynced, statusOf, type SyncStatus } from '../../utils/db/sync/level.ts';
import { call } from '../../utils/protocol/client.ts';
import { useLive } from './use-live.ts';

export interface SyncFoot {
  readonly isSynced: boolean;
  readonly status: SyncStatus | undefined;
}

/** As long as the background waits for changes to settle, ms. */
const settledMs = 2000;

/**
 * How the sync of a workspace stands. Opening a window that shows it has it synced once, and so has a change that was made
 * in this window: a background that sleeps hears of none.
 */
export function useSyncFoot(db: WorkspaceDb | undefined): SyncFoot {
  const live = useLive(async () => {
    if (!db) return { isSynced: false, status: undefined, waiting: 0 };
    const [synced, status, waiting] = await Promise.all([isSynced(db), statusOf(db), db.outbox.count()]);
    return { isSynced: synced, status, waiting };
  }, [db]);
  const foot = live.value ?? { isSynced: false, status: undefined, waiting: 0 };
  useEffect(() => {
    if (foot.isSynced) void call('sync.now', { isAsked: false });
  }, [foot.isSynced]);
  useEffect(() => {
    if (!foot.isSynced || foot.waiting === 0) return undefined;
    const timer = setTimeout(() => void call('sync.now', { isAsked: false }), settledMs);
    return () => clearTimeout(timer);
  }, [foot.isSynced, foot.waiting]);
  return foot;
}
