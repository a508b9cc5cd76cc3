import { ok, type Result } from '../../lib/result.ts';
import { WorkspaceDb } from '../schema.ts';
import { leaveOutErased } from './erased-since.ts';
import { type BackupFault, settled } from './faults.ts';
import type { Work } from './format.ts';
import type { Backup } from './read.ts';
import { restoreInto, type RestoredCounts } from './restore.ts';

/** Stands in `meta` of a database that is not complete yet. */
const unfinished = 'restoring';
const lock = 'alongside-restore';
const prefix = 'alongside-';

export interface Restored {
  readonly counts: RestoredCounts;
  /** People of the file who were erased since, in the workspace that it was made of. */
  readonly leftOut: number;
}

export interface RestoreWork extends Work {
  /** Ids of the workspaces that there are. */
  readonly here: readonly string[];
}

/**
 * Restores a backup into a database of its own, without whom the workspace that it was made of has erased since. `list` is called when it is complete, and makes it a workspace; where
 * anything fails before that, the database is deleted.
 */
export const restoreAsNew = (
  id: string,
  backup: Backup,
  list: () => Promise<unknown>,
  work: RestoreWork,
): Promise<Result<Restored, BackupFault>> =>
  navigator.locks.request(lock, async () => {
    const db = new WorkspaceDb(id);
    const written = await settled(async () => {
      await db.meta.put({ key: unfinished, value: true });
      const restored = await restoreInto(db, backup, work);
      if (!restored.ok) return restored;
      const leftOut = await leaveOutErased(db, work.here, work.signal);
      await list();
      // It is a workspace from here on, which the mark takes nothing from: what is listed is not swept.
      await db.meta.delete(unfinished).catch(() => undefined);
      return ok({ counts: restored.value, leftOut });
    }, work.signal);
    const result = written.ok ? written.value : written;
    if (result.ok) db.close();
    else await db.delete();
    return result;
  });

/**
 * Deletes what is left of restoring where the browser was closed in the middle of it, and what holds nothing: somebody
 * opened it who had not heard that it was removed. `listed`: ids of workspaces; asked after the databases, as a new workspace
 * is listed before it is opened.
 */
export async function sweepUnfinished(listed: () => Promise<readonly string[]>): Promise<void> {
  await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    // Another tab is restoring just now.
    if (!held) return;
    const found = await indexedDB.databases();
    const known = await listed();
    for (const { name = '' } of found) {
      const id = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
      if (id === undefined || known.includes(id)) continue;
      const db = new WorkspaceDb(id);
      if ((await db.meta.get(unfinished)) || (await holdsNothing(db))) await db.delete();
      else db.close();
    }
  });
}

async function holdsNothing(db: WorkspaceDb): Promise<boolean> {
  const counts = await Promise.all(db.tables.filter(({ name }) => name !== 'meta').map((table) => table.count()));
  return counts.every((count) => count === 0);
}
