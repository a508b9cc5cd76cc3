import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What typing a text into the composer of the replica of X cost. */
export interface Typed {
  /** Time of the processor that the tab's main thread had, ms: of each stretch of so many keys. */
  readonly stretchMs: readonly number[];
  /** From the time of each key to the task after the frame that shows it, ms. */
  readonly paintMs: readonly number[];
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
}

/** What of ours is in sight meanwhile. */
export type Dock = 'nothing' | 'closed' | 'open';

const editor = '[data-testid="tweetTextarea_0"]';
/** Between two keys, as a quick typist has it, ms. */
export const quickMs = 40;
/** Longer than a page is watched closely after it came, ms. */
const settleMs = 7000;
/** All that follows the last key is done by then, ms. */
const restMs = 1600;
/** Two words that stand twice: the card of that stays open as long as they do. */
const beginning = 'We have nine hotels and and in all of them the ';
const words = 'refill points in nine hotels and the drop went from eighteen to seven per cent in winter ';

/**
 * Types the same into a page of each context at the same time: one key here, the same key there, in turns who is first. So
 * whatever else the machine does falls on both alike. The last stretch goes on until all is at rest.
 */
export async function typeTogether(
  desks: readonly { readonly context: BrowserContext; readonly dock: Dock }[],
  keys: number,
  stretch: number,
  betweenMs = quickMs,
): Promise<Typed[]> {
  const begins = desks.some(({ dock }) => dock === 'open') ? beginning : '';
  const writers = await Promise.all(desks.map(({ context, dock }) => sitDown(context, dock, begins)));
  try {
    const text = words.repeat(Math.ceil(keys / words.length)).slice(0, keys);
    for (const writer of writers) await writer.note();
    for (let at = 0; at < keys; at += 1) {
      for (const writer of at % 2 === 0 ? writers : writers.toReversed()) await writer.type(text.charAt(at));
      await new Promise((go) => setTimeout(go, betweenMs));
      if ((at + 1) % stretch === 0 && at + 1 < keys) for (const writer of writers) await writer.note();
    }
    await new Promise((go) => setTimeout(go, restMs));
    for (const writer of writers) await writer.note();
    return await Promise.all(writers.map((writer) => writer.typed(keys)));
  } finally {
    for (const writer of writers) await writer.leave();
  }
}

interface Writer {
  type(key: string): Promise<void>;
  /** Notes what the processor was used since the last time. */
  note(): Promise<void>;
  typed(keys: number): Promise<Typed>;
  leave(): Promise<void>;
}

async function sitDown(context: BrowserContext, dock: Dock, begins: string): Promise<Writer> {
  const page = await context.newPage();
  await page.bringToFront();
  await page.goto('https://x.com/home?tick=off');
  await page.locator(editor).first().click();
  if (dock !== 'nothing') await page.locator('.dock').waitFor();
  await page.keyboard.type(begins);
  if (dock === 'open') await openCard(page);
  await page.waitForTimeout(settleMs);
  await page.evaluate(watchKeys);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const noted: number[] = [];
  return {
    type: (key) => page.keyboard.type(key),
    note: async () => void noted.push(await threadMs(devtools)),
    typed: async (keys) => {
      const seen = await page.evaluate(() => (globalThis as unknown as Watched).typing);
      if (seen.paintMs.length !== keys) throw new Error(`${seen.paintMs.length} of ${keys} keys came`);
      if (dock !== 'nothing' && !(await page.locator('.dock').isVisible())) throw new Error('The dock closed');
      if (dock === 'open' && !(await page.locator('.card.finding').isVisible())) throw new Error('The card closed');
      return { stretchMs: noted.slice(1).map((until, index) => until - (noted[index] ?? 0)), ...seen };
    },
    leave: () => page.close(),
  };
}

async function openCard(page: Page): Promise<void> {
  await page.locator('[data-dock="findings"]').click();
  await page.locator('.card.finding').waitFor();
}

interface Watched {
  typing: { readonly paintMs: number[]; longTasks: number };
}

/** Runs in the page. */
function watchKeys(): void {
  const typing: Watched['typing'] = { paintMs: [], longTasks: 0 };
  Object.assign(globalThis, { typing });
  const channel = new MessageChannel();
  const waiting: number[] = [];
  channel.port1.addEventListener('message', () => {
    for (const at of waiting.splice(0)) typing.paintMs.push(performance.now() - at);
  });
  channel.port1.start();
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        waiting.push(timeStamp);
        channel.port2.postMessage(undefined);
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    typing.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
}

async function threadMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}
