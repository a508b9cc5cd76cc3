import { browser } from 'wxt/browser';
import { builtInApi } from '../../utils/assistant/built-in-api.ts';
import { builtInModel } from '../../utils/assistant/built-in.ts';
import { builtInTools } from '../../utils/assistant/built-in-tools.ts';
import { builtInPort } from '../../utils/assistant/built-in-port.ts';
import { answerOver } from '../../utils/assistant/over-port.ts';
import { isForOffscreen } from '../../utils/grammar/offscreen.ts';
import { createKeeper, type WorkerLike } from '../../utils/grammar/keeper.ts';
import { lastOneOut } from '../../utils/lib/last-one-out.ts';

/**
 * Never seen. A service worker may not have workers of its own, and the browser's own language model is for windows: so
 * this document has the worker of the grammar checker, and asks the model.
 */
const house = lastOneOut(() => window.close(), 60_000);

let leaveGrammar = (): void => undefined;
const keeper = createKeeper({
  open: () => new Worker(browser.runtime.getURL('/grammar-worker.js' as never)) as WorkerLike,
  onIdle: () => leaveGrammar(),
});

browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (!isForOffscreen(message) || sender.id !== browser.runtime.id || sender.tab) return undefined;
  leaveGrammar();
  leaveGrammar = house.enter();
  return keeper.ask(message.question);
});

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== builtInPort || port.sender?.id !== browser.runtime.id || port.sender.tab) return;
  const leave = house.enter();
  port.onDisconnect.addListener(leave);
  answerOver(port, builtInModel(builtInApi(), builtInTools()), leave);
});
