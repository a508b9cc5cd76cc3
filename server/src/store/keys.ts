import type * as z from 'zod/mini';
import { fail, ok } from '../../../utils/lib/result.ts';
import { type Keys, Role, type Rotation, type State } from '../../../utils/sync/contract.ts';
import { activeDevices } from './devices.ts';
import { lockWorkspace, type Outcome, sizeOf, stateOfRow, type Store, write } from './store.ts';

/** The present key's id and what was wrapped for one device, oldest first. */
export async function keysFor({ db }: Store, ws: string, dev: string): Promise<Outcome<z.infer<typeof Keys>>> {
  const workspace = await db
    .selectFrom('workspace')
    .select(['kid', 'key_check', 'recovery_role'])
    .where('ws', '=', ws)
    .executeTakeFirst();
  if (!workspace) return fail({ error: 'no_workspace' });
  const wraps = await db
    .selectFrom('keywrap')
    .select(['kid', 'blob'])
    .where('ws', '=', ws)
    .where('dev', '=', dev)
    // A rotation between the two questions would give a wrap of a key that the answer does not know.
    .where('kid', '<=', workspace.kid)
    .orderBy('kid')
    .execute();
  const { kid, key_check: keyCheck, recovery_role } = workspace;
  return ok({ kid, keyCheck, ...(recovery_role && { recoveryRole: Role.parse(recovery_role) }), wraps });
}

/**
 * Makes the next key the present one, if nobody did so before and every device that is left gets it. Open invites end:
 * they hold the keys of before. So does the recovery code, which the one that came along replaces.
 */
export function rotateKey(
  store: Store,
  { ws, role }: { readonly ws: string; readonly role: Role },
  rotation: z.infer<typeof Rotation>,
  quotaBytes: number,
): Promise<Outcome<State>> {
  const { kid, keyCheck, recoveryHash = null, wraps } = rotation;
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return locked;
    if (kid !== locked.value.kid + 1) return fail({ error: 'key_rotated', kid: locked.value.kid });
    const wrapped = new Set(wraps.map(({ dev }) => dev));
    const devices = new Set((await activeDevices(tx, ws)).map(({ dev }) => dev));
    const missing = [...devices.difference(wrapped)];
    const unknown = [...wrapped.difference(devices)];
    if (missing.length > 0 || unknown.length > 0) return fail({ error: 'devices_changed', missing, unknown });
    if (wrapped.size !== wraps.length) return fail({ error: 'bad_request' });
    const bytes = wraps.reduce((sum, { blob }) => sum + sizeOf(blob), locked.value.bytes);
    // Like a snapshot above the quota by half: a full workspace must be able to lock a device out.
    if (bytes > quotaBytes * 1.5) return fail({ error: 'quota' });
    await tx
      .insertInto('keywrap')
      .values(wraps.map(({ dev, blob }) => ({ ws, kid, dev, blob })))
      .execute();
    store.fault('rotate: wrapped');
    await tx.deleteFrom('invite').where('ws', '=', ws).execute();
    const recovery = { recovery_hash: recoveryHash, recovery_role: recoveryHash && role };
    await tx
      .updateTable('workspace')
      .set({ kid, key_check: keyCheck, bytes, ...recovery })
      .where('ws', '=', ws)
      .execute();
    return ok(stateOfRow({ ...locked.value, kid }));
  });
}
