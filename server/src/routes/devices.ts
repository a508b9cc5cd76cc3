import { ok } from '../../../utils/lib/result.ts';
import { Role } from '../../../utils/sync/contract.ts';
import type { Handler } from '../answer.ts';
import { listDevices } from '../store/devices.ts';

export const devices: Handler<'devices'> = async ({ session }, { store }) => {
  const rows = await listDevices(store, session.ws);
  return ok({
    json: {
      devices: rows.map((row) => ({
        dev: row.dev,
        role: Role.parse(row.role),
        pubKey: row.pub_key,
        ...(row.name === null ? {} : { deviceName: row.name }),
        joinedAt: row.joined_at,
        ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
        lastCseq: row.last_cseq,
      })),
    },
  });
};
