import { fail, ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { nameDevice as store } from '../store/devices.ts';

/** Each device names itself. */
export const nameDevice: Handler<'nameDevice'> = async ({ session, dev, body }, deps) => {
  if (session.dev !== dev) return fail({ error: 'role' });
  await store(deps.store, session.ws, dev, body.deviceName);
  return ok({ json: {} });
};
