import { ok } from '../lib/result.ts';
import { type Bytes, randomBytes, toBase64url } from './bytes.ts';
import { addKey, type KeyRing, makeKeyCheck, newWorkspaceKey, rawKeyOf, recoveryCodeOf, wrapKey } from './keys.ts';
import { haltOf, later, type Step } from './outcome.ts';
import { recoveryHashOf } from './recovery.ts';
import { fetchKeys, newestKid, type Session, stateOf } from './session.ts';

const attempts = 8;

/**
 * Locks a device out and gives all that are left a new key. Interrupted after it was locked out, the next run makes the
 * key: that it is due is written down before.
 */
export async function revoke(session: Session, dev: string): Step<void> {
  const state = await stateOf(session);
  if (!state.ok) return state;
  await session.deps.store.setRotationDue(true);
  const reply = await session.http.call('revoke', { path: { ws: state.value.ws, dev }, signal: session.signal });
  if (!reply.ok) {
    // Nothing was revoked, so there is nothing to rotate for; where nobody knows it stays due.
    if (reply.error.error === 'role' || reply.error.error === 'not_found')
      await session.deps.store.setRotationDue(false);
    return haltOf(reply.error);
  }
  return rotate(session);
}

/** A new key for every device that is not revoked. Its recovery code is with the key in the ring. */
export async function rotate(session: Session): Step<void> {
  const { deps, http, signal } = session;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const state = await stateOf(session);
    if (!state.ok) return state;
    const { ws } = state.value;
    const keys = await fetchKeys(session);
    if (!keys.ok) return keys;
    const { ring } = keys.value;
    const devices = await http.call('devices', { path: { ws }, signal });
    if (!devices.ok) return haltOf(devices.error);

    const kid = keys.value.kid + 1;
    const { code, raw } = await nextKey(ring, kid);
    const active = devices.value.value.devices.filter(({ revokedAt }) => revokedAt === undefined);
    const wraps = await Promise.all(
      active.map(async ({ dev, pubKey }) => {
        const blob = await wrapKey(ring, raw, { ws, kid, dev }, pubKey);
        // A device whose key is none cannot keep the others from theirs.
        return { dev, blob: blob ?? toBase64url(randomBytes(32)) };
      }),
    );
    const next = await addKey(ring, kid, raw, code);
    const known = await recoveryCodeOf(next, kid);
    const body = {
      kid,
      keyCheck: await makeKeyCheck(next, kid),
      wraps,
      ...(known && { recoveryHash: await recoveryHashOf(known) }),
    };
    const reply = await http.call('rotate', { path: { ws }, body, signal });
    if (reply.ok) {
      // One of the old keys is back; what is due is one that nobody had.
      if (kid < newestKid(ring) || (kid === newestKid(ring) && state.value.isRotationDue)) continue;
      await deps.store.saveKeys(next);
      await deps.store.setRotationDue(false);
      deps.onProgress?.({ phase: 'rotate', done: kid });
      return ok(undefined);
    }
    const { error } = reply.error;
    // Somebody rotated or joined in between. Whether that was before the revocation nobody knows: once more.
    if (error !== 'key_rotated' && error !== 'devices_changed') return haltOf(reply.error);
  }
  return later('unstable');
}

/** A new key; or the one of this number that there is already, where the server was restored to a time before it. */
async function nextKey(ring: KeyRing, kid: number): Promise<{ raw: Bytes; code?: Bytes }> {
  const raw = await rawKeyOf(ring, kid);
  return raw ? { raw } : newWorkspaceKey();
}
