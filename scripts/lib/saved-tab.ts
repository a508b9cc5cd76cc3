import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { namesFlag, quietFlags, refuseNetwork } from './offline.ts';
import { isRoot } from './run.ts';
import type { SavedPage } from './saved-page.ts';

/** Hands over a headless Chromium without any network, and closes it. Ends the process with 1 where there is none. */
export async function withOfflineBrowser(work: (context: BrowserContext) => Promise<unknown>): Promise<void> {
  const executablePath = await findChromium();
  if (!executablePath) {
    console.error('No Chromium found. Run npm start once, or set CHROMIUM_PATH.');
    process.exit(1);
  }
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot(),
    args: [...quietFlags, namesFlag()],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    await refuseNetwork(context);
    await work(context);
  } finally {
    await browser.close();
  }
}

/** Opens a saved page at its true address, with its own scripts and frames off, and runs ours in it. */
export async function openInTab(context: BrowserContext, saved: SavedPage, script: string): Promise<Page> {
  const tab = await context.newPage();
  let isServed = false;
  await tab.route('**', (route) => {
    if (isServed || !route.request().isNavigationRequest()) return route.fallback();
    isServed = true;
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
      body: saved.html,
    });
  });
  await tab.goto(saved.url.href, { waitUntil: 'domcontentloaded', timeout: 15_000 });
  await tab.evaluate(script);
  return tab;
}
