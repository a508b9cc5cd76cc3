import type { WorkspaceDb } from '../schema.ts';

export interface LastBackup {
  /** ms. */
  readonly at: number;
  /** With a passphrase. */
  readonly isSealed: boolean;
}

const key = 'lastBackup';

/** When this workspace was backed up last in this browser; undefined where it never was. */
export const lastBackup = async (db: WorkspaceDb): Promise<LastBackup | undefined> =>
  (await db.meta.get(key))?.value as LastBackup | undefined;

/** A backup was handed over. That it cannot be noted, as on a full disk, takes nothing from it. */
export const noteBackup = async (db: WorkspaceDb, value: LastBackup): Promise<void> =>
  void (await db.meta.put({ key, value }).catch(() => undefined));
