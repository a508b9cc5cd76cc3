import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Browser } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { originByNetwork } from '../lib/hosts.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { NetworkId } from '../model/network.ts';
import { calls, type Answers, type CallError, type CallName, type Payload } from './protocol.ts';

/** What travels: the answer or the error as a value, so that no class has to survive the way. */
export type ProtocolMap = { [N in CallName]: (payload: Payload<N>) => Result<Answers[N], CallError> };

export const messaging = defineExtensionMessaging<ProtocolMap>();

type Sender = Browser['runtime'] extends {
  onMessage: { addListener(listener: (m: unknown, s: infer S) => unknown): void };
}
  ? S
  : never;

/** One function per call. TypeScript demands all of them. */
export type Handlers = {
  [N in CallName]: (payload: Payload<N>, sender: { readonly tabId: number | undefined }) => Promise<Answers[N]>;
};

export interface ServeOptions {
  /** Turns what a handler threw into the reason that the caller is told. */
  readonly reasonOf: (error: unknown) => CallError['reason'];
}

/** Registers every call. Each payload is parsed and each sender checked before a handler sees anything. */
export function serve(handlers: Handlers, { reasonOf }: ServeOptions): void {
  for (const name of Object.keys(calls) as CallName[]) {
    messaging.onMessage(name, ((message: { data: unknown; sender: Sender }) =>
      answer(name, handlers, message.data, message.sender, reasonOf)) as never);
  }
}

/** One call from the raw message to its answer. Never throws: refusals and failures are values. */
export async function answer(
  name: CallName,
  handlers: Handlers,
  data: unknown,
  sender: Pick<Sender, 'id' | 'url' | 'frameId' | 'tab'>,
  reasonOf: ServeOptions['reasonOf'],
): Promise<Result<Answers[CallName], CallError>> {
  const refused = (message: string) => fail<CallError>({ reason: 'refused', message: `${name}: ${message}` });
  const parsed = calls[name].payload.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(`payload refused at ${issue?.path.join('.') || 'root'}: ${issue?.code ?? 'invalid'}`);
  }
  const network = 'network' in parsed.data ? parsed.data.network : undefined;
  if (!maySend(sender, calls[name].from, network)) return refused('sender refused');
  try {
    const handler = handlers[name] as (
      payload: unknown,
      from: { tabId: number | undefined },
    ) => Promise<Answers[CallName]>;
    return ok(await handler(parsed.data, { tabId: sender.tab?.id }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ reason: reasonOf(error), message: `${name}: ${message}` });
  }
}

/**
 * Our own pages may make every call. A content script may make only the calls meant for it, from the top frame, and
 * only about the network at whose origin it runs.
 */
function maySend(
  sender: Pick<Sender, 'id' | 'url' | 'frameId' | 'tab'>,
  from: 'content' | 'page',
  network: NetworkId | undefined,
): boolean {
  if (sender.id !== browser.runtime.id || !sender.url) return false;
  const ownPages = browser.runtime.getURL('/' as never);
  if (sender.url.startsWith(ownPages)) return true;
  if (from !== 'content' || !network || !sender.tab || (sender.frameId ?? 0) !== 0) return false;
  return URL.canParse(sender.url) && new URL(sender.url).origin === originByNetwork[network];
}
