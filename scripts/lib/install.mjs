// Plain JavaScript for whatever Node the machine has: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Whether the packages of `folder` are those of another one: installing here would empty them there. */
export const areLinked = (folder) =>
  lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Installs what the lock file of `folder` names, unless that has been done since it last changed, or is done elsewhere. */
export function installPackages(folder) {
  if (areLinked(folder)) return;
  const done = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(`Installing packages in ${folder === root ? 'the project' : folder.slice(root.length)} …`);
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Is the npm registry reachable?');
    process.exit(1);
  }
}

/** Node 24 from the packages where there is one for this machine, else the Node that runs now if it is new enough. */
export function nodePath() {
  const bundled = join(root, 'node_modules/.bin/node');
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Node 22.18 or newer is needed on this machine; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what the sync server needs. Its contract is checked with the zod of the project. */
export function installServer() {
  installPackages(root);
  installPackages(join(root, 'server'));
}

/** Installs everything, then runs a TypeScript script with the right Node. Ends the process with its status. */
export function installAndRun(script) {
  installServer();
  installPackages(join(root, 'playground'));
  const node = nodePath();
  const path = `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const { status } = spawnSync(node, [join(root, script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  process.exit(status ?? 1);
}
