import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What typing a text into the composer of the replica of X cost. */
export interface Typed {
  /** Time of the processor that the tab's main thread had for each key, ms. */
  readonly keyMs: number;
  /** From the time of each key to the task after the frame that shows it, ms. */
  readonly paintMs: readonly number[];
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
}

/** What of ours is in sight meanwhile. */
export type Dock = 'nothing' | 'closed' | 'open';

const editor = '[data-testid="tweetTextarea_0"]';
/** Between two keys, as a quick typist has it, ms. */
const betweenMs = 40;
/** All that follows the last key is done by then, ms. */
const restMs = 600;
const words = 'refill points in nine hotels and the drop went from eighteen to seven per cent in winter ';

export async function typeInto(context: BrowserContext, keys: number, dock: Dock): Promise<Typed> {
  const page = await context.newPage();
  try {
    await page.bringToFront();
    await page.goto('https://x.com/home?tick=off');
    await page.locator(editor).first().click();
    if (dock !== 'nothing') await page.locator('.dock').waitFor();
    if (dock === 'open') await openCard(page);
    await page.waitForTimeout(1500);
    await page.evaluate(watchKeys);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await threadMs(devtools);
    const text = words.repeat(Math.ceil(keys / words.length)).slice(0, keys);
    await page.keyboard.type(text, { delay: betweenMs });
    await page.waitForTimeout(restMs);
    const used = (await threadMs(devtools)) - before;
    const seen = await page.evaluate(() => (globalThis as unknown as Watched).typing);
    if (seen.paintMs.length !== keys) throw new Error(`${seen.paintMs.length} of ${keys} keys came`);
    if (dock === 'open' && !(await page.locator('.card.finding').isVisible())) throw new Error('The card closed');
    return { keyMs: used / keys, ...seen };
  } finally {
    await page.close();
  }
}

/** The card of what could be better: two words that stand twice are in it as long as they stand there. */
async function openCard(page: Page): Promise<void> {
  await page.keyboard.type('We have nine hotels and and in all of them the ');
  await page.locator('[data-dock="findings"]').click();
  await page.locator('.card.finding').waitFor();
  await page.locator(editor).first().click();
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
