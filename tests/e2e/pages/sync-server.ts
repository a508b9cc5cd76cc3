import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface SyncServer {
  readonly address: string;
  /** As the power does: without a word. */
  kill(): Promise<void>;
  /** Begins again with the same data at the same address. */
  restart(): Promise<void>;
  /** Everything that it has on its disk, as text of single bytes. */
  dump(): Promise<string>;
  close(): Promise<void>;
}

/** The real server as a process of its own. */
export async function startSyncServer(): Promise<SyncServer> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-e2e-sync-'));
  const start = async (port: string) => {
    const env = { ...process.env, ALONGSIDE_PORT: port, ALONGSIDE_DATA: folder };
    const child = spawn(process.execPath, ['server/src/index.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
      if (address) return { child, address };
    }
    throw new Error('The server ended before it listened');
  };
  let { child, address } = await start('0');
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    get address() {
      return address;
    },
    kill: () => kill('SIGKILL'),
    restart: async () => {
      ({ child, address } = await start(new URL(address).port));
    },
    dump: async () => {
      const names = await readdir(folder);
      return (await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))).join('\n');
    },
    close: async () => {
      await kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
