import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { hashOf, hashOfBytes, newId, newToken } from '../auth/token.ts';
import { recoverWorkspace } from '../store/recovery.ts';

export const recover: Handler<'recover'> = async ({ body }, { store, random, clock }) => {
  const { ws, auth, pubKey, deviceName } = body;
  const dev = newId(random);
  const token = newToken(random, ws, dev);
  const recovered = await recoverWorkspace(store, {
    ws,
    authHash: hashOfBytes(auth),
    dev,
    tokenHash: hashOf(token),
    pubKey,
    name: deviceName,
    now: clock(),
  });
  return recovered.ok ? ok({ json: { ...recovered.value, ws, dev, token } }) : recovered;
};
