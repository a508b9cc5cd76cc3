import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './migrate.ts';
import { makeOwnFile } from './own-file.ts';

/**
 * Takes a data file for this process alone and gives the way to let go. The lock is the system's lock on a small
 * database beside the file and not the file's existence: it ends with the process, however that ends, so none is ever
 * stale. Its row names the process for the message.
 */
export function takeLock(path: string): () => void {
  makeOwnFile(`${path}.lock`);
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('create table if not exists holder (pid integer)');
    lock.exec('begin immediate');
    lock.exec(`delete from holder; insert into holder values (${process.pid}); commit; begin immediate`);
  } catch {
    const pid = holder(lock);
    lock.close();
    throw new StoreError(
      `${path} is in use${pid ? ` by process ${pid}` : ''}. One process only may have it; with DATABASE_URL several can work.`,
    );
  }
  return () => lock.close();
}

function holder(lock: DatabaseSync): number | undefined {
  try {
    const pid = lock.prepare('select pid from holder').get()?.['pid'];
    return typeof pid === 'number' ? pid : undefined;
  } catch {
    return undefined;
  }
}
