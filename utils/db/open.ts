import Dexie from 'dexie';
import { databaseName, newestVersion, WorkspaceDb } from './schema.ts';

/**
 * Why a database does not open. `upgrade`: it could not be brought to this version, and is as it was; `newer`: a later
 * version of the product wrote it; `full`: no room left; `failed`: anything else, e.g. a damaged profile.
 */
export type OpenFault = 'upgrade' | 'newer' | 'full' | 'failed';

export class OpenError extends Error {
  override readonly name = 'OpenError';
  readonly fault: OpenFault;

  constructor(fault: OpenFault, cause?: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : fault, { cause });
    this.fault = fault;
  }
}

/** Connections by workspace. A cache only: a worker that wakes up with none opens its own again. */
const connections = new Map<string, WorkspaceDb>();

type Make = (workspaceId: string) => WorkspaceDb;

/** The database of a workspace, opened once per context. Throws an `OpenError`; then nothing in it was changed. */
export async function openWorkspace(
  workspaceId: string,
  make: Make = (id) => new WorkspaceDb(id),
): Promise<WorkspaceDb> {
  const known = connections.get(workspaceId);
  if (known?.isOpen()) return known;
  const db = make(workspaceId);
  connections.set(workspaceId, db);
  // Deleted or upgraded by another context: what still comes must fail, or it would make the database again, or write
  // into what a later version left. Dexie's own listener, which would let it, hears of it only where this one does not
  // say false.
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  await opened(workspaceId, db);
  return db;
}

async function opened(workspaceId: string, db: WorkspaceDb): Promise<void> {
  // Dexie would open what a later version left, bend it to our tables, and write what the later one takes for its own.
  if ((await versionOf(workspaceId)) > newestVersion) throw new OpenError('newer');
  try {
    await db.open();
  } catch (error) {
    db.close();
    // What is still older did not survive the upgrade.
    const isOlder = (await versionOf(workspaceId)) < newestVersion;
    throw new OpenError(isStorageFull(error) ? 'full' : isOlder ? 'upgrade' : 'failed', error);
  }
}

/** The version that a database has on the disk, which is not opened for it; ours where there is none yet. */
async function versionOf(workspaceId: string): Promise<number> {
  const found = (await indexedDB.databases()).find(({ name }) => name === databaseName(workspaceId));
  // Dexie counts in tenths, and adds one where tables were missing.
  return found?.version === undefined ? newestVersion : Math.floor(found.version / 10);
}

/** The database as it is on the disk, whatever version wrote it: to be read and saved where it does not open. */
export const openAsItIs = (workspaceId: string): Promise<Dexie> => new Dexie(databaseName(workspaceId)).open();

/** Closes and deletes everything a workspace holds in this browser. */
export async function deleteWorkspaceData(workspaceId: string): Promise<void> {
  connections.get(workspaceId)?.close();
  connections.delete(workspaceId);
  await Dexie.delete(databaseName(workspaceId));
}

/** True for every way in which a browser says that the disk or the quota is full. */
export function isStorageFull(error: unknown): boolean {
  const parts: unknown[] = [error];
  for (let depth = 0; depth < 4 && parts.length > 0; depth += 1) {
    const part = parts.shift();
    if (!(part instanceof Error) && !(part instanceof DOMException)) continue;
    if (/quota/i.test(part.name) || /quota|disk is full|no space/i.test(part.message)) return true;
    parts.push((part as { inner?: unknown }).inner, part.cause);
  }
  return false;
}
