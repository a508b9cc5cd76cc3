import { browser } from 'wxt/browser';
import { createKeeper, type WorkerLike } from '../../../utils/grammar/keeper.ts';
import type { ToOffscreen } from '../../../utils/grammar/offscreen.ts';
import type { EnglishAnswer, EnglishQuestion } from '../../../utils/model/english.ts';
import { hasOffscreen, openOffscreen } from '../offscreen.ts';

export type Host = (question: EnglishQuestion) => Promise<EnglishAnswer>;

/** The worker of the grammar checker: in an offscreen document in Chromium, of the background page in Firefox. */
export function openHost(): Host {
  if (hasOffscreen()) return askOffscreen;
  const keeper = createKeeper({
    open: () => new Worker(browser.runtime.getURL('/grammar-worker.js' as never)) as WorkerLike,
  });
  return (question) => keeper.ask(question);
}

async function askOffscreen(question: EnglishQuestion): Promise<EnglishAnswer> {
  try {
    await openOffscreen();
    const message: ToOffscreen = { to: 'offscreen.english', question };
    const answer = (await browser.runtime.sendMessage(message)) as EnglishAnswer | undefined;
    return answer ?? { trouble: 'died' };
  } catch {
    return { trouble: 'missing' };
  }
}
