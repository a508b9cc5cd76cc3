import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installServer, nodePath, root } from './lib/install.mjs';

/** The sync server, in the foreground. It is told to stop by the signals that this process gets. */
const parent = process.ppid;
installServer();
const child = spawn(nodePath(), [join(root, 'server/src/index.ts')], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

// Who ends npm ends the shell between it and us, which hands no signal on: the parent is another one then.
const isRunByNpm = process.env.npm_lifecycle_event === 'serve';
if (isRunByNpm) setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 300).unref();
