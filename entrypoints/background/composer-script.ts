import { browser } from 'wxt/browser';

/** Brings the composer's script into the top frame of a tab, in our own world. */
export async function loadComposerScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/content-scripts/composer.js'],
    injectImmediately: true,
  });
}
