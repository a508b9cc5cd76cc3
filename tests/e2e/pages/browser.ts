import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import type { Launched } from '../../../scripts/lib/launch.ts';
import { findQuietPage, openQuietPage } from '../../../scripts/lib/stored.ts';

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

interface Messages {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: object): Promise<{ readonly res?: { readonly ok: boolean } } | undefined>;
    };
  };
}

/**
 * Has the background open the database, so that it is there and rows can be written into it: to open a page of ours for
 * that takes as much as many a test.
 */
export async function makeDatabase({ context, extensionId }: Launched): Promise<void> {
  const page = findQuietPage(context, extensionId) ?? (await openQuietPage(context, extensionId));
  const isMade = () =>
    page.evaluate(async () => {
      const question = { id: 1, type: 'page.lookup', timestamp: 1, data: { network: 'x', profiles: [], posts: [] } };
      const { runtime } = (globalThis as unknown as Messages).chrome;
      // While the worker starts nobody listens.
      const answer = await runtime.sendMessage(question).catch(() => undefined);
      return answer?.res?.ok ?? false;
    });
  await expect.poll(isMade).toBe(true);
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
