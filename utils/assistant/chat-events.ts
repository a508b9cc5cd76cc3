import { createParser } from 'eventsource-parser';
import type { AssistantFault } from '../model/assistant.ts';
import { faultOfBody, fieldOf, readJson } from './faults.ts';

/** More of one line than that is no piece of an answer; characters. */
const mostBuffered = 1_000_000;
/** Nothing that is written for a network is so long; characters. */
export const mostAnswer = 200_000;

export interface ChatEvents {
  /** What the bytes held: text that is new, in order. */
  feed(bytes: Uint8Array): string;
  /** After the last bytes: what there is still, and whether the answer is whole. */
  end(): string;
  /** An event was read since this was asked last. Comments, with which servers keep a connection open, are none. */
  wasEvent(): boolean;
  /** `[DONE]` was read, or something went wrong: nothing that comes after counts. */
  readonly isOver: boolean;
  readonly fault: AssistantFault | undefined;
  readonly isCut: boolean;
}

/** Reads a stream of `chat.completion.chunk` events, however its bytes are cut into pieces. */
export function createChatEvents(secret: string): ChatEvents {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  let isDone = false;
  let finish: string | undefined;
  let fault: AssistantFault | undefined;
  let hadEvent = false;

  const parser = createParser({
    maxBufferSize: mostBuffered,
    onEvent({ data }) {
      if (isDone || fault) return;
      hadEvent = true;
      if (data.trim() === '[DONE]') isDone = true;
      else read(data);
    },
    onError({ type }) {
      if (type === 'max-buffer-size-exceeded') fault ??= { reason: 'stream' };
    },
  });
  const read = (data: string): void => {
    const event = readJson(data);
    if (typeof event !== 'object' || event === null) fault = { reason: 'stream' };
    else if (fieldOf(event, 'error')) fault = faultOfBody(event, 'server', secret);
    else readChoice(event);
  };
  const readChoice = (event: object): void => {
    // The last event of some servers has the costs and no choice.
    const choices = fieldOf(event, 'choices');
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    const delta = fieldOf(choice, 'delta') ?? fieldOf(choice, 'message');
    const content = fieldOf(delta, 'content');
    if (typeof content === 'string') {
      text += content;
      length += content.length;
    }
    const refusal = fieldOf(delta, 'refusal');
    const reason = fieldOf(choice, 'finish_reason');
    if (typeof reason === 'string' && reason) finish = reason;
    if (typeof refusal === 'string' && refusal) fault = faultOfBody(refusal, 'declined', secret);
    else if (finish === 'content_filter') fault = { reason: 'declined' };
    else if (length > mostAnswer) fault = { reason: 'large' };
  };
  const take = (): string => {
    const taken = text;
    text = '';
    return taken;
  };
  const feed = (part: string): string => {
    // A parser that overflowed throws on every call.
    if (!isDone && !fault) parser.feed(part);
    return take();
  };

  return {
    feed: (bytes) => feed(decoder.decode(bytes, { stream: true })),
    end() {
      // An event that no empty line follows counts too: everything of it is there.
      const rest = feed(`${decoder.decode()}\n\n`);
      if (!isDone && finish === undefined) fault ??= { reason: 'stream' };
      return rest;
    },
    wasEvent() {
      const was = hadEvent;
      hadEvent = false;
      return was;
    },
    get isOver() {
      return isDone || fault !== undefined;
    },
    get fault() {
      return fault;
    },
    get isCut() {
      return finish === 'length';
    },
  };
}
