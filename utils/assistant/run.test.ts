import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../lib/result.ts';
import type { AssistantFault } from '../model/assistant.ts';
import type { Finish } from './assistant-model.ts';
import { follow } from './run.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An answer that comes when the test says so. */
function spoken() {
  let say: (next: string | Result<Finish, AssistantFault>) => void = () => undefined;
  const next = () => new Promise<string | Result<Finish, AssistantFault>>((resolve) => (say = resolve));
  const alive = vi.fn();
  const run = follow(async function* (signal) {
    for (;;) {
      const cancelled = new Promise<Result<Finish, AssistantFault>>((resolve) =>
        signal.addEventListener('abort', () => resolve(fail({ reason: 'cancelled' }))),
      );
      const said = await Promise.race([next(), cancelled]);
      if (typeof said !== 'string') return said;
      yield said;
    }
  }, alive);
  const tell = async (what: string | Result<Finish, AssistantFault>): Promise<void> => {
    await vi.advanceTimersByTimeAsync(0);
    say(what);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { run, tell, alive };
}

it('tells what is new as soon as it is there, and that it is over', async () => {
  const { run, tell } = spoken();
  const first = run.more(0, 10_000);
  await tell('One ');
  expect(await first).toEqual({ state: 'running', text: 'One ' });
  const second = run.more(4, 10_000);
  await tell('two');
  expect(await second).toEqual({ state: 'running', text: 'One two' });
  // Whoever has not seen all of it waits for nothing.
  expect(await run.more(4, 10_000)).toEqual({ state: 'running', text: 'One two' });
  const last = run.more(7, 10_000);
  await tell(ok({ isCut: true }));
  expect(await last).toEqual({ state: 'done', text: 'One two', isCut: true });
  expect(await run.more(7, 10_000)).toBe(run.now);
  expect(vi.getTimerCount()).toBe(0);
});

it('lets nobody wait for ever', async () => {
  const { run } = spoken();
  const asked = run.more(0, 5000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await asked).toEqual({ state: 'running', text: '' });
});

it('fails with what came, and is cancelled at once', async () => {
  const { run, tell } = spoken();
  await tell('Half');
  const asked = run.more(4, 10_000);
  run.cancel();
  expect(await asked).toEqual({ state: 'failed', text: 'Half', fault: { reason: 'cancelled' } });
});

it('says now and then that it runs, and only while it does', async () => {
  const { alive, tell } = spoken();
  await vi.advanceTimersByTimeAsync(65_000);
  expect(alive).toHaveBeenCalledTimes(3);
  await tell(ok({ isCut: false }));
  await vi.advanceTimersByTimeAsync(65_000);
  expect(alive).toHaveBeenCalledTimes(3);
});
