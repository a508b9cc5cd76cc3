import { fail, ok, type Result } from '../../lib/result.ts';
import type { Role } from '../../sync/contract.ts';
import { openDeviceName, sealDeviceName } from '../../sync/device-names.ts';
import type { SyncOutcome } from '../../sync/engine.ts';
import { createInvite, linkOf } from '../../sync/invites.ts';
import type { WorkspaceDb } from '../schema.ts';
import type { Reach, SyncFault } from './actions.ts';
import { httpTo, lockOut, syncWorkspace } from './run.ts';
import { syncStore } from './store.ts';

export { longestDeviceName } from '../../sync/device-names.ts';

/** How long an invite serves, ms. */
export const inviteMs = 7 * 24 * 3_600_000;

/** A link that lets one more device in, once. The secret in it is known to nobody else, the server included. */
export async function inviteDevice(
  db: WorkspaceDb,
  role: Exclude<Role, 'owner'>,
  now: number,
  { fetch, signal }: Reach,
  isRepeated = false,
): Promise<Result<string, SyncFault>> {
  const [state, ring] = [await syncStore(db).read(), await syncStore(db).keys()];
  if (!state || !ring) return fail('no_workspace');
  const { server, ws } = state;
  const { invite, body } = await createInvite({ server, ws, ring, role, expiresAt: now + inviteMs - 60_000 });
  const told = await httpTo(state, fetch).call('invite', { path: { ws }, body, signal });
  if (told.ok) return ok(linkOf(invite));
  if (told.error.error !== 'key_rotated' || isRepeated) return fail(told.error.error);
  // Another admin made a new key: with it an invite can be made.
  await syncWorkspace(db, { fetch }, signal);
  return inviteDevice(db, role, now, { fetch, signal }, true);
}

export interface Device {
  readonly dev: string;
  /** What it calls itself; nothing where it has not yet, or this device cannot read it. */
  readonly name: string | undefined;
  readonly role: Role;
  readonly joinedAt: number;
  readonly isLockedOut: boolean;
  readonly isThis: boolean;
}

/** All devices that ever had the workspace, oldest first. `name`: what this one calls itself where it has no name yet. */
export async function devicesOf(
  db: WorkspaceDb,
  name: string,
  { fetch, signal }: Reach,
): Promise<Result<Device[], SyncFault>> {
  const [state, ring] = [await syncStore(db).read(), await syncStore(db).keys()];
  if (!state || !ring) return fail('no_workspace');
  const { ws } = state;
  const reply = await httpTo(state, fetch).call('devices', { path: { ws }, signal });
  if (!reply.ok) return fail(reply.error.error);
  const devices = await Promise.all(
    reply.value.value.devices.map(async ({ dev, role, joinedAt, revokedAt, deviceName }): Promise<Device> => ({
      dev,
      name: deviceName === undefined ? undefined : await openDeviceName(ring, { ws, dev }, deviceName),
      role,
      joinedAt,
      isLockedOut: revokedAt !== undefined,
      isThis: dev === state.dev,
    })),
  );
  const nameless = devices.find((device) => device.isThis && device.name === undefined && !device.isLockedOut);
  const named = nameless && (await nameThisDevice(db, name, { fetch, signal }));
  return ok(
    devices
      .map((device) => (device === nameless && named?.ok ? { ...device, name } : device))
      .sort((a, b) => a.joinedAt - b.joinedAt),
  );
}

/** What the other devices see this one called. The server cannot read it. */
export async function nameThisDevice(
  db: WorkspaceDb,
  name: string,
  { fetch, signal }: Reach,
): Promise<Result<null, SyncFault>> {
  const [state, ring] = [await syncStore(db).read(), await syncStore(db).keys()];
  const deviceName = state && ring && (await sealDeviceName(ring, state, name));
  if (!state || !deviceName) return fail('no_workspace');
  const { ws, dev } = state;
  const told = await httpTo(state, fetch).call('nameDevice', { path: { ws, dev }, body: { deviceName }, signal });
  return told.ok ? ok(null) : fail(told.error.error);
}

/** Locks a device out and makes a new key, which it does not get. What it has it keeps. */
export const lockOutDevice = (db: WorkspaceDb, dev: string, { fetch, signal }: Reach): Promise<SyncOutcome> =>
  lockOut(db, dev, { fetch }, signal);
