import { useEffect } from 'preact/hooks';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { isSynced, statusOf, type SyncStatus } from '../../utils/db/sync/level.ts';
import { call } from '../../utils/protocol/client.ts';
import { useLive } from './use-live.ts';

export interface SyncFoot {
  readonly isSynced: boolean;
  readonly status: SyncStatus | undefined;
}

/** How the sync of a workspace stands; opening a window that shows it has it synced once. */
export function useSyncFoot(db: WorkspaceDb | undefined): SyncFoot {
  const live = useLive(async () => {
    if (!db) return { isSynced: false, status: undefined };
    const [synced, status] = await Promise.all([isSynced(db), statusOf(db)]);
    return { isSynced: synced, status };
  }, [db]);
  const foot = live.value ?? { isSynced: false, status: undefined };
  useEffect(() => {
    if (foot.isSynced) void call('sync.now', { isAsked: false });
  }, [foot.isSynced]);
  return foot;
}
