import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import { firstExecutable, hasApt, installWithApt, isExecutable } from './run.ts';

const debianFolder = '/usr/lib/postgresql';

/** Folder with PostgreSQL's server programs: POSTGRES_BIN, Debian's newest, then where PATH has `initdb`. */
export async function findPostgres(): Promise<string | undefined> {
  const folders = [process.env['POSTGRES_BIN'], ...debianVersions(), '/opt/homebrew/bin', '/usr/local/bin'];
  for (const folder of folders) {
    const programs = folder ? ['initdb', 'postgres'].map((name) => join(folder, name)) : [];
    if (folder && (await Promise.all(programs.map(isExecutable))).every(Boolean)) return folder;
  }
  const initdb = await firstExecutable(['initdb']);
  return initdb && join(initdb, '..');
}

function debianVersions(): string[] {
  try {
    const versions = readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(debianFolder, version, 'bin'));
  } catch {
    return [];
  }
}

/** The folder, PostgreSQL installed first where it is missing; the error is a sentence with the command for the user. */
export async function ensurePostgres(): Promise<Result<string>> {
  const found = (await findPostgres()) ?? ((await installWithApt('postgresql')) ? await findPostgres() : undefined);
  if (found) return ok(found);
  const advice = (await hasApt())
    ? 'Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql'
    : 'Install PostgreSQL 15 or newer';
  return fail(`PostgreSQL could not be installed. ${advice} (or set POSTGRES_BIN to the folder with initdb).`);
}
