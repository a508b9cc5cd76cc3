import type { Page } from '@playwright/test';
import type { Launched } from '../lib/launch.ts';
import type { Stored } from '../lib/stored.ts';
import type { Book } from './book.ts';

/** What every step of the tour has at hand. */
export interface Stage {
  readonly launched: Launched;
  readonly stored: Stored;
  readonly book: Book;
  /** The tab in which the networks are visited. */
  readonly page: Page;
  /** Address of one of our own pages. */
  readonly own: (path: string) => string;
}

/** Waits until somebody's name carries its dot: "name, relation". */
export const dotOf = (page: Page, who: string): Promise<void> =>
  page
    .getByRole('button', { name: `Open card: ${who}` })
    .first()
    .waitFor();

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again until the answer pleases or the time is over; gives the last answer either way. */
export async function until<T>(ask: () => Promise<T>, pleases: (answer: T) => boolean, timeoutMs = 10_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (pleases(answer) || Date.now() > end) return answer;
    await pause(150);
  }
}

/** Scrolls the way a reader does: a bit, then a look. LinkedIn scrolls a box inside of the page, so the wheel it is. */
export async function readOn(page: Page, screens: number): Promise<void> {
  await page.mouse.move(560, 500);
  for (let screen = 0; screen < screens; screen += 1) {
    await page.mouse.wheel(0, 520);
    await pause(1500);
  }
}

/** Types into the network's own editor as a person does. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).first().click();
  await page.keyboard.type(text, { delay: 12 });
}

interface ReplicaWindow {
  readonly __replica: { editorText(): string | undefined; tick(times?: number): void };
}

export const editorText = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (globalThis as unknown as ReplicaWindow).__replica.editorText());

export const tick = (page: Page, times: number): Promise<void> =>
  page.evaluate((count) => (globalThis as unknown as ReplicaWindow).__replica.tick(count), times);
