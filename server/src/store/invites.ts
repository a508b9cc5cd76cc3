import type * as z from 'zod/mini';
import { fail, ok } from '../../../utils/lib/result.ts';
import { limits, type NewInvite, Role } from '../../../utils/sync/contract.ts';
import { isEqual } from '../auth/token.ts';
import { hasRoomForDevice } from './devices.ts';
import { lockWorkspace, type Outcome, type Store, write } from './store.ts';
import { insertDevice } from './workspaces.ts';

const mostOpen = 100;

interface Invitation {
  readonly ws: string;
  readonly by: string;
  readonly invite: z.infer<typeof NewInvite>;
  readonly now: number;
}

/** Keeps an invite until it is used or ends. Refused when its keys are not those of now: they could not be complete. */
export function createInvite(store: Store, { ws, by, invite, now }: Invitation): Promise<Outcome<null>> {
  const { inviteId, authHash, wrapped, kid, role, expiresAt } = invite;
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return locked;
    if (!inviteId.startsWith(ws) || expiresAt <= now || expiresAt > now + limits.inviteMs)
      return fail({ error: 'bad_request' });
    if (kid !== locked.value.kid) return fail({ error: 'key_rotated', kid: locked.value.kid });
    await tx.deleteFrom('invite').where('ws', '=', ws).where('expires_at', '<=', now).execute();
    const open = await tx.selectFrom('invite').select('id').where('ws', '=', ws).execute();
    if (open.length >= mostOpen) return fail({ error: 'quota' });
    if (open.some(({ id }) => id === inviteId)) return fail({ error: 'bad_request' });
    await tx
      .insertInto('invite')
      .values({ ws, id: inviteId, auth_hash: authHash, wrapped, kid, role, by_dev: by, expires_at: expiresAt })
      .execute();
    return ok(null);
  });
}

interface Joining {
  readonly inviteId: string;
  readonly authHash: string;
  readonly dev: string;
  readonly tokenHash: string;
  readonly pubKey: string;
  readonly name: string | undefined;
  readonly now: number;
}

/** Uses an invite up and adds the device. Of an invite that does not serve nothing is told but that. */
export function useInvite(
  store: Store,
  { inviteId, authHash, ...device }: Joining,
): Promise<Outcome<{ ws: string; role: Role; wrapped: string; kid: number }>> {
  const ws = inviteId.slice(0, inviteId.length / 2);
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return fail({ error: 'invite' });
    const invite = await tx
      .selectFrom('invite')
      .selectAll()
      .where('ws', '=', ws)
      .where('id', '=', inviteId)
      .executeTakeFirst();
    if (!isEqual(invite?.auth_hash ?? '', authHash) || !invite || invite.expires_at <= device.now)
      return fail({ error: 'invite' });
    if (!(await hasRoomForDevice(tx, ws))) return fail({ error: 'quota' });
    await tx.deleteFrom('invite').where('ws', '=', ws).where('id', '=', inviteId).execute();
    store.fault('join: used');
    const role = Role.parse(invite.role);
    await insertDevice(tx, { ...device, ws, role });
    return ok({ ws, role, wrapped: invite.wrapped, kid: invite.kid });
  });
}
