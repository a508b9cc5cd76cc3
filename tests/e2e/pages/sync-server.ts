import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';

export interface SyncServer {
  readonly address: string;
  /** As the power does: without a word. */
  kill(): Promise<void>;
  /** Begins again with the same data at the same address. */
  restart(): Promise<void>;
  /** Keeps a copy of its data, as whoever runs it does at night. */
  backUp(): Promise<void>;
  /** Goes on with that copy in place of what it had. */
  putBack(): Promise<void>;
  /** Goes on with nothing. */
  wipe(): Promise<void>;
  /** Everything that it has on its disk, as text of single bytes. */
  dump(): Promise<string>;
  /** What it has of the log, without the content. */
  segments(): Promise<readonly StoredSegment[]>;
  /** The places in the log up to which there are snapshots. */
  snapshots(): Promise<readonly number[]>;
  /** How many of its devices are locked out. */
  lockedOut(): Promise<number>;
  close(): Promise<void>;
}

export interface StoredSegment {
  readonly seq: number;
  readonly dev: string;
  readonly cseq: number;
  /** How many operations are in it. */
  readonly n: number;
  readonly hash: string;
}

/** The real server as a process of its own. */
export async function startSyncServer(): Promise<SyncServer> {
  const home = await mkdtemp(join(tmpdir(), 'alongside-e2e-sync-'));
  const [folder, copy] = [join(home, 'data'), join(home, 'copy')];
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
  const restart = async (): Promise<void> => {
    ({ child, address } = await start(new URL(address).port));
  };
  const ask = <Row>(sql: string): Row[] => {
    const database = new DatabaseSync(join(folder, 'alongside.db'), { readOnly: true, timeout: 5000 });
    const rows = database.prepare(sql).all();
    database.close();
    return rows as Row[];
  };
  return {
    get address() {
      return address;
    },
    kill: () => kill('SIGKILL'),
    restart,
    backUp: async () => {
      await kill('SIGTERM');
      await cp(folder, copy, { recursive: true });
      await restart();
    },
    putBack: async () => {
      await kill('SIGKILL');
      await rm(folder, { recursive: true });
      await cp(copy, folder, { recursive: true });
      await restart();
    },
    wipe: async () => {
      await kill('SIGKILL');
      await rm(folder, { recursive: true });
      await restart();
    },
    dump: async () => {
      const names = await readdir(folder);
      return (await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))).join('\n');
    },
    segments: async () => ask<StoredSegment>('select seq, dev, cseq, n, hash from segment order by seq'),
    snapshots: async () => ask<{ seq: number }>('select seq from snapshot order by seq').map(({ seq }) => seq),
    lockedOut: async () => ask('select dev from device where revoked_at is not null').length,
    close: async () => {
      await kill('SIGTERM');
      await rm(home, { recursive: true, force: true });
    },
  };
}
