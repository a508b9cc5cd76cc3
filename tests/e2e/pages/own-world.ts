import type { Page } from '@playwright/test';

/** Evaluates in the world that the extension's scripts of a page share: of each document the newest one. */
export async function inOwnWorld<T>(page: Page, expression: string): Promise<T | undefined> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = worlds.at(-1);
  const answer = contextId && (await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true }));
  await session.detach();
  return answer ? (answer.result.value as T) : undefined;
}

/** Is the script that only writing needs in this page? */
export const hasComposerScript = async (page: Page): Promise<boolean> =>
  (await inOwnWorld<boolean>(page, 'Boolean(globalThis.alongside?.take)')) ?? false;
