/**
 * Writes tests/fixtures/backup/v<format>.alongside and its companions from the frozen databases, once for each version
 * of the format. A file that is there is never written again: it is what a user may have on disk.
 */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { formatVersion } from '../utils/db/backup/format.ts';
import { backupFile } from '../utils/db/backup/write.ts';
import { newestVersion } from '../utils/db/schema.ts';

interface Frozen {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

const fixtures = join(import.meta.dirname, '../tests/fixtures');
/** The database version of the day on which the format was new: it has the files without a number. */
const firstOfFormat = 3;

async function freeze(name: string, version: number, passphrase?: string): Promise<void> {
  const path = join(fixtures, 'backup', `${name}.alongside`);
  if (existsSync(path)) {
    console.log(`${path} is there and stays as it is.`);
    return;
  }
  const { stores, rows } = JSON.parse(readFileSync(join(fixtures, `db/v${version}.json`), 'utf8')) as Frozen;
  const db = new Dexie(name);
  db.version(version).stores(stores);
  for (const [table, each] of Object.entries(rows)) await db.table(table).bulkAdd([...each]);
  const made = await backupFile(db, { workspace: { name: 'Tidewell' }, now: 1_763_210_000_000, passphrase });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  writeFileSync(path, new Uint8Array(await made.value.arrayBuffer()));
  console.log(`${path}: ${made.value.size} bytes`);
}

await freeze(`v${formatVersion}`, firstOfFormat);
await freeze(`v${formatVersion}-sealed`, firstOfFormat, 'refill points for hotels');
for (let version = 1; version <= newestVersion; version += 1)
  if (version !== firstOfFormat) await freeze(`v${formatVersion}-database-${version}`, version);
