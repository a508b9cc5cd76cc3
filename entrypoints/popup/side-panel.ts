import { browser } from 'wxt/browser';

interface SidePanels {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Must run in the click itself: browsers open a side panel only on a user's own gesture. */
export function openSidePanel(tabId: number | undefined): void {
  const chromium = (globalThis as unknown as { chrome?: SidePanels }).chrome?.sidePanel;
  const firefox = (browser as unknown as SidePanels).sidebarAction;
  const opened = chromium && tabId !== undefined ? chromium.open({ tabId }) : firefox?.open();
  void opened?.then(() => window.close());
}
