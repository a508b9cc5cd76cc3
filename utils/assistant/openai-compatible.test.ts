import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answering } from './assistant-model.ts';
import { type Endpoint, endpointOf } from './endpoint.ts';
import { bodyOf, mostMs, openAiCompatible, silenceMs } from './openai-compatible.ts';

const endpoint: Endpoint = {
  base: 'https://a.example/v1',
  origin: 'https://a.example',
  address: 'https://a.example/v1/chat/completions',
};
const request = { messages: [{ role: 'user' as const, content: 'Hello' }] };
const piece = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`;

interface Script {
  send(text: string): void;
  end(): void;
  breakOff(): void;
  readonly response: Response;
}

/** A response whose body comes when the test says so, and breaks off when the request is given up, as those of browsers. */
function scripted(signal: AbortSignal | null | undefined, init: ResponseInit = {}): Script {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  signal?.addEventListener('abort', () => controller?.error(signal.reason));
  return {
    send: (text) => controller?.enqueue(new TextEncoder().encode(text)),
    end: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('network error')),
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' }, ...init }),
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

type Fetch = (address: string, init: RequestInit) => Promise<Response>;
const model = (fetch: Fetch, key = 'sk-secret') => openAiCompatible({ endpoint, model: 'm', key, fetch });
const run = (fetch: Fetch, signal = new AbortController().signal, key?: string) =>
  collect(model(fetch, key).run(request, signal));
const answered = (body: BodyInit, init?: ResponseInit) => run(async () => new Response(body, init));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is sent', () => {
  it('is the body that is shown before, to the address that was named, with nothing of the browser', async () => {
    const asked: [string, RequestInit][] = [];
    const stream = piece('Hi', 'stop');
    await run(async (address, init) => {
      asked.push([address, init]);
      return new Response(stream);
    });
    const [[address, init] = []] = asked;
    expect(address).toBe('https://a.example/v1/chat/completions');
    expect(init?.body).toBe('{"model":"m","messages":[{"role":"user","content":"Hello"}],"stream":true}');
    expect(init?.body).toBe(bodyOf('m', request));
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(init?.headers).toMatchObject({ authorization: 'Bearer sk-secret' });
  });

  it('has no key where none was given', async () => {
    let headers: RequestInit['headers'];
    await run(
      async (_address, init) => {
        headers = init.headers;
        return new Response(piece('Hi', 'stop'));
      },
      undefined,
      '',
    );
    expect(headers).not.toHaveProperty('authorization');
  });
});

describe('an answer', () => {
  it('comes piece by piece', async () => {
    let script: Script | undefined;
    const answering = model(async (_address, { signal }) => (script = scripted(signal)).response).run(
      request,
      new AbortController().signal,
    );
    const first = answering.next();
    await vi.waitFor(() => expect(script).toBeDefined());
    script?.send(piece('One '));
    expect(await first).toEqual({ done: false, value: 'One ' });
    script?.send(piece('two'));
    expect(await answering.next()).toEqual({ done: false, value: 'two' });
    script?.send(`${piece('', 'stop')}data: [DONE]\n\n`);
    expect(await answering.next()).toEqual({ done: true, value: { ok: true, value: { isCut: false } } });
  });

  it('may come in one piece, as JSON over several lines', async () => {
    const whole = { choices: [{ message: { content: 'All\nof it' }, finish_reason: 'stop' }] };
    const answer = await answered(JSON.stringify(whole, null, 2), {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(answer).toEqual({ pieces: ['All\nof it'], ended: { ok: true, value: { isCut: false } } });
  });

  it('is empty with nothing but space in it', async () => {
    const { ended } = await answered(`${piece(' \n')}${piece('', 'stop')}`);
    expect(ended).toEqual({ ok: false, error: { reason: 'empty' } });
  });

  it('that is a page of something else is no stream', async () => {
    const { ended } = await answered('<!doctype html><p>Welcome', { headers: { 'content-type': 'text/html' } });
    expect(ended).toEqual({ ok: false, error: { reason: 'stream' } });
  });
});

describe('what goes wrong', () => {
  const error = (message: string, code?: string): string => JSON.stringify({ error: { message, code } });

  it.each([
    [401, error('Incorrect API key provided: sk-secret.'), { reason: 'key', said: 'Incorrect API key provided: ….' }],
    [402, '', { reason: 'quota' }],
    [403, '', { reason: 'forbidden' }],
    [404, '{"error":"model \\"m\\" not found"}', { reason: 'model', said: 'model "m" not found' }],
    [413, '', { reason: 'tooLong' }],
    [400, error('Too long', 'context_length_exceeded'), { reason: 'tooLong', said: 'Too long' }],
    [400, error('No such parameter'), { reason: 'request', said: 'No such parameter' }],
    [429, error('Slow down', 'rate_limit_exceeded'), { reason: 'busy', said: 'Slow down' }],
    [429, error('You are out', 'insufficient_quota'), { reason: 'quota', said: 'You are out' }],
    [500, '<html><h1>Oops', { reason: 'server' }],
    [503, '{"message":"Loading"}', { reason: 'busy', said: 'Loading' }],
    [302, '', { reason: 'redirect' }],
  ])('%s is told as what it is', async (status, body, fault) => {
    const { ended, pieces } = await answered(body, { status });
    expect({ ended, pieces }).toEqual({ ended: { ok: false, error: fault }, pieces: [] });
  });

  it('an address that points elsewhere is not followed', async () => {
    const response = { type: 'opaqueredirect', status: 0, ok: false } as Response;
    expect((await run(async () => response)).ended).toEqual({ ok: false, error: { reason: 'redirect' } });
  });

  it('of what is said in an error only so much is repeated, in one line, and no key however it is quoted', async () => {
    const { ended } = await answered(error(`a\u202E\n\nb sk-abc***def ${'x'.repeat(400)}`), { status: 400 });
    const said = ended.ok ? '' : (ended.error.said ?? '');
    expect(said.slice(0, 8)).toBe('a b … xx');
    expect(said).toHaveLength(300);
  });

  it('nobody there', async () => {
    const { ended } = await run(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(ended).toEqual({ ok: false, error: { reason: 'unreachable' } });
  });

  it('a stream that breaks off', async () => {
    let script: Script | undefined;
    const all = run(async (_address, { signal }) => (script = scripted(signal)).response);
    await vi.waitFor(() => expect(script).toBeDefined());
    script?.send(piece('Half'));
    await vi.advanceTimersByTimeAsync(1);
    script?.breakOff();
    expect(await all).toEqual({ pieces: ['Half'], ended: { ok: false, error: { reason: 'stream' } } });
  });

  it('silence, before the first piece', async () => {
    let given: AbortSignal | null | undefined;
    const all = run((_address, { signal }) => {
      given = signal;
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    });
    await vi.advanceTimersByTimeAsync(silenceMs - 1);
    expect(given?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(given?.aborted).toBe(true);
    expect((await all).ended).toEqual({ ok: false, error: { reason: 'timeout' } });
  });

  it('silence between two pieces; comments alone are silence, events without text are not', async () => {
    let script: Script | undefined;
    const all = run(async (_address, { signal }) => (script = scripted(signal)).response);
    await vi.waitFor(() => expect(script).toBeDefined());
    for (let turn = 0; turn < 3; turn += 1) {
      script?.send('data: {"choices":[{"delta":{"reasoning_content":"Hm"}}]}\n\n');
      await vi.advanceTimersByTimeAsync(silenceMs - 1000);
    }
    script?.send(piece('One'));
    await vi.advanceTimersByTimeAsync(silenceMs - 1000);
    script?.send(': alive\n\n');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await all).toEqual({ pieces: ['One'], ended: { ok: false, error: { reason: 'timeout' } } });
  });

  it('an answer that takes too long as a whole', async () => {
    let script: Script | undefined;
    const all = run(async (_address, { signal }) => (script = scripted(signal)).response);
    await vi.waitFor(() => expect(script).toBeDefined());
    for (let at = 0; at < mostMs; at += 10_000) {
      script?.send(piece('.'));
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect((await all).ended).toEqual({ ok: false, error: { reason: 'timeout' } });
  });

  it('the user has enough: the request is given up, and nothing comes after', async () => {
    let script: Script | undefined;
    let given: AbortSignal | null | undefined;
    const life = new AbortController();
    const all = run(async (_address, { signal }) => {
      given = signal;
      return (script = scripted(signal)).response;
    }, life.signal);
    await vi.waitFor(() => expect(script).toBeDefined());
    script?.send(piece('Half'));
    await vi.advanceTimersByTimeAsync(1);
    life.abort();
    expect(given?.aborted).toBe(true);
    expect(await all).toEqual({ pieces: ['Half'], ended: { ok: false, error: { reason: 'cancelled' } } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('nothing is sent when it was cancelled before', async () => {
    const life = new AbortController();
    life.abort();
    const fetch = vi.fn<Fetch>();
    expect((await run(fetch, life.signal)).ended).toEqual({ ok: false, error: { reason: 'cancelled' } });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('an error whose words do not end is told without them', async () => {
    let script: Script | undefined;
    const all = run(async (_address, { signal }) => (script = scripted(signal, { status: 500 })).response);
    await vi.waitFor(() => expect(script).toBeDefined());
    script?.send('{"error":{"message":"One');
    await vi.advanceTimersByTimeAsync(silenceMs);
    const { ended } = await all;
    expect(ended.ok ? '' : ended.error.reason).toBe('server');
  });

  it('JSON that does not end', async () => {
    const letters = new TextEncoder().encode('x'.repeat(200_000));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"choices":[{"message":{"content":"')),
      pull: (controller) => controller.enqueue(letters),
    });
    const headers = { 'content-type': 'application/json' };
    expect((await answered(body, { headers })).ended).toEqual({ ok: false, error: { reason: 'stream' } });
  });

  it('bytes without an end', async () => {
    const comment = new TextEncoder().encode(`: ${'x'.repeat(1_000_000)}\n`);
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(comment) });
    expect((await answered(body)).ended).toEqual({ ok: false, error: { reason: 'large' } });
  });
});

it('an endpoint is asked where it was named', () => {
  expect(endpointOf('https://a.example/v1')).toEqual({ ok: true, value: endpoint });
});
