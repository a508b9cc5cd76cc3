import { expect, it, vi } from 'vitest';
import { fail, ok } from '../lib/result.ts';
import type { Answering, AssistantModel } from './assistant-model.ts';
import { answerOver, modelOver, type PortLike } from './over-port.ts';

const request = { messages: [{ role: 'user' as const, content: 'Hello' }] };

interface End {
  readonly port: PortLike;
  hear(message: unknown): void;
  lose(): void;
}

/** Both ends of a port as browsers have them: what is sent is copied, and comes later; who closes is not told of it. */
function portPair(): readonly [End, End] {
  const end = (other: () => End): End => {
    const [messages, losses]: [((message: unknown) => void)[], (() => void)[]] = [[], []];
    return {
      port: {
        postMessage: (message) => queueMicrotask(() => other().hear(structuredClone(message))),
        disconnect: () => queueMicrotask(() => other().lose()),
        onMessage: { addListener: (listener) => messages.push(listener) },
        onDisconnect: { addListener: (listener) => losses.push(listener) },
      },
      hear: (message) => messages.forEach((listener) => listener(message)),
      lose: () => losses.forEach((listener) => listener()),
    };
  };
  const pair: [End, End] = [end(() => pair[1]), end(() => pair[0])];
  return pair;
}

async function collect(answering: Answering) {
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = await answering.next();
    if (done) return { pieces, ended: value };
    pieces.push(value);
  }
}

function connected(model: AssistantModel) {
  const [ours, theirs] = portPair();
  const onEnd = vi.fn<() => void>();
  answerOver(theirs.port, model, onEnd);
  return { model: modelOver(async () => ours.port), ours, onEnd };
}

it('hands a request over, and what comes of it back', async () => {
  const asked: unknown[] = [];
  const { model, onEnd } = connected({
    async *run(given) {
      asked.push(given);
      yield 'One ';
      yield 'two';
      return ok({ isCut: true });
    },
  });
  expect(await collect(model.run(request, new AbortController().signal))).toEqual({
    pieces: ['One ', 'two'],
    ended: { ok: true, value: { isCut: true } },
  });
  expect(asked).toEqual([request]);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('cancels over there', async () => {
  let given: AbortSignal | undefined;
  const { model, onEnd } = connected({
    async *run(_request, signal) {
      given = signal;
      yield 'Half';
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return fail({ reason: 'cancelled' });
    },
  });
  const life = new AbortController();
  const pieces = model.run(request, life.signal);
  expect(await pieces.next()).toEqual({ done: false, value: 'Half' });
  const last = pieces.next();
  life.abort();
  expect(await last).toEqual({ done: true, value: { ok: false, error: { reason: 'cancelled' } } });
  await vi.waitFor(() => expect(given?.aborted).toBe(true));
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledTimes(1));
});

it('is gone where the other side is, or cannot be opened', async () => {
  const { model, ours } = connected({
    async *run() {
      yield 'Half';
      await new Promise(() => undefined);
      return ok({ isCut: false });
    },
  });
  const pieces = model.run(request, new AbortController().signal);
  await pieces.next();
  const last = pieces.next();
  ours.lose();
  expect(await last).toEqual({ done: true, value: { ok: false, error: { reason: 'gone' } } });
  const none = modelOver(() => Promise.reject(new Error('no document')));
  expect((await collect(none.run(request, new AbortController().signal))).ended).toEqual({
    ok: false,
    error: { reason: 'gone' },
  });
});
