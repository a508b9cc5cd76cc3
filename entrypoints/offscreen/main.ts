import { browser } from 'wxt/browser';
import { isForOffscreen } from '../../utils/grammar/offscreen.ts';
import { createKeeper, type WorkerLike } from '../../utils/grammar/keeper.ts';

/** Never seen. A service worker may not have workers of its own, so this document has the one of the grammar checker. */
const keeper = createKeeper({
  open: () => new Worker(browser.runtime.getURL('/grammar-worker.js' as never)) as WorkerLike,
  onIdle: () => window.close(),
});

browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (!isForOffscreen(message) || sender.id !== browser.runtime.id || sender.tab) return undefined;
  return keeper.ask(message.question);
});
