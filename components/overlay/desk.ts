import type { VirtualElement } from '@floating-ui/dom';
import type { Watch } from '../../utils/capture/types.ts';
import { lineOf } from '../../utils/page/text.ts';
import type { PostRef, ProfileRef } from '../../utils/model/sighting.ts';
import type { Network } from '../../utils/networks/types.ts';
import type { Answers, CallError, CallName, Payload } from '../../utils/protocol/protocol.ts';
import type { Call } from '../../utils/protocol/client.ts';
import type { OverlayHost } from './host.ts';
import type { Known } from './known.ts';
import type { Toasts } from './toasts.tsx';

/** What a card is about. */
export type Subject =
  | { readonly type: 'post'; readonly post: PostRef; readonly author: ProfileRef | undefined }
  | { readonly type: 'profile'; readonly profile: ProfileRef };

/** What a card stands beside; measured again whenever the page moves. */
export interface Anchor extends VirtualElement {
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

const longestName = 80;

/** A name as it may be shown: one line, without marks that turn the direction of what follows, never endless. */
export function nameOf(profile: Pick<ProfileRef, 'name' | 'handle'>): string {
  const name = lineOf(profile.name ?? '') || profile.handle;
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
