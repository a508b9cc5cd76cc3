import type { Watch } from '../../utils/capture/types.ts';
import type { Network } from '../../utils/networks/types.ts';
import type { Answers, CallError, CallName, Payload } from '../../utils/protocol/protocol.ts';
import type { Call } from '../../utils/protocol/client.ts';
import type { OverlayHost } from './host.ts';
import type { Known } from './known.ts';
import type { Reference } from './place.ts';
import type { Toasts } from './toasts.tsx';

/** What a card stands beside; measured again whenever the page moves. */
export interface Anchor extends Reference {
  /** The card closes when this leaves the document or the window. */
  readonly contextElement: Element;
  readonly isPost: boolean;
}

/** What the parts of one overlay share. */
export interface Desk {
  readonly document: Document;
  readonly network: Network;
  readonly watch: Watch;
  readonly host: OverlayHost;
  readonly ask: Ask;
  readonly known: Known;
  readonly toasts: Toasts;
  readonly signal: AbortSignal;
}

/** Asks the background. Undefined after a failure, of which the user was told where that is needed. */
export type Ask = <N extends CallName>(name: N, payload: Payload<N>) => Promise<Answers[N] | undefined>;

export const createAsk =
  (call: Call, onProblem: (reason: CallError['reason'], isOwnDoing: boolean) => void): Ask =>
  async (name, payload) => {
    const answer = await call(name, payload);
    if (answer.ok) return answer.value;
    onProblem(answer.error.reason, name !== 'page.lookup');
    return undefined;
  };
