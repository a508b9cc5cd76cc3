import type { Result } from '../../lib/result.ts';
import { readForSightings, sightingsOfPosts } from '../queries/sightings-of.ts';
import type { SightingRow, WorkspaceDb } from '../schema.ts';
import { type BackupFault, goOn, settled } from './faults.ts';
import type { Work } from './format.ts';
import type { Backup } from './read.ts';
import { type BackupTable, restoreOrder } from './tables.ts';

export const rowsPerWrite = 500;

export type RestoredCounts = Readonly<Partial<Record<BackupTable, number>>>;

/** Writes a backup into an empty database, in steps. The database is the caller's to delete where this fails. */
export const restoreInto = (
  db: WorkspaceDb,
  backup: Backup,
  work: Work = {},
): Promise<Result<RestoredCounts, BackupFault>> =>
  settled(async () => {
    const written: Partial<Record<BackupTable, number>> = {};
    let done = 0;
    for (const name of restoreOrder)
      for await (const rows of backup.rowsOf(name, work.signal))
        for (const batch of inBatches(rows, rowsPerWrite)) {
          goOn(work.signal);
          written[name] = (written[name] ?? 0) + (await put(db, name, batch));
          done += batch.length;
          work.onProgress?.({ step: 'writing', done, total: backup.total });
        }
    return written;
  }, work.signal);

async function put(db: WorkspaceDb, name: BackupTable, rows: readonly object[]): Promise<number> {
  if (name === 'sightings') return putSightings(db, rows as readonly SightingRow[]);
  await db.table(name).bulkPut([...rows]);
  return rows.length;
}

/** But for those that are in a block: they were packed while the backup was written. */
const putSightings = (db: WorkspaceDb, rows: readonly SightingRow[]): Promise<number> =>
  db.transaction('rw', readForSightings(db), async () => {
    const known = await knownSightings(db, new Set(rows.map(({ postKey }) => postKey)));
    const fresh = rows.filter(({ id }) => !known.has(id));
    await db.sightings.bulkPut(fresh);
    return fresh.length;
  });

/** The ids of all sightings of some posts, in rows of their own and in blocks. */
export async function knownSightings(db: WorkspaceDb, postKeys: ReadonlySet<string>): Promise<Set<string>> {
  const lists = await sightingsOfPosts(db, [...postKeys]);
  return new Set([...lists.values()].flatMap((rows) => rows.map(({ id }) => id)));
}

export function* inBatches<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
