import { fail, ok, type Result } from '../../lib/result.ts';
import type { Role } from '../../sync/contract.ts';
import type { SyncOutcome } from '../../sync/engine.ts';
import { isServerAddress } from '../../sync/invites.ts';
import { recoverWorkspace } from '../../sync/membership.ts';
import { parseCode } from '../../sync/recovery-code.ts';
import { printedCode, type WayBack } from '../../sync/recovery.ts';
import type { WorkspaceDb } from '../schema.ts';
import type { Reach, SyncFault } from './actions.ts';
import { httpTo, renewKey } from './run.ts';
import { syncStore } from './store.ts';

export { openRecoveryFile, type WayBack, writeRecoveryFile } from '../../sync/recovery.ts';

/** The way back into a synced workspace, as far as this device knows it. */
export interface Recovery {
  /** Nothing where another device made the present key: that one has its code. */
  readonly way: WayBack | undefined;
  /** Which key it belongs to. */
  readonly kid: number;
  /** Whether the user said that this code is kept somewhere. */
  readonly isKept: boolean;
  /** What it makes of who uses it: what the maker of the key was; undefined where that is not known here. */
  readonly role: Role | undefined;
}

/** Nothing without a sync. */
export async function recoveryOf(db: WorkspaceDb): Promise<Recovery | undefined> {
  const [state, ring, kept] = await Promise.all([
    syncStore(db).read(),
    syncStore(db).keys(),
    db.meta.get('recoveryKept'),
  ]);
  if (!state || !ring) return undefined;
  const kid = ring.epochs.at(-1)?.kid ?? 0;
  const code = await printedCode(state.ws, ring);
  const told = ring.recovery?.kid === kid ? ring.recovery.role : undefined;
  return {
    way: code === undefined ? undefined : { server: state.server, code },
    kid,
    isKept: kept?.value === kid,
    role: code === undefined ? told : state.role,
  };
}

export const keepRecovery = async (db: WorkspaceDb, kid: number): Promise<void> =>
  void (await db.meta.put({ key: 'recoveryKept', value: kid }));

/** A new key with a new code; the code before serves no more. */
export const renewRecovery = (db: WorkspaceDb, { fetch, signal }: Reach): Promise<SyncOutcome> =>
  renewKey(db, { fetch }, signal);

/** Joins with a recovery code. What is in this workspace goes to the others too. */
export async function recoverSync(
  db: WorkspaceDb,
  { server, code }: WayBack,
  { fetch, signal }: Reach,
): Promise<Result<null, SyncFault>> {
  if (!isServerAddress(server)) return fail('address');
  const parsed = parseCode(code);
  if (!parsed.ok) return parsed;
  const recovered = await recoverWorkspace(httpTo({ server }, fetch), server, parsed.value, signal);
  if (!recovered.ok) return fail(recovered.error.error);
  const { membership, keys } = recovered.value;
  await syncStore(db).join(membership, keys);
  // Who typed it has it.
  await keepRecovery(db, keys.epochs.at(-1)?.kid ?? 0);
  return ok(null);
}
