import type { BrowserContext, Page } from '@playwright/test';
import type { SavedPage } from './saved-page.ts';

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
