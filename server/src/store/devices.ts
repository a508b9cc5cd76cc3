import { fail, ok } from '../../../utils/lib/result.ts';
import { limits, mayAs, type Role } from '../../../utils/sync/contract.ts';
import type { DeviceRow } from './schema.ts';
import { lockWorkspace, type Outcome, sizeOf, type Store, type Tx, write } from './store.ts';

/** All devices that ever joined, those that were revoked included, oldest first. */
export function listDevices({ db }: Pick<Store, 'db'>, ws: string): Promise<DeviceRow[]> {
  return db.selectFrom('device').selectAll().where('ws', '=', ws).orderBy('joined_at').orderBy('dev').execute();
}

export function activeDevices(tx: Tx, ws: string): Promise<Pick<DeviceRow, 'dev'>[]> {
  return tx.selectFrom('device').select('dev').where('ws', '=', ws).where('revoked_at', 'is', null).execute();
}

/** Rows of devices stay when these are revoked; somewhere has to be an end. */
const mostEver = 10 * limits.devices;

export async function hasRoomForDevice(tx: Tx, ws: string): Promise<boolean> {
  const { ever } = await tx
    .selectFrom('device')
    .select(({ fn }) => fn.countAll<number>().as('ever'))
    .where('ws', '=', ws)
    .executeTakeFirstOrThrow();
  return Number(ever) < mostEver && (await activeDevices(tx, ws)).length < limits.devices;
}

export async function isActive({ db }: Pick<Store, 'db'>, ws: string, dev: string): Promise<boolean> {
  const device = await db
    .selectFrom('device')
    .select('revoked_at')
    .where('ws', '=', ws)
    .where('dev', '=', dev)
    .executeTakeFirst();
  return device?.revoked_at === null;
}

export async function nameDevice({ db }: Store, ws: string, dev: string, name: string): Promise<void> {
  await db.updateTable('device').set({ name }).where('ws', '=', ws).where('dev', '=', dev).execute();
}

interface Revocation {
  readonly ws: string;
  readonly dev: string;
  readonly by: { readonly dev: string; readonly role: Role };
  readonly now: number;
}

/**
 * Ends a device's token, its invites and its lease. Everybody may end their own; admins that of others, an owner's only
 * an owner. What the device has read it keeps: the key has to be rotated after this.
 */
export function revokeDevice(store: Store, { ws, dev, by, now }: Revocation): Promise<Outcome<null>> {
  return write(store, async (tx) => {
    const locked = await lockWorkspace(store, tx, ws);
    if (!locked.ok) return locked;
    const device = await tx
      .selectFrom('device')
      .select(['role', 'revoked_at'])
      .where('ws', '=', ws)
      .where('dev', '=', dev)
      .executeTakeFirst();
    const needs = device?.role === 'owner' ? 'owner' : 'admin';
    if (by.dev !== dev && !mayAs(by.role, needs)) return fail({ error: 'role' });
    if (!device) return fail({ error: 'not_found' });
    if (device.revoked_at !== null) return ok(null);
    await tx.updateTable('device').set({ revoked_at: now }).where('ws', '=', ws).where('dev', '=', dev).execute();
    store.fault('revoke: ended');
    await tx.deleteFrom('invite').where('ws', '=', ws).where('by_dev', '=', dev).execute();
    const wraps = await tx
      .deleteFrom('keywrap')
      .where('ws', '=', ws)
      .where('dev', '=', dev)
      .returning('blob')
      .execute();
    const { bytes, lease_dev, lease_until } = locked.value;
    const isHolder = lease_dev === dev;
    // Who is locked out may know the recovery code, and the key that it leads to is about to be replaced.
    const codeEnds = by.dev === dev ? {} : { recovery_hash: null, recovery_role: null };
    await tx
      .updateTable('workspace')
      .set({
        ...codeEnds,
        bytes: wraps.reduce((sum, { blob }) => sum - sizeOf(blob), bytes),
        lease_dev: isHolder ? null : lease_dev,
        lease_until: isHolder ? 0 : lease_until,
      })
      .where('ws', '=', ws)
      .execute();
    return ok(null);
  });
}
