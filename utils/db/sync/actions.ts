import { fail, ok, type Result } from '../../lib/result.ts';
import type { Failure } from '../../sync/http.ts';
import { isServerAddress, type InviteFault, parseInvite } from '../../sync/invites.ts';
import { createWorkspace, joinWorkspace } from '../../sync/membership.ts';
import type { CodeFault } from '../../sync/recovery-code.ts';
import type { WorkspaceDb } from '../schema.ts';
import { httpTo, type RunOptions } from './run.ts';
import { syncStore } from './store.ts';

/** How a workspace comes into a sync. Failures are named; the interface has words for them. */

export interface Reach extends Pick<RunOptions, 'fetch'> {
  readonly signal: AbortSignal;
}

export type SyncFault = Failure['error'] | InviteFault | CodeFault | 'key_missing';

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
