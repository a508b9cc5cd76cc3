import type { Launched } from '../../scripts/lib/launch.ts';
import { everywhere, expect, test } from './fixtures.ts';
import { createLender } from './pages/lender.ts';

async function pidOf({ context }: Launched): Promise<number> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const info = await devtools?.send('SystemInfo.getProcessInfo');
  const pid = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (!pid) throw new Error('The browser does not say which process it is');
  return pid;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a browser that hangs when its test is over is ended, and the next test gets another one', async ({
  replicas,
}) => {
  const lender = createLender(replicas, 2000);
  const wanted = { settings: everywhere('off'), colour: 'light' } as const;
  const hanging = await lender.lend(wanted);
  const pid = await pidOf(hanging);
  await hanging.context.newPage();
  process.kill(pid, 'SIGSTOP');
  await lender.takeBack(hanging);
  await expect.poll(() => isRunning(pid)).toBe(false);

  const next = await lender.lend(wanted);
  expect(await pidOf(next)).not.toBe(pid);
  await lender.takeBack(next);
  expect(await lender.lend(wanted)).toBe(next);
  await lender.close();
});
