import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const module = new URL('install.mjs', import.meta.url).href;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-install-'));
  mkdirSync(join(folder, 'project'));
  mkdirSync(join(folder, 'packages'));
  // Takes the place of npm: it tells that it was called, and where.
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\ntouch "$PWD/installed"\n');
  chmodSync(join(folder, 'bin/npm'), 0o755);
  writeFileSync(join(folder, 'packages/.package-lock.json'), '{}');
  writeFileSync(join(folder, 'project/package-lock.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Whether packages are installed where the lock file changed so many seconds after they last were. */
function installs(seconds: number): boolean {
  utimesSync(join(folder, 'packages/.package-lock.json'), 1000, 1000);
  utimesSync(join(folder, 'project/package-lock.json'), 1000 + seconds, 1000 + seconds);
  const code = `import(${JSON.stringify(module)}).then((m) => m.installPackages(${JSON.stringify(join(folder, 'project'))}))`;
  const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  execFileSync(process.execPath, ['-e', code], { env: { ...process.env, PATH: path }, stdio: 'ignore' });
  return existsSync(join(folder, 'project/installed'));
}

it('installs what is missing, and nothing where the lock file is as it was', () => {
  mkdirSync(join(folder, 'project/node_modules'));
  expect(installs(1)).toBe(true);
  rmSync(join(folder, 'project/installed'));
  writeFileSync(join(folder, 'project/node_modules/.package-lock.json'), '{}');
  expect(installs(1)).toBe(false);
});

it('leaves packages alone that are linked from somewhere else: those of another would be emptied', () => {
  symlinkSync(join(folder, 'packages'), join(folder, 'project/node_modules'));
  expect(installs(1)).toBe(false);
  expect(existsSync(join(folder, 'packages/.package-lock.json'))).toBe(true);
});
