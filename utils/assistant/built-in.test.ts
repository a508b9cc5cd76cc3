import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answering, ModelRequest } from './assistant-model.ts';
import { type BuiltInApi, type BuiltInSession, builtInState, downloadBuiltIn } from './built-in-api.ts';
import { builtInBody, builtInModel, builtInSilenceMs } from './built-in.ts';

const request: ModelRequest = {
  messages: [
    { role: 'system', content: 'Shorten.' },
    { role: 'user', content: 'A long draft' },
  ],
  language: 'es',
};

type Created = Parameters<BuiltInApi['create']>[0];

/** A browser that has a model: its pieces come when the test says so. */
function browserWith(states: Readonly<Record<string, string>> = {}) {
  const created: Created[] = [];
  const prompts: string[] = [];
  let controller: ReadableStreamDefaultController<string> | undefined;
  const destroy = vi.fn<() => void>();
  const session: BuiltInSession = {
    promptStreaming(input) {
      prompts.push(input);
      return new ReadableStream<string>({ start: (given) => void (controller = given) });
    },
    destroy,
  };
  const api: BuiltInApi = {
    availability: async ({ expectedOutputs }) => states[expectedOutputs[0]?.languages[0] ?? ''] ?? 'available',
    create: vi.fn<BuiltInApi['create']>(async (options) => {
      created.push(options);
      return session;
    }),
  };
  return {
    api,
    created,
    prompts,
    destroy,
    begun: () => vi.waitFor(() => expect(controller).toBeDefined()),
    say: (text: string) => controller?.enqueue(text),
    end: () => controller?.close(),
    fail: (error: Error) => controller?.error(error),
  };
}

async function collect(answering: Answering) {
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = await answering.next();
    if (done) return { pieces, ended: value };
    pieces.push(value);
  }
}
const run = (api: BuiltInApi | undefined, signal = new AbortController().signal) =>
  collect(builtInModel(api).run(request, signal));
