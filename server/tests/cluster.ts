import assert from 'node:assert/strict';
import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/lib/postgres.ts';

export interface Cluster {
  readonly url: string;
  readonly version: number;
  stop(): Promise<void>;
}

/** A PostgreSQL of this test alone: its data in a temporary folder, reached over a socket in it. */
export async function startCluster(): Promise<Cluster> {
  const bin = await findPostgres();
  assert.ok(bin, 'PostgreSQL is not installed: install the package postgresql or set POSTGRES_BIN');
  const folder = mkdtempSync(join(tmpdir(), 'alongside-postgres-'));
  const as = identity();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options: SpawnOptions = { cwd: folder, stdio: 'ignore', ...as };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  // Nothing here survives the test, so nothing has to reach the disk.
  const settings = ['listen_addresses=', 'fsync=off', 'max_connections=60'].flatMap((each) => ['-c', each]);
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...settings], options);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `postgresql://postgres@localhost/postgres?host=${folder}`;
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url, version: await versionAt(url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL does not run as root: then the user that its package made. */
function identity(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })));
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

async function versionAt(url: string, attempts = 200): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
      await client.end();
      return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
