import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answering, ModelRequest } from './assistant-model.ts';
import type { BuiltInApi } from './built-in-api.ts';
import { builtInModel, builtInSilenceMs } from './built-in.ts';
import type { BuiltInTools, ProofreaderApi, RewriterApi } from './built-in-tools.ts';

const messages: ModelRequest['messages'] = [
  { role: 'system', content: 'Shorten.' },
  { role: 'user', content: 'A long draft' },
];
const shortening: ModelRequest = {
  messages,
  language: 'de',
  tool: { kind: 'rewrite', text: 'A long draft', context: 'At most 210 characters.', length: 'shorter' },
};
const proofreading: ModelRequest = { messages, language: 'en', tool: { kind: 'proofread', text: 'A lnog draft' } };

/** The Prompt API, that answers with one word. */
const prompt = () => {
  const create = vi.fn<BuiltInApi['create']>(async () => ({
    promptStreaming: () => streamOf('asked in words'),
    destroy: () => undefined,
  }));
  return { availability: async () => 'available', create } satisfies BuiltInApi;
};
const streamOf = (...pieces: string[]) =>
  new ReadableStream<string>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
function rewriter(state: string, stream = () => streamOf('A short ', 'draft')) {
  const rewriteStreaming = vi.fn<(text: string) => ReadableStream<string>>(stream);
  const destroy = vi.fn<() => void>();
  const availability = vi.fn<RewriterApi['availability']>(async () => state);
  const create = vi.fn<RewriterApi['create']>(async () => ({ rewriteStreaming, destroy }));
  return { api: { availability, create }, rewriteStreaming, destroy };
}
function proofreader(state: string, proofread: () => Promise<{ correctedInput: string }>) {
  const asked = vi.fn<(text: string) => Promise<{ correctedInput: string }>>(proofread);
  const destroy = vi.fn<() => void>();
  const availability = vi.fn<ProofreaderApi['availability']>(async () => state);
  const create = vi.fn<ProofreaderApi['create']>(async () => ({ proofread: asked, destroy }));
  return { api: { availability, create }, asked, destroy };
}
async function collect(answering: Answering) {
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = await answering.next();
    if (done) return { pieces, ended: value };
    pieces.push(value);
  }
}
const run = (
  api: BuiltInApi,
  tools: BuiltInTools,
  request: ModelRequest,
  signal: AbortSignal = new AbortController().signal,
) => collect(builtInModel(api, tools).run(request, signal));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what a browser has for one thing only', () => {
  it('rewrites, told what was shown and how long the text is to be, and is not asked in words', async () => {
    const [general, { api, rewriteStreaming, destroy }] = [prompt(), rewriter('available')];
    const { pieces, ended } = await run(general, { rewriter: api }, shortening);
    expect([pieces, ended.ok]).toEqual([['A short ', 'draft'], true]);
    expect(api.create.mock.calls[0]?.[0]).toMatchObject({
      length: 'shorter',
      tone: 'as-is',
      format: 'plain-text',
      sharedContext: 'At most 210 characters.',
      expectedInputLanguages: ['de'],
      expectedContextLanguages: ['en'],
      outputLanguage: 'de',
    });
    expect(rewriteStreaming.mock.calls[0]?.[0]).toBe('A long draft');
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(general.create).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('proofreads, and gives the whole text as it would be', async () => {
    const general = prompt();
    const { api, asked, destroy } = proofreader('available', async () => ({ correctedInput: 'A long draft' }));
    const { pieces, ended } = await run(general, { proofreader: api }, proofreading);
    expect([pieces, ended]).toEqual([['A long draft'], { ok: true, value: { isCut: false } }]);
    expect(api.create.mock.calls[0]?.[0]).toMatchObject({ expectedInputLanguages: ['en'] });
    expect(asked.mock.calls[0]?.[0]).toBe('A lnog draft');
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(general.create).not.toHaveBeenCalled();
  });

  it.each(['unavailable', 'downloadable', 'downloading'])(
    'begins no download: where it is %s the model is asked in words',
    async (state) => {
      const { api } = rewriter(state);
      expect((await run(prompt(), { rewriter: api }, shortening)).pieces).toEqual(['asked in words']);
      expect(api.create).not.toHaveBeenCalled();
      const other = proofreader(state, async () => ({ correctedInput: '' }));
      expect((await run(prompt(), { proofreader: other.api }, proofreading)).pieces).toEqual(['asked in words']);
      expect(other.api.create).not.toHaveBeenCalled();
    },
  );

  it('is not asked where there is none, for what it is not for, or where it cannot say how far it is', async () => {
    expect((await run(prompt(), {}, shortening)).pieces).toEqual(['asked in words']);
    const { api } = rewriter('available');
    expect((await run(prompt(), { rewriter: api }, proofreading)).pieces).toEqual(['asked in words']);
    expect((await run(prompt(), { rewriter: api }, { messages })).pieces).toEqual(['asked in words']);
    api.availability.mockRejectedValue(new TypeError('for developers'));
    expect((await run(prompt(), { rewriter: api }, shortening)).pieces).toEqual(['asked in words']);
    expect(api.create).not.toHaveBeenCalled();
  });

  it.each([
    ['QuotaExceededError', 'tooLong'],
    ['NotReadableError', 'declined'],
    ['NotSupportedError', 'language'],
    ['UnknownError', 'failed'],
  ])('%s is told in our words, and nothing else is tried', async (name, reason) => {
    const general = prompt();
    const { api, destroy } = proofreader('available', () =>
      Promise.reject(Object.assign(new Error('for developers'), { name })),
    );
    expect((await run(general, { proofreader: api }, proofreading)).ended).toEqual({ ok: false, error: { reason } });
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(general.create).not.toHaveBeenCalled();
  });

  it('is given up by a press, and when it is silent for too long', async () => {
    const { api, destroy } = proofreader('available', () => new Promise(() => undefined));
    const life = new AbortController();
    const stopped = run(prompt(), { proofreader: api }, proofreading, life.signal);
    await vi.advanceTimersByTimeAsync(1);
    life.abort();
    expect((await stopped).ended).toEqual({ ok: false, error: { reason: 'cancelled' } });
    const silent = run(prompt(), { proofreader: api }, proofreading);
    await vi.advanceTimersByTimeAsync(builtInSilenceMs);
    expect((await silent).ended).toEqual({ ok: false, error: { reason: 'timeout' } });
    expect(destroy).toHaveBeenCalledTimes(2);
  });

  it('with an answer that is no text is empty', async () => {
    const { api } = proofreader('available', async () => ({ correctedInput: undefined as unknown as string }));
    expect((await run(prompt(), { proofreader: api }, proofreading)).ended).toEqual({
      ok: false,
      error: { reason: 'empty' },
    });
  });
});
