import { fail, ok, type Result } from '../lib/result.ts';
import type { AssistantFault, AssistantReason } from '../model/assistant.ts';
import type { Answering, AssistantModel, Finish, ModelRequest } from './assistant-model.ts';
import { createChatEvents } from './chat-events.ts';
import type { Endpoint } from './endpoint.ts';
import { faultOfResponse } from './faults.ts';

/** How long the other side may be silent, before the first event and between two of them. */
export const silenceMs = 30_000;
/** Longer than that nobody waits; a browser ends a worker's turn then too. */
export const mostMs = 5 * 60_000;
/** Of a whole answer with everything around it. */
const mostBytes = 8 * 1024 * 1024;

export interface OpenAiCompatible {
  readonly endpoint: Endpoint;
  readonly model: string;
  /** "" where none is needed. */
  readonly key: string;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
}

/** The body of a request, as it is sent, letter by letter. Nothing is in it that every such service does not know. */
export const bodyOf = (model: string, { messages }: ModelRequest): string =>
  JSON.stringify({ model, messages: messages.map(({ role, content }) => ({ role, content })), stream: true });

/** Any service that answers as OpenAI's chat completions do, one on this machine too. */
export function openAiCompatible({ endpoint, model, key, fetch }: OpenAiCompatible): AssistantModel {
  const init = (body: string, signal: AbortSignal): RequestInit => ({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body,
    signal,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    // Followed to nowhere: whoever is there instead was not named by the user.
    redirect: 'manual',
  });

  return {
    async *run(request, signal): Answering {
      const life = new AbortController();
      let ended: AssistantReason | undefined;
      const end = (reason: AssistantReason): void => {
        ended ??= reason;
        life.abort();
      };
      const onCancel = (): void => end('cancelled');
      if (signal.aborted) return fail({ reason: 'cancelled' });
      signal.addEventListener('abort', onCancel, { once: true });
      const whole = setTimeout(end, mostMs, 'timeout');
      let silence = setTimeout(end, silenceMs, 'timeout');
      const heard = (): void => {
        clearTimeout(silence);
        silence = setTimeout(end, silenceMs, 'timeout');
      };
      try {
        const response = await fetch(endpoint.address, init(bodyOf(model, request), life.signal));
        const isElsewhere = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
        if (isElsewhere) return fail({ reason: 'redirect' });
        if (!response.ok) return fail(await faultOfResponse(response, key));
        return yield* answerIn(response, key, heard, life.signal);
      } catch {
        return fail({ reason: ended ?? 'unreachable' });
      } finally {
        clearTimeout(whole);
        clearTimeout(silence);
        signal.removeEventListener('abort', onCancel);
        // Whoever stops listening early is told nothing more.
        life.abort();
      }
    },
  };
}

/** Throws what reading throws. A service that does not stream answers in one piece. */
async function* answerIn(response: Response, secret: string, heard: () => void, signal: AbortSignal): Answering {
  const isWhole = /\bjson\b/i.test(response.headers.get('content-type') ?? '');
  const events = createChatEvents(secret);
  const reader = response.body?.getReader();
  if (!reader) return fail({ reason: 'empty' });
  let [bytes, length] = [0, 0];
  const given = (text: string): string => {
    length += text.trim().length;
    return text;
  };
  if (isWhole) events.feed(new TextEncoder().encode('data: '));
  try {
    while (!events.isOver) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > mostBytes) return fail({ reason: 'large' });
      const text = given(events.feed(isWhole ? oneLine(value) : value));
      if (isWhole || events.wasEvent()) heard();
      if (text) yield text;
    }
    const rest = given(events.end());
    if (rest) yield rest;
  } catch (error) {
    if (signal.aborted) throw error;
    // It broke off.
    return fail({ reason: 'stream' });
  } finally {
    // Only a stream that is over needs it, and to that one nothing happens.
    void reader.cancel().catch(() => undefined);
  }
  return finished(events, length);
}

/** Line breaks in JSON stand only between its parts: without them an answer in one piece is one event. */
const oneLine = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => (byte === 10 || byte === 13 ? 32 : byte));

function finished(
  { fault, isCut }: { readonly fault: AssistantFault | undefined; readonly isCut: boolean },
  length: number,
): Result<Finish, AssistantFault> {
  if (fault) return fail(fault);
  return length > 0 ? ok({ isCut }) : fail({ reason: 'empty' });
}
