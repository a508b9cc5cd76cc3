import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { hashOf, hashOfBytes, newId, newToken } from '../auth/token.ts';
import { useInvite } from '../store/invites.ts';

export const join: Handler<'join'> = async ({ body }, { store, random, clock }) => {
  const { inviteId, auth, pubKey, deviceName } = body;
  const dev = newId(random);
  const token = newToken(random, inviteId.slice(0, inviteId.length / 2), dev);
  const joined = await useInvite(store, {
    inviteId,
    authHash: hashOfBytes(auth),
    dev,
    tokenHash: hashOf(token),
    pubKey,
    name: deviceName,
    now: clock(),
  });
  return joined.ok ? ok({ json: { ...joined.value, dev, token } }) : joined;
};
