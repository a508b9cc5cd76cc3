import { spawn } from 'node:child_process';

export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

export interface RunnableStep {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Why it cannot be run here, for the user. */
  readonly missing?: string | undefined;
  /** Prints as it goes on; otherwise all of it is printed in one piece at the end. */
  readonly isLive: boolean;
}

const heading = (name: string): string => `\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`;

/** Runs one program to its end and prints what it says. Passed: it ended with 0. */
export async function runStep(step: RunnableStep, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const { name, missing, isLive } = step;
  const started = performance.now();
  if (isLive) console.log(heading(name));
  const { passed, printed } = missing ? { passed: false, printed: `${missing}\n` } : await run(step, env);
  if (!isLive) console.log(heading(name));
  process.stdout.write(printed);
  return { name, passed, seconds: (performance.now() - started) / 1000 };
}

function run(
  { command: [file, ...args], isLive }: RunnableStep,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly passed: boolean; readonly printed: string }> {
  return new Promise((resolve) => {
    const printed: Buffer[] = [];
    const end = (passed: boolean): void => resolve({ passed, printed: Buffer.concat(printed).toString() });
    const child = spawn(file, args, { stdio: isLive ? 'inherit' : ['ignore', 'pipe', 'pipe'], env });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('error', ({ message }) => {
      printed.push(Buffer.from(`${message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
