import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import type { Launched } from '../../../scripts/lib/launch.ts';

/** Stops the service worker as the browser does when it is idle; the next message wakes it. Gives how many stopped. */
export async function killWorker({ context, extensionId }: Launched): Promise<number> {
  const page = await context.newPage();
  const stopped = await stopWorkers(await context.newCDPSession(page), extensionId);
  await page.close();
  return stopped;
}

/** `devtools`: of any page of the browser. */
export async function stopWorkers(devtools: CDPSession, extensionId: string): Promise<number> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  for (const { targetId } of workers) await devtools.send('Target.closeTarget', { targetId });
  return workers.length;
}

/** Opens one of our pages once, so that the database is there and rows can be written into it. */
export async function makeDatabase({ context, extensionId }: Launched): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  // One that is listed without a version is being made, and what is painted first is there before it.
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'alongside-main' && version > 1),
      ),
    )
    .toBe(true);
  await expect(page.getByRole('heading', { name: 'Goals' })).toBeVisible();
  await page.close();
}

/** Everything that the page itself can see of storage of its own origin. */
export const databasesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

/** Collects what a page says wrong: errors of scripts and of the console. */
export function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** The boxes of all that a locator finds, in one go: who asks for that of one that has gone since waits for another one. */
export const boxesOf = (found: Locator) =>
  found.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
