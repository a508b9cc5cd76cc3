import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { revokeDevice } from '../store/devices.ts';

export const revoke: Handler<'revoke'> = async ({ dev, session }, { store, clock }) => {
  const revoked = await revokeDevice(store, { ws: session.ws, dev, by: session, now: clock() });
  return revoked.ok ? ok({ json: {} }) : revoked;
};
