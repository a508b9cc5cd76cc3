import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** The first of these that can be run. Names without a slash are looked for in PATH. */
export async function firstExecutable(candidates: readonly (string | undefined)[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const candidate of candidates) {
    if (!candidate) continue;
    const paths = candidate.includes('/') ? [candidate] : folders.map((folder) => join(folder, candidate));
    for (const path of paths) if (await isExecutable(path)) return path;
  }
  return undefined;
}

/** Runs a program with its output on our stderr. False when it cannot be started or ends with another code than 0. */
export function runs(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

export const isRoot = (): boolean => process.getuid?.() === 0;

export async function hasApt(): Promise<boolean> {
  return process.platform === 'linux' && (await firstExecutable(['apt-get'])) !== undefined;
}

/** Installs one Debian or Ubuntu package. The lists are fetched first: images carry old ones that point to nothing. */
export async function installWithApt(name: string): Promise<boolean> {
  if (!(await hasApt()) || !isRoot()) return false;
  return (await runs('apt-get', ['update'])) && runs('apt-get', ['install', '-y', '--no-install-recommends', name]);
}
