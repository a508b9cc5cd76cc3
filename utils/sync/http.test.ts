import { describe, expect, it, vi } from 'vitest';
import { utf8 } from './bytes.ts';
import { limits, stateHeaders } from './contract.ts';
import { encodeFrames } from './frames.ts';
import { createHttp } from './http.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAA';
const hash = 'A'.repeat(43);
const server = 'https://sync.example/x';
const stateOnly = {
  [stateHeaders.epoch]: id,
  [stateHeaders.head]: '7',
  [stateHeaders.floor]: '0',
  [stateHeaders.snapshot]: '0',
  [stateHeaders.kid]: '1',
  [stateHeaders.serverTime]: '1800000000000',
};
const state = {
  epoch: id,
  head: 7,
  floor: 0,
  snapshot: 0,
  kid: 1,
  serverTime: 1_800_000_000_000,
  more: false,
};
const segment = { seq: 7, dev: id, cseq: 1, n: 1, kid: 1, sv: 0, hash, at: 1 };
const path = { ws: id };
type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;
const client = (answer: Answer, timeoutMs = 1000) =>
  createHttp({ fetch: async (url, init) => answer(url, init), server, token: 'secret', timeoutMs });
const answer = (body: BodyInit | null, status = 200, headers: Record<string, string> = stateOnly): Answer => {
  return () => new Response(body, { status, headers });
};
const json = (value: unknown, status = 200, headers = stateOnly): Answer =>
  answer(JSON.stringify(value), status, headers);

describe('a call', () => {
  it('says who asks and what, and follows nobody elsewhere', async () => {
    const fetch = vi.fn(json({ acked: 3, head: 7 }));
    const frames = [{ meta: { cseq: 3 }, body: Uint8Array.of(1, 2) }];
    const reply = await client(fetch).call('push', { path, frames });
    expect(reply).toEqual({ ok: true, value: { value: { acked: 3, head: 7 }, frames: [], state } });
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe(`${server}/v1/w/${id}/push`);
    expect(init).toMatchObject({ method: 'POST', redirect: 'error', credentials: 'omit', cache: 'no-store' });
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer secret');
    expect(new Headers(init.headers).get('sync-protocol')).toBe('1');
    expect(init.body).toEqual(encodeFrames(frames));
  });

  it('leaves out of the query what is not known', async () => {
    const fetch = vi.fn(answer(new Uint8Array(0)));
    await client(fetch).call('pull', { path, query: { after: 7, tip: undefined, wait: 25 } });
    expect(fetch.mock.calls[0]?.[0]).toBe(`${server}/v1/w/${id}/pull?after=7&wait=25`);
  });

  it('gives frames, and whether there are more', async () => {
    const frames = [{ meta: segment, body: Uint8Array.of(1) }];
    const more = { ...stateOnly, [stateHeaders.more]: '1' };
    const reply = await client(answer(encodeFrames(frames), 200, more)).call('pull', { path, query: { after: 6 } });
    expect(reply).toEqual({ ok: true, value: { value: undefined, frames, state: { ...state, more: true } } });
  });

  it('gives a refusal by its name, with what goes with it and the state', async () => {
    const gap = await client(json({ error: 'cseq_gap', expected: 4 }, 409)).call('push', { path, frames: [] });
    expect(gap).toEqual({ ok: false, error: { error: 'cseq_gap', expected: 4, state } });
    const rate = await client(json({ error: 'rate', retryAfter: 9 }, 429, {} as typeof stateOnly)).call('keys', {
      path,
    });
    expect(rate).toEqual({ ok: false, error: { error: 'rate', retryAfter: 9, state: undefined } });
  });

  it.each([
    [502, {}, { error: 'busy' }],
    [503, { 'retry-after': '30' }, { error: 'busy', retryAfter: 30 }],
    [429, { 'retry-after': 'Wed, 21 Oct 2065 07:28:00 GMT' }, { error: 'rate' }],
    [500, {}, { error: 'internal' }],
    [522, {}, { error: 'busy' }],
    [413, {}, { error: 'too_large' }],
    [404, {}, { error: 'bad_reply' }],
  ])('takes %d of a proxy for what it is', async (status, headers, error) => {
    const reply = await client(answer('<html>', status, headers)).call('keys', { path });
    expect(reply).toEqual({ ok: false, error });
  });
});

describe('a call that gets no answer', () => {
  it('is offline', async () => {
    const reply = await client(() => Promise.reject(new TypeError('Failed to fetch'))).call('meta');
    expect(reply).toEqual({ ok: false, error: { error: 'offline' } });
  });

  it('is given up in time, in the head and in the body', async () => {
    const never: Answer = (_url, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    expect(await client(never, 20).call('meta')).toEqual({ ok: false, error: { error: 'offline' } });
    const stuck: Answer = (_url, { signal }) =>
      new Response(
        new ReadableStream({ start: (controller) => signal?.addEventListener('abort', () => controller.error()) }),
      );
    expect(await client(stuck, 20).call('meta')).toEqual({ ok: false, error: { error: 'offline' } });
  });

  it('is given up by the caller', async () => {
    const fetch = vi.fn(json({}));
    const gone = await client(fetch).call('meta', { signal: AbortSignal.abort() });
    expect(gone).toEqual({ ok: false, error: { error: 'aborted' } });
    expect(fetch).not.toHaveBeenCalled();
    const controller = new AbortController();
    const aborting: Answer = () => {
      controller.abort();
      throw new DOMException('', 'AbortError');
    };
    const late = await client(aborting).call('meta', { signal: controller.signal });
    expect(late).toEqual({ ok: false, error: { error: 'aborted' } });
  });
});

describe('a server that means no good', () => {
  const bad = { ok: false, error: expect.objectContaining({ error: 'bad_reply' }) };
  it.each([
    ['no JSON', answer('<!doctype html>')],
    ['no UTF-8', answer(Uint8Array.of(0xff))],
    ['nothing', answer(null)],
    ['wrong types', json({ acked: '3', head: 7 })],
    ['a part only', json({ acked: 3 })],
    ['null', json(null)],
    ['no state', json({ acked: 3, head: 7 }, 200, {} as typeof stateOnly)],
    ['a wrong state', json({ acked: 3, head: 7 }, 200, { ...stateOnly, [stateHeaders.head]: '-1' })],
    ['a refusal that nobody knows', json({ error: 'nice' }, 409)],
    ['deep JSON', answer('['.repeat(200_000))],
  ])('and sends %s gives an error', async (_what, sent) => {
    expect(await client(sent).call('push', { path, frames: [] })).toEqual(bad);
  });

  it.each([
    ['cut', encodeFrames([{ meta: segment, body: Uint8Array.of(1) }]).subarray(0, 20)],
    ['JSON', utf8('{}')],
    ['of another kind', encodeFrames([{ meta: { ...segment, seq: 0 }, body: Uint8Array.of(1) }])],
    ['too large', encodeFrames([{ meta: segment, body: new Uint8Array(limits.partBytes + 1) }])],
  ])('and sends frames that are %s gives an error', async (_what, bytes) => {
    expect(await client(answer(Uint8Array.from(bytes))).call('pull', { path, query: { after: 0 } })).toEqual(bad);
  });

  it('and never stops sending is left after sixteen megabytes', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect(await client(() => new Response(endless, { headers: stateOnly }), 30_000).call('keys', { path })).toEqual(
      bad,
    );
    expect(sent).toBeLessThan(25);
  });
});
