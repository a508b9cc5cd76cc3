import type { CDPSession } from '@playwright/test';
import type { Launched } from '../../../scripts/lib/launch.ts';

/** What a planted model does, from outside of the page it is in. */
export interface Planted {
  /** What it was told, in order: the system's words and then the prompt. */
  readonly told: readonly string[];
  /** It was asked, and the answer is not over. */
  readonly isAsked: boolean;
  readonly isGivenUp: boolean;
  say(text: string): void;
  end(): void;
  /** Breaks off as a browser does, with an error of this name. */
  fail(name: string): void;
  /** Of the download, 0 to 1; at 1 the model is there. */
  load(share: number): void;
}

/**
 * Puts a language model of a browser where a page looks for one. The browsers that the tests have know the interface and
 * have no model for it, and no build of ours has this one. It is handed over as text: it may use nothing around it.
 */
export function plant(first: string): void {
  let state = first;
  let controller: ReadableStreamDefaultController<string> | undefined;
  let monitor: EventTarget | undefined;
  let arrive = (): void => undefined;
  const planted = {
    told: [] as string[],
    isAsked: false,
    isGivenUp: false,
    say: (text: string) => controller?.enqueue(text),
    end() {
      planted.isAsked = false;
      controller?.close();
    },
    fail(name: string) {
      planted.isAsked = false;
      controller?.error(new DOMException('', name));
    },
    load(share: number) {
      monitor?.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: share, total: 1 }));
      if (share === 1) arrive();
    },
  };
  interface Options {
    readonly signal: AbortSignal;
    readonly initialPrompts?: readonly { readonly content: string }[];
    readonly monitor?: (monitor: EventTarget) => void;
  }
  const session = {
    promptStreaming(input: string, { signal }: { readonly signal: AbortSignal }) {
      planted.told.push(input);
      return new ReadableStream<string>({
        start(given) {
          controller = given;
          planted.isAsked = true;
          signal.addEventListener('abort', () => {
            if (planted.isAsked) planted.isGivenUp = true;
            planted.isAsked = false;
            given.error(signal.reason);
          });
        },
      });
    },
    destroy: () => undefined,
  };
  const create = (options: Options): Promise<typeof session> =>
    new Promise((resolve, reject) => {
      options.signal.addEventListener('abort', () => {
        if (state === 'downloading') state = 'downloadable';
        reject(options.signal.reason as Error);
      });
      planted.told.push(...(options.initialPrompts ?? []).map(({ content }) => content));
      if (state === 'available') return resolve(session);
      if (!navigator.userActivation.isActive) return reject(new DOMException('', 'NotAllowedError'));
      state = 'downloading';
      monitor = new EventTarget();
      options.monitor?.(monitor);
      arrive = () => {
        state = 'available';
        resolve(session);
      };
    });
  Object.assign(globalThis, { planted, LanguageModel: { availability: async () => state, create } });
}

interface Offscreen {
  readonly chrome: {
    readonly offscreen: {
      createDocument(options: object): Promise<void>;
      closeDocument(): Promise<void>;
    };
  };
}

export interface OffscreenModel {
  /** The value of an expression over `planted`. */
  evaluate<T>(expression: string): Promise<T>;
  /** Ends the document, and with it what was planted. */
  close(): Promise<void>;
}

/** Plants a model in the document that our background asks, which no test can open as a page. */
export async function plantInOffscreen({ context, extensionId }: Launched, state: string): Promise<OffscreenModel> {
  const browser = context.browser();
  const ours = context.pages().find((page) => page.url().includes(extensionId));
  if (!browser || !ours) throw new Error('no browser, or no page of ours');
  await ours.evaluate(() =>
    (globalThis as unknown as Offscreen).chrome.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: ['WORKERS'],
      justification: 'A test',
    }),
  );
  const devtools = await browser.newBrowserCDPSession();
  const evaluate = await attach(devtools, `chrome-extension://${extensionId}/offscreen.html`);
  await evaluate(`(${plant.toString()})(${JSON.stringify(state)})`);
  return {
    evaluate: async <T>(expression: string) => (await evaluate(expression)) as T,
    async close() {
      await ours.evaluate(() => (globalThis as unknown as Offscreen).chrome.offscreen.closeDocument());
      await devtools.detach();
    },
  };
}

interface Evaluated {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { text: string } };
}

/** Playwright knows no such documents: what is said to one is wrapped. */
async function attach(devtools: CDPSession, address: string): Promise<(expression: string) => Promise<unknown>> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  const target = targetInfos.find(({ url }) => url === address);
  if (!target) throw new Error('no offscreen document');
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let serial = 0;
  const waiting = new Map<number, (answer: Evaluated) => void>();
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Evaluated;
    waiting.get(answer.id ?? 0)?.(answer);
  });
  return async (expression) => {
    serial += 1;
    const id = serial;
    const answer = new Promise<Evaluated>((resolve) => waiting.set(id, resolve));
    const params = { expression, returnByValue: true, awaitPromise: true };
    await devtools.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method: 'Runtime.evaluate', params }),
    });
    const { result } = await answer;
    if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result?.result?.value;
  };
}
