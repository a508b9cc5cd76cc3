import { fail, ok } from '../lib/result.ts';
import type { AssistantReason } from '../model/assistant.ts';
import type { Answering, AssistantModel, ModelRequest } from './assistant-model.ts';
import { type BuiltInApi, builtInOptions, type BuiltInState, builtInState } from './built-in-api.ts';
import { type Begun, type BuiltInTools, toolFor } from './built-in-tools.ts';
import { mostAnswer } from './chat-events.ts';
import { mostMs } from './openai-compatible.ts';

/** A model is loaded into memory before its first word, which on a slow device takes longer than a service does. */
export const builtInSilenceMs = 60_000;

/** What the model is told, as it is told it; shown before. */
export const builtInBody = ({ messages }: ModelRequest): string =>
  JSON.stringify(messages.map(({ role, content }) => ({ role, content })));

/**
 * The browser's own model, on this device: nothing that it is told leaves the browser. Where it is not, that is a fault. What
 * one of the `tools` is for, and ready to do, is not asked in words.
 */
export function builtInModel(api: BuiltInApi | undefined, tools: BuiltInTools = {}): AssistantModel {
  return {
    async *run(request, signal): Answering {
      if (signal.aborted) return fail({ reason: 'cancelled' });
      const life = new AbortController();
      let ended: AssistantReason | undefined;
      const end = (reason: AssistantReason): void => {
        ended ??= reason;
        life.abort();
      };
      const onCancel = (): void => end('cancelled');
      signal.addEventListener('abort', onCancel, { once: true });
      const whole = setTimeout(end, mostMs, 'timeout');
      let silence = setTimeout(end, builtInSilenceMs, 'timeout');
      const heard = (): void => {
        clearTimeout(silence);
        silence = setTimeout(end, builtInSilenceMs, 'timeout');
      };
      try {
        const begin = await toolFor(tools, request);
        if (begin) return yield* answerOf(begin, heard, life.signal);
        const reason = await obstacle(api, request.language);
        if (reason || !api) return fail({ reason: reason ?? 'noModel' });
        return yield* answerOf((signal) => prompted(api, request, signal), heard, life.signal);
      } catch (error) {
        return fail({ reason: ended ?? reasonOf(error) });
      } finally {
        clearTimeout(whole);
        clearTimeout(silence);
        signal.removeEventListener('abort', onCancel);
        life.abort();
      }
    },
  };
}

async function prompted(api: BuiltInApi, request: ModelRequest, signal: AbortSignal): Promise<Begun> {
  const told = (role: 'system' | 'user'): string =>
    request.messages
      .filter((message) => message.role === role)
      .map(({ content }) => content)
      .join('\n\n');
  const system = told('system');
  const session = await api.create({
    ...builtInOptions(request.language),
    ...(system ? { initialPrompts: [{ role: 'system', content: system }] } : {}),
    signal,
  });
  return { pieces: session.promptStreaming(told('user'), { signal }), destroy: () => session.destroy() };
}

/** Throws what the browser throws, and what `life` was ended with. */
async function* answerOf(
  begin: (life: AbortSignal) => Promise<Begun>,
  heard: () => void,
  life: AbortSignal,
): Answering {
  const { pieces, destroy } = await ending(begin(life), life);
  try {
    heard();
    const reader = pieces.getReader();
    let [length, words] = [0, 0];
    for (;;) {
      const { done, value } = await ending(reader.read(), life);
      if (done) break;
      heard();
      length += value.length;
      words += value.trim().length;
      if (length > mostAnswer) return fail({ reason: 'large' });
      if (value) yield value;
    }
    return words > 0 ? ok({ isCut: false }) : fail({ reason: 'empty' });
  } finally {
    destroy();
  }
}

/** A browser that does not listen to its signal is not waited for either. */
function ending<T>(promise: Promise<T>, life: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new DOMException('ended', 'AbortError'));
    if (life.aborted) end();
    life.addEventListener('abort', end, { once: true });
    promise.then(resolve, reject).finally(() => life.removeEventListener('abort', end));
  });
}

const obstacles: Readonly<Partial<Record<BuiltInState, AssistantReason>>> = {
  missing: 'noModel',
  unavailable: 'noModel',
  downloadable: 'download',
  downloading: 'download',
};

/**
 * Why it cannot be asked; undefined where it can. A model that is there may not write every language, or not yet: settings
 * downloads what English needs.
 */
async function obstacle(
  api: BuiltInApi | undefined,
  language: string | undefined,
): Promise<AssistantReason | undefined> {
  const state = await builtInState(api, language);
  if (state === 'available' || language === undefined) return obstacles[state];
  const inEnglish = await builtInState(api);
  return inEnglish === 'available' ? 'language' : obstacles[inEnglish];
}

const reasons: Readonly<Record<string, AssistantReason>> = {
  QuotaExceededError: 'tooLong',
  // It asks for a press where something would have to be downloaded first.
  NotAllowedError: 'download',
  NotSupportedError: 'language',
  // Held back by the browser's own filter.
  NotReadableError: 'declined',
};

/** What the browser says of it is for developers, so it is not repeated. */
const reasonOf = (error: unknown): AssistantReason =>
  (error instanceof Error ? reasons[error.name] : undefined) ?? 'failed';
