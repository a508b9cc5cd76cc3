import { browser } from 'wxt/browser';
import type { TabState } from '../../utils/model/cards.ts';

const keyOf = (tabId: number): string => `tab.${tabId}`;

/** Remembers what a tab shows for as long as the browser runs; only our own pages can read it. */
export async function setTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state });
}

export async function tabState(tabId: number): Promise<TabState | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return (stored[keyOf(tabId)] as TabState | undefined) ?? null;
}

export function registerTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove(keyOf(tabId));
  });
  // A tab that loads another page shows nothing of ours until its content script says so again.
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void browser.storage.session.remove(keyOf(tabId));
  });
}
