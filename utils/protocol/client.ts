import { browser } from 'wxt/browser';
import { fail, type Result } from '../lib/result.ts';
import type { Answers, CallError, CallName, Payload } from './protocol.ts';

export type Call = <N extends CallName>(name: N, payload: Payload<N>) => Promise<Result<Answers[N], CallError>>;

const isGone = (message: string): boolean =>
  /context invalidated|receiving end does not exist|message port closed|disconnected port/i.test(message);

let serial = 0;

/**
 * Calls the background. Never throws: a reloaded extension, a refused payload and a full disk are all values.
 *
 * The message is what @webext-core/messaging, which answers in the background, sends itself; client.test.ts holds the
 * two together. Its own client would bring its listeners and error classes, 3 kB, into every page view.
 */
export const call: Call = async (name, payload) => {
  try {
    serial += 1;
    const message = { id: serial, type: name, data: payload, timestamp: Date.now() };
    const answer = (await browser.runtime.sendMessage(message)) as
      { readonly res?: Result<Answers[typeof name], CallError> } | undefined;
    return answer?.res ?? fail({ reason: 'failed', message: `${name}: no answer` });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ reason: isGone(message) ? 'gone' : 'failed', message: `${name}: ${message}` });
  }
};
