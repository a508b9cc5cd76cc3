import { fail, ok } from '../../../utils/lib/result.ts';
import { Role } from '../../../utils/sync/contract.ts';
import { isEqual } from '../auth/token.ts';
import { hasRoomForDevice } from './devices.ts';
import { lockWorkspace, type Outcome, type Store, write } from './store.ts';
import { insertDevice } from './workspaces.ts';

interface Recovering {
  readonly ws: string;
  readonly authHash: string;
  readonly dev: string;
  readonly tokenHash: string;
  readonly pubKey: string;
  readonly name: string | undefined;
  readonly now: number;
}

/**
 * Adds a device for who knows the recovery code of the present key. Its role is that of who made the key: an admin who
 * rotates learns the code, and must not become an owner by it.
 */
export function recoverWorkspace(
  store: Store,
  { authHash, ...device }: Recovering,
): Promise<Outcome<{ role: Role; kid: number; keyCheck: string }>> {
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, device.ws);
    if (!locked.ok) return fail({ error: 'recovery' });
    const { recovery_hash, recovery_role, kid, key_check } = locked.value;
    if (!isEqual(recovery_hash ?? '', authHash) || recovery_role === null) return fail({ error: 'recovery' });
    if (!(await hasRoomForDevice(tx, device.ws))) return fail({ error: 'quota' });
    const role = Role.parse(recovery_role);
    await insertDevice(tx, { ...device, role });
    store.fault('recover: added');
    return ok({ role, kid, keyCheck: key_check });
  });
}
