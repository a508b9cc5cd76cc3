import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Send } from './client.ts';

export interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  readonly send: Send;
  /** All it wrote so far. */
  output(): string;
  /** Sends a signal and gives the exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const index = join(import.meta.dirname, '../src/index.ts');

/** What was compiled for one start serves the next: half the time of each. */
export const compileCache = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../../out/compile-cache') };

/** Starts a server in a process of its own on a free port. Rejected with what it wrote if it does not start. */
export function startServer(env: Readonly<Record<string, string>>, script = index): Promise<Running> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'] ?? '', ALONGSIDE_PORT: '0', ...compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
      if (!url) return;
      resolve({
        url,
        child,
        send: (path, init) => fetch(url + path, init),
        output: () => output,
        end(signal) {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}
