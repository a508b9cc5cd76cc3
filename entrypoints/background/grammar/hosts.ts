import { browser } from 'wxt/browser';
import { createKeeper, type WorkerLike } from '../../../utils/grammar/keeper.ts';
import type { ToOffscreen } from '../../../utils/grammar/offscreen.ts';
import type { EnglishAnswer, EnglishQuestion } from '../../../utils/model/english.ts';

export type Host = (question: EnglishQuestion) => Promise<EnglishAnswer>;

interface Offscreen {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
}
interface ChromiumRuntime {
  getContexts(filter: { readonly contextTypes: readonly string[] }): Promise<readonly unknown[]>;
}
interface Chromium {
  readonly offscreen?: Offscreen;
  readonly runtime: ChromiumRuntime;
}

const chromium = (): Chromium | undefined => (globalThis as unknown as { chrome?: Chromium }).chrome;

/** The worker of the grammar checker: in an offscreen document in Chromium, of the background page in Firefox. */
export function openHost(): Host {
  const offscreen = chromium()?.offscreen;
  if (offscreen) return inOffscreen(offscreen);
  const keeper = createKeeper({
    open: () => new Worker(browser.runtime.getURL('/grammar-worker.js' as never)) as WorkerLike,
  });
  return (question) => keeper.ask(question);
}

function inOffscreen(offscreen: Offscreen): Host {
  let opening: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    const there = await chromium()?.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (there?.length) return;
    await offscreen.createDocument({
      url: 'offscreen.html',
      reasons: ['WORKERS'],
      justification: 'Checks spelling and grammar in a worker, without a network.',
    });
  };
  return async (question) => {
    try {
      // Two documents are refused: whoever comes second waits for the first.
      opening ??= open().finally(() => (opening = undefined));
      await opening;
      const message: ToOffscreen = { to: 'offscreen.english', question };
      const answer = (await browser.runtime.sendMessage(message)) as EnglishAnswer | undefined;
      return answer ?? { trouble: 'died' };
    } catch {
      return { trouble: 'missing' };
    }
  };
}
