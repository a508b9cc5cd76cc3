import { fail, ok } from '../../../utils/lib/result.ts';
import { mayAs } from '../../../utils/sync/contract.ts';
import type { Handler } from '../answer.ts';
import { createInvite } from '../store/invites.ts';

export const invite: Handler<'invite'> = async ({ body, session }, { store, clock }) => {
  if (!mayAs(session.role, body.role)) return fail({ error: 'role' });
  const made = await createInvite(store, { ws: session.ws, by: session.dev, invite: body, now: clock() });
  return made.ok ? ok({ json: { expiresAt: body.expiresAt } }) : made;
};
