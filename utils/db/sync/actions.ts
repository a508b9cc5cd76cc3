import { fail, ok, type Result } from '../../lib/result.ts';
import type { Role } from '../../sync/contract.ts';
import type { SyncOutcome } from '../../sync/engine.ts';
import type { Failure } from '../../sync/http.ts';
import { createInvite, isServerAddress, type InviteFault, linkOf, parseInvite } from '../../sync/invites.ts';
import { createWorkspace, joinWorkspace } from '../../sync/membership.ts';
import type { CodeFault } from '../../sync/recovery-code.ts';
import type { WorkspaceDb } from '../schema.ts';
import { httpTo, lockOut, type RunOptions, syncWorkspace } from './run.ts';
import { forgetSync, syncStore } from './store.ts';

/** What the user does with the sync of a workspace. Failures are named; the interface has words for them. */

export interface Reach extends Pick<RunOptions, 'fetch'> {
  readonly signal: AbortSignal;
}

export type SyncFault = Failure['error'] | InviteFault | CodeFault | 'key_missing';

/** How long an invite serves, ms. */
export const inviteMs = 7 * 24 * 3_600_000;

/** Asks a server who may make workspaces there; `token`: whoever has its admin token. */
export async function askServer(server: string, { fetch, signal }: Reach): Promise<Result<ServerMode, SyncFault>> {
  if (!isServerAddress(server)) return fail('address');
  const reply = await httpTo({ server }, fetch).call('meta', { signal });
  return reply.ok ? ok(reply.value.value.workspaces) : fail(reply.error.error);
}
export type ServerMode = 'open' | 'token' | 'closed';

/** Makes this workspace one of the server, with this browser as its owner. */
export async function beginSync(
  db: WorkspaceDb,
  server: string,
  token: string | undefined,
  { fetch, signal }: Reach,
): Promise<Result<null, SyncFault>> {
  if (!isServerAddress(server)) return fail('address');
  const http = httpTo({ server, ...(token ? { token } : {}) }, fetch);
  const made = await createWorkspace(http, server, signal);
  if (!made.ok) return fail(made.error.error);
  await syncStore(db).join(made.value.membership, made.value.keys);
  return ok(null);
}

/** Joins with a link or a code that somebody sent. What is in this workspace goes to the others too. */
export async function joinSync(
  db: WorkspaceDb,
  text: string,
  { fetch, signal }: Reach,
): Promise<Result<null, SyncFault>> {
  const invite = parseInvite(text);
  if (!invite.ok) return invite;
  const joined = await joinWorkspace(httpTo({ server: invite.value.server }, fetch), invite.value, signal);
  if (!joined.ok) return fail(joined.error.error);
  await syncStore(db).join(joined.value.membership, joined.value.keys);
  return ok(null);
}

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
  readonly role: Role;
  readonly joinedAt: number;
  readonly isLockedOut: boolean;
  readonly isThis: boolean;
}

export async function devicesOf(db: WorkspaceDb, { fetch, signal }: Reach): Promise<Result<Device[], SyncFault>> {
  const state = await syncStore(db).read();
  if (!state) return fail('no_workspace');
  const reply = await httpTo(state, fetch).call('devices', { path: { ws: state.ws }, signal });
  if (!reply.ok) return fail(reply.error.error);
  const devices = reply.value.value.devices.map(({ dev, role, joinedAt, revokedAt }) => ({
    dev,
    role,
    joinedAt,
    isLockedOut: revokedAt !== undefined,
    isThis: dev === state.dev,
  }));
  return ok(devices.sort((a, b) => a.joinedAt - b.joinedAt));
}

/** Locks a device out and makes a new key, which it does not get. What it has it keeps. */
export const lockOutDevice = (db: WorkspaceDb, dev: string, { fetch, signal }: Reach): Promise<SyncOutcome> =>
  lockOut(db, dev, { fetch }, signal);

/**
 * Ends the sync here. What is in the workspace stays. The server is told, but nobody has to wait for it: it may be gone.
 * `told` ends when it answered, or did not.
 */
export async function leaveSync(
  db: WorkspaceDb,
  { fetch, signal }: Reach,
): Promise<{ readonly told: Promise<unknown> }> {
  const state = await syncStore(db).read();
  await forgetSync(db);
  if (!state) return { told: Promise.resolve() };
  return { told: httpTo(state, fetch).call('revoke', { path: { ws: state.ws, dev: state.dev }, signal }) };
}
