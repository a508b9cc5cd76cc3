import { ok } from '../../../utils/lib/result.ts';
import { lockWorkspace, type Outcome, type Store, type Tx, write } from './store.ts';

interface NewDevice {
  readonly ws: string;
  readonly dev: string;
  readonly tokenHash: string;
  readonly role: string;
  readonly pubKey: string;
  readonly name: string | undefined;
  readonly now: number;
}

interface NewKey {
  readonly epoch: string;
  readonly keyCheck: string;
  readonly recoveryHash: string | undefined;
}

/** A workspace without segments and its first device. `epoch` is random: a database made anew has another. */
export function createWorkspace(
  store: Store,
  { epoch, keyCheck, recoveryHash, ...device }: NewDevice & NewKey,
): Promise<Outcome<null>> {
  return write(store, async (tx) => {
    await tx
      .insertInto('workspace')
      .values({
        ws: device.ws,
        epoch,
        head: 0,
        floor: 0,
        snapshot: 0,
        kid: 1,
        key_check: keyCheck,
        recovery_hash: recoveryHash ?? null,
        recovery_role: recoveryHash ? device.role : null,
        bytes: 0,
        lease_dev: null,
        lease_until: 0,
        created_at: device.now,
      })
      .execute();
    store.fault('workspace made');
    await insertDevice(tx, device);
    return ok(null);
  });
}

const tables = ['segment', 'part', 'snapshot', 'invite', 'keywrap', 'device', 'workspace'] as const;

/** Deletes all of a workspace: afterwards the server knows nothing of it, and its devices are told `no_workspace`. */
export function deleteWorkspace(store: Store, ws: string): Promise<Outcome<null>> {
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return locked;
    for (const table of tables) {
      await tx.deleteFrom(table).where('ws', '=', ws).execute();
      store.fault(`delete: ${table}`);
    }
    return ok(null);
  });
}

export async function insertDevice(tx: Tx, { ws, dev, tokenHash, role, pubKey, name, now }: NewDevice): Promise<void> {
  await tx
    .insertInto('device')
    .values({
      ws,
      dev,
      token_hash: tokenHash,
      role,
      pub_key: pubKey,
      name: name ?? null,
      last_cseq: 0,
      last_hash: null,
      joined_at: now,
      revoked_at: null,
    })
    .execute();
}
