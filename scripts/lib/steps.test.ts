import { afterEach, describe, expect, it, vi } from 'vitest';
import { runStep } from './steps.ts';

const printed = (): string =>
  vi
    .mocked(process.stdout.write)
    .mock.calls.map(([text]) => String(text))
    .join('');

describe('a step of the checks', () => {
  afterEach(() => vi.restoreAllMocks());
  const run = async (source: string, missing?: string) => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(console, 'log').mockReturnValue();
    return runStep({ name: 'one', command: [process.execPath, '-e', source], missing, isLive: false }, process.env);
  };

  it('passes when its program ends with 0, and prints all that it said', async () => {
    const { passed, name } = await run('console.log("out"); console.error("err")');
    expect({ passed, name }).toEqual({ passed: true, name: 'one' });
    expect(printed()).toMatch(/out\n/);
    expect(printed()).toMatch(/err\n/);
  });

  it('fails when it ends otherwise', async () => {
    expect((await run('process.exit(3)')).passed).toBe(false);
    expect((await run('process.kill(process.pid, "SIGKILL")')).passed).toBe(false);
  });

  it('fails without running when something is missing, and says what', async () => {
    expect((await run('console.log("ran")', 'No browser.')).passed).toBe(false);
    expect(printed()).toBe('No browser.\n');
  });

  it('fails with the reason when the program is not there', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(console, 'log').mockReturnValue();
    const step = { name: 'one', command: ['no-such-program'], isLive: false } as const;
    expect((await runStep(step, process.env)).passed).toBe(false);
    expect(printed()).toContain('ENOENT');
  });
});
