import { fail, ok, type Result } from '../../lib/result.ts';
import type { WorkspaceDb } from '../schema.ts';
import { joinSync, type Reach, type SyncFault } from './actions.ts';
import { inviteDevice } from './devices.ts';
import { recoverSync, recoveryOf } from './recovery.ts';
import { httpTo } from './run.ts';
import { forgetSync, syncStore } from './store.ts';

/** Tells the server that this device is gone; whether it knows then. */
export type Farewell = (reach: Reach) => Promise<boolean>;

/** What is left to say once all that this device knows of the sync is gone. */
export async function farewellOf(db: WorkspaceDb): Promise<Farewell> {
  const state = await syncStore(db).read();
  return async ({ fetch, signal }) => {
    if (!state) return true;
    const { ws, dev } = state;
    const told = await httpTo(state, fetch).call('revoke', { path: { ws, dev }, signal });
    // Who was locked out, or whose workspace is gone there, has nothing to tell.
    return told.ok || ['token', 'no_workspace'].includes(told.error.error);
  };
}

/**
 * Ends the sync here. What is in the workspace stays. The server is told, but nobody has to wait for it: it may be gone.
 * `told`: whether it knows, as soon as that is clear.
 */
export async function leaveSync(db: WorkspaceDb, reach: Reach): Promise<{ readonly told: Promise<boolean> }> {
  const farewell = await farewellOf(db);
  await forgetSync(db);
  return { told: farewell(reach) };
}

/** Deletes the workspace on the server, for all devices, and ends the sync here. What is in the browsers stays. */
export async function deleteOnServer(db: WorkspaceDb, { fetch, signal }: Reach): Promise<Result<null, SyncFault>> {
  const state = await syncStore(db).read();
  if (!state) return ok(null);
  const deleted = await httpTo(state, fetch).call('deleteWorkspace', { path: { ws: state.ws }, signal });
  if (!deleted.ok && deleted.error.error !== 'no_workspace') return fail(deleted.error.error);
  await forgetSync(db);
  return ok(null);
}

/**
 * Becomes a device of its own where a copy of this profile syncs too: by the recovery code where it is known here, which
 * keeps the role, or by an invite to itself, which only admins can make.
 */
export async function rejoinSync(db: WorkspaceDb, now: number, reach: Reach): Promise<Result<null, SyncFault>> {
  const [state, recovery] = [await syncStore(db).read(), await recoveryOf(db)];
  if (!state) return fail('no_workspace');
  if (recovery?.way) {
    const recovered = await recoverSync(db, recovery.way, reach);
    if (recovered.ok || recovered.error !== 'recovery') return recovered;
  }
  const link = await inviteDevice(db, state.role === 'owner' ? 'admin' : state.role, now, reach);
  return link.ok ? joinSync(db, link.value, reach) : link;
}
