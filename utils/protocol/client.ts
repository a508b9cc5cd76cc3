import { defineExtensionMessaging } from '@webext-core/messaging';
import { fail, type Result } from '../lib/result.ts';
import type { Answers, CallError, CallName, Payload } from './protocol.ts';

/** What travels: the answer or the error as a value, so that no class has to survive the way. */
export type ProtocolMap = { [N in CallName]: (payload: Payload<N>) => Result<Answers[N], CallError> };

export const messaging = defineExtensionMessaging<ProtocolMap>();

export type Call = <N extends CallName>(name: N, payload: Payload<N>) => Promise<Result<Answers[N], CallError>>;

const isGone = (message: string): boolean =>
  /context invalidated|receiving end does not exist|message port closed|disconnected port/i.test(message);

/** Calls the background. Never throws: a reloaded extension, a refused payload and a full disk are all values. */
export const call: Call = async (name, payload) => {
  try {
    const send = messaging.sendMessage as (type: string, data: unknown) => Promise<unknown>;
    const answer = (await send(name, payload)) as Result<Answers[typeof name], CallError> | undefined;
    return answer ?? fail({ reason: 'failed', message: `${name}: no answer` });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ reason: isGone(message) ? 'gone' : 'failed', message: `${name}: ${message}` });
  }
};
