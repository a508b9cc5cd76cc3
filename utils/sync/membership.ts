import { fail, ok, type Result } from '../lib/result.ts';
import type { Failure, Http } from './http.ts';
import { authOf, type Invite, openWrapped } from './invites.ts';
import { addKey, createKeyRing, type KeyRing, makeKeyCheck, newWorkspaceKey } from './keys.ts';
import type { Membership } from './store.ts';

/** What `SyncStore.join` takes. */
export interface Joined {
  readonly membership: Membership;
  readonly keys: KeyRing;
}

/** A new workspace with this device as its owner. `http`: to the server, with its admin token where it asks for one. */
export async function createWorkspace(
  http: Http,
  server: string,
  signal: AbortSignal,
): Promise<Result<Joined, Failure>> {
  const { code, raw } = await newWorkspaceKey();
  const keys = await addKey(await createKeyRing(), 1, raw, code);
  const body = { pubKey: keys.pubKey, keyCheck: await makeKeyCheck(keys, 1) };
  const reply = await http.call('createWorkspace', { body, signal });
  return reply.ok ? ok({ membership: { server, ...reply.value.value }, keys }) : reply;
}

/**
 * Joins with an invite, which serves once: where the answer is lost (`offline`) it may be used up. `key_missing`: the
 * server gave keys that whoever invited did not send.
 */
export async function joinWorkspace(
  http: Http,
  invite: Invite,
  signal: AbortSignal,
): Promise<Result<Joined, Failure | { readonly error: 'key_missing' }>> {
  const ring = await createKeyRing();
  const body = { inviteId: invite.inviteId, auth: await authOf(invite), pubKey: ring.pubKey };
  const reply = await http.call('join', { body, signal });
  if (!reply.ok) return reply;
  const { ws, dev, token, role, wrapped, kid } = reply.value.value;
  const keys = await openWrapped(ring, invite, { wrapped, kid });
  if (!keys || !invite.inviteId.startsWith(ws)) return fail({ error: 'key_missing' });
  return ok({ membership: { server: invite.server, ws, dev, token, role }, keys });
}
