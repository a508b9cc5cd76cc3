import { browser } from 'wxt/browser';
import { firstRunDone } from '../../utils/settings/items.ts';

/** On the first installation the dashboard explains what is read and kept; no network is on before. */
export function registerWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  if (await firstRunDone.getValue()) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/welcome' as never) });
}