const named = (name: string): Error => Object.assign(new Error('for developers'), { name });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the model of the browser', () => {
  it('is told what was shown, in its language, and answers piece by piece', async () => {
    const browser = browserWith();
    const all = run(browser.api);
    await browser.begun();
    browser.say('Una ');
    browser.say('línea');
    browser.end();
    expect(await all).toEqual({ pieces: ['Una ', 'línea'], ended: { ok: true, value: { isCut: false } } });
    expect(browser.created[0]).toMatchObject({
      initialPrompts: [{ role: 'system', content: 'Shorten.' }],
      expectedInputs: [{ type: 'text', languages: ['en', 'es'] }],
      expectedOutputs: [{ type: 'text', languages: ['es'] }],
    });
    expect(browser.prompts).toEqual(['A long draft']);
    expect(JSON.parse(builtInBody(request))).toEqual(request.messages);
    expect(browser.destroy).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['unavailable', 'noModel'],
    ['downloadable', 'download'],
    ['downloading', 'download'],
    ['whatever', 'noModel'],
  ])('is not begun while it is %s', async (state, reason) => {
    const { api } = browserWith({ es: state, en: state });
    expect((await run(api)).ended).toEqual({ ok: false, error: { reason } });
    expect(api.create).not.toHaveBeenCalled();
  });

  it('is missing in other browsers', async () => {
    expect((await run(undefined)).ended).toEqual({ ok: false, error: { reason: 'noModel' } });
    expect(await builtInState(undefined)).toBe('missing');
  });

  it.each([
    ['unavailable', 'available', 'language'],
    // Settings downloads what English needs: for more it would lead nowhere.
    ['downloadable', 'available', 'language'],
    ['unavailable', 'downloadable', 'download'],
    ['unavailable', 'unavailable', 'noModel'],
  ])('that is %s in a language, and %s in English: %s', async (es, en, reason) => {
    const { api } = browserWith({ es, en });
    expect((await run(api)).ended).toEqual({ ok: false, error: { reason } });
  });

  it.each([
    ['QuotaExceededError', 'tooLong'],
    ['NotReadableError', 'declined'],
    ['NotAllowedError', 'download'],
    ['NotSupportedError', 'language'],
    ['UnknownError', 'failed'],
  ])('%s is told in our words, with what came before it', async (name, reason) => {
    const browser = browserWith();
    const all = run(browser.api);
    await browser.begun();
    browser.say('Half');
    await vi.advanceTimersByTimeAsync(1);
    browser.fail(named(name));
    expect(await all).toEqual({ pieces: ['Half'], ended: { ok: false, error: { reason } } });
    expect(browser.destroy).toHaveBeenCalledTimes(1);
  });

  it('is given up by a press, even where the browser does not listen', async () => {
    const browser = browserWith();
    const life = new AbortController();
    const all = run(browser.api, life.signal);
    await browser.begun();
    browser.say('Half');
    await vi.advanceTimersByTimeAsync(1);
    life.abort();
    expect(await all).toEqual({ pieces: ['Half'], ended: { ok: false, error: { reason: 'cancelled' } } });
    expect(browser.destroy).toHaveBeenCalledTimes(1);
    expect(browser.created[0]?.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up when it is silent for too long, while it is loaded too', async () => {
    const { api } = browserWith();
    vi.mocked(api.create).mockReturnValue(new Promise(() => undefined));
    const all = run(api);
    await vi.advanceTimersByTimeAsync(builtInSilenceMs);
    expect((await all).ended).toEqual({ ok: false, error: { reason: 'timeout' } });
  });

  it('does not fill the memory, and with space alone is empty', async () => {
    const long = browserWith();
    const all = run(long.api);
    await long.begun();
    long.say('x'.repeat(200_001));
    expect((await all).ended).toEqual({ ok: false, error: { reason: 'large' } });
    const empty = browserWith();
    const nothing = run(empty.api);
    await empty.begun();
    empty.say(' \n');
    empty.end();
    expect((await nothing).ended).toEqual({ ok: false, error: { reason: 'empty' } });
  });
});

describe('its download', () => {
  /** Each call of `create` waits for the test. */
  function downloading() {
    const { api, destroy } = browserWith();
    let monitor = new EventTarget();
    let settle = { there: (): void => undefined, failed: (): void => undefined };
    vi.mocked(api.create).mockImplementation(
      (options) =>
        new Promise((resolve, reject) => {
          monitor = new EventTarget();
          options.monitor?.(monitor);
          settle = {
            there: () => resolve({ promptStreaming: () => new ReadableStream<string>(), destroy }),
            failed: () => reject(named('NetworkError')),
          };
          options.signal.addEventListener('abort', () => reject(named('AbortError')));
        }),
    );
    const tell = (loaded: number, total = 1): void =>
      void monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total }));
    return { api, destroy, tell, there: () => settle.there(), failed: () => settle.failed() };
  }

  it('says how far it is, and keeps no session', async () => {
    const { api, destroy, tell, there } = downloading();
    const shares: number[] = [];
    const all = downloadBuiltIn(api, (share) => shares.push(share), new AbortController().signal);
    tell(0.25);
    tell(512, 1024);
    there();
    expect(await all).toBe(true);
    expect(shares).toEqual([0.25, 0.5]);
    expect(destroy).toHaveBeenCalledTimes(1);
  });

  it('ends with a press, after which nothing more is told, and where the browser gives it up', async () => {
    const { api, tell, failed } = downloading();
    const shares: number[] = [];
    const life = new AbortController();
    const all = downloadBuiltIn(api, (share) => shares.push(share), life.signal);
    life.abort();
    tell(0.5);
    expect(await all).toBe(false);
    expect(shares).toEqual([]);
    const other = downloadBuiltIn(api, (share) => shares.push(share), new AbortController().signal);
    failed();
    expect(await other).toBe(false);
  });
});
