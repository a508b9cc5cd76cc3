import type { Browser } from 'puppeteer-core';

/** The window of Firefox around the pages: what it asks its user below the address bar, and what it noted. */
export interface ChromeWindow {
  /** The words of the question; undefined while nothing is asked. */
  question(): Promise<string | undefined>;
  answer(answer: 'allow' | 'deny' | 'escape'): Promise<void>;
  /** An input method begins a word in whatever has the focus, and ends it. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  /** What content security policies kept from our own pages and from the background, since the start. */
  refusals(): Promise<string[]>;
}

/** The connection that Puppeteer uses. It shows nobody: there is no other way into that window. */
interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: string | null } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

// These run in the window. The same panel and the same buttons that a user has.
const shown = 'PopupNotifications.isPanelOpen ? PopupNotifications.panel.firstElementChild : null';
const presses = {
  allow: `(${shown}).button.click()`,
  deny: `(${shown}).secondaryButton.click()`,
  escape: 'PopupNotifications.panel.hidePopup()',
} as const;
/** One processor for all: a word is ended by the one that began it. */
const withProcessor = (steps: string): string => `(() => {
  window.ourProcessor ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!ourProcessor.beginInputTransactionForTests(window)) throw new Error('no input method');
  ${steps}
})()`;
const noted = `JSON.stringify(Services.console.getMessageArray().map(({ message }) => message)
  .filter((message) => message.includes('Content-Security-Policy') && message.includes('moz-extension:')))`;

/** Needs `--remote-allow-system-access`, and `security.notification_enable_delay` 0: earlier presses count for nothing. */
export async function chromeWindowOf(browser: Browser): Promise<ChromeWindow> {
  const { connection } = browser as unknown as BidiBrowser;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as Tree).contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  const run = async (expression: string): Promise<string | undefined> => {
    const params = { expression, target: { context }, awaitPromise: false };
    const evaluated = (await connection.send('script.evaluate', params)).result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return evaluated.result.value ?? undefined;
  };
  return {
    question: () => run(`(${shown})?.textContent`),
    answer: async (answer) => {
      await run(presses[answer]);
    },
    compose: async (text) => {
      await run(
        withProcessor(`ourProcessor.setPendingCompositionString(${JSON.stringify(text)});
          ourProcessor.appendClauseToPendingComposition(${text.length}, ourProcessor.ATTR_RAW_CLAUSE);
          ourProcessor.setCaretInPendingComposition(${text.length});
          ourProcessor.flushPendingComposition();`),
      );
    },
    commit: async (text) => {
      await run(withProcessor(`ourProcessor.commitCompositionWith(${JSON.stringify(text)});`));
    },
    refusals: async () => JSON.parse((await run(noted)) ?? '[]') as string[],
  };
}
