import { watchComposer } from '../../../utils/compose/watch-composer.ts';
import type { Writing } from '../../../utils/compose/writing/types.ts';
import type { TabState } from '../../../utils/model/cards.ts';
import type { Network } from '../../../utils/networks/types.ts';
import type { Call } from '../../../utils/protocol/client.ts';
import type { OverlayHost } from '../host.ts';
import { openSession, type Session } from './session.ts';

interface DockDeps {
  readonly network: Network;
  readonly writing: Writing;
  readonly call: Call;
  readonly host: OverlayHost;
  readonly signal: AbortSignal;
  readonly document: Document;
  onComposer(state: TabState['composer']): void;
}

/** A slim bar under whichever composer has the focus. While none has, nothing is drawn and nothing runs. */
export function mountDock({ network, writing, call, host, signal, document, onComposer }: DockDeps): void {
  let session: Session | undefined;
  watchComposer({
    network,
    writing,
    document,
    signal,
    onComposer,
    isOurs: (element) => host.holds(element),
    onFocus: (listener, until) => host.onReach((target, by) => by === 'focus' && listener(target), until),
    onOpen(open) {
      host.settle();
      session = openSession({ open, networkId: network.id, call, host });
    },
    onDraft: (draft, state) => session?.onDraft(draft, state),
  });
}
