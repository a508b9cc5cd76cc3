import { fail, ok, type Result } from '../lib/result.ts';
import { toBase64url } from './bytes.ts';
import type { Failure, Http } from './http.ts';
import { authOf, type Invite, openWrapped } from './invites.ts';
import {
  addKey,
  addProvenKey,
  createKeyRing,
  type KeyRing,
  keyFromCode,
  makeKeyCheck,
  newWorkspaceKey,
} from './keys.ts';
import { recoveryAuthOf, recoveryHashOf } from './recovery.ts';
import type { RecoveryCode } from './recovery-code.ts';
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
  const body = {
    pubKey: keys.pubKey,
    keyCheck: await makeKeyCheck(keys, 1),
    recoveryHash: await recoveryHashOf(code),
  };
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

/**
 * Joins with the recovery code, which goes on serving. `key_missing`: the server knows the code, but the keys that it
 * keeps do not open with it.
 */
export async function recoverWorkspace(
  http: Http,
  server: string,
  { ws, secret }: RecoveryCode,
  signal: AbortSignal,
): Promise<Result<Joined, Failure | { readonly error: 'key_missing' }>> {
  const ring = await createKeyRing();
  const body = { ws: toBase64url(ws), auth: toBase64url(await recoveryAuthOf(secret)), pubKey: ring.pubKey };
  const reply = await http.call('recover', { body, signal });
  if (!reply.ok) return reply;
  const { kid, keyCheck, ...member } = reply.value.value;
  const raw = await keyFromCode(secret);
  const keys = await addProvenKey(await addKey(ring, kid, raw, secret), { kid, keyCheck }, raw);
  if (!keys || member.ws !== body.ws) return fail({ error: 'key_missing' });
  return ok({ membership: { server, ...member }, keys });
}
