import { fail, ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { hashOf, isEqual, newId, newToken } from '../auth/token.ts';
import { createWorkspace as insert } from '../store/workspaces.ts';

export const createWorkspace: Handler<'createWorkspace'> = async ({ body, bearer }, deps) => {
  const { workspaces, adminToken, random, clock } = deps;
  if (workspaces === 'closed') return fail({ error: 'closed' });
  if (workspaces === 'token' && !(adminToken && isEqual(bearer ?? '', adminToken))) return fail({ error: 'token' });
  const [ws, dev, epoch] = [newId(random), newId(random), newId(random)];
  const token = newToken(random, ws, dev);
  const made = await insert(deps.store, {
    ws,
    dev,
    epoch,
    tokenHash: hashOf(token),
    role: 'owner',
    pubKey: body.pubKey,
    name: body.deviceName,
    keyCheck: body.keyCheck,
    recoveryHash: body.recoveryHash,
    now: clock(),
  });
  if (!made.ok) return made;
  return ok({ json: { ws, dev, token, role: 'owner' }, state: { epoch, head: 0, floor: 0, snapshot: 0, kid: 1 } });
};
