import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { makeOwnFile } from './own-file.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import { takeLock } from './sqlite-lock.ts';
import type { FaultHook, Store } from './store.ts';

/**
 * The embedded store: a file, made with its folder if it is not there, or `:memory:`. Every commit is on the disk when
 * it is acknowledged. Throws `StoreError` if another process has the file.
 */
export async function openSqlite(path: string, fault: FaultHook = () => undefined): Promise<Store> {
  if (path !== ':memory:') makeFolder(dirname(path));
  const unlock = path === ':memory:' ? () => undefined : takeLock(path);
  try {
    if (path !== ':memory:') makeOwnFile(path);
    const database = new DatabaseSync(path, { timeout: 5000 });
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off;');
    const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(database) });
    await migrate(db, { bytes: sql`blob` });
    return {
      db,
      isShared: false,
      fault,
      async close() {
        await db.destroy();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Node's own `recursive` never ends where a file system, such as /proc, says that the folder above is not there. */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!(existsSync(path) && statSync(path).isDirectory())) throw error;
  }
}
