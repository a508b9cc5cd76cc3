import { followComposers } from '../../../utils/compose/follow-composers.ts';
import { meeting } from '../../../utils/compose/hand-over.ts';
import { call } from '../../../utils/protocol/client.ts';
import { openSession, type Session } from './session.ts';

/**
 * What the composer's script does: a slim bar under whichever composer has the focus. While none has, nothing is drawn
 * and nothing runs. Running it once more in the same page does nothing.
 */
export function startComposer(): void {
  const here = meeting();
  if (here.take) return;
  let session: Session | undefined;
  here.take = followComposers({
    onOpen(open) {
      const { host, prepare } = open.handed;
      session = undefined;
      prepare?.();
      if (host) session = openSession({ open, call, host });
    },
    onTyping: () => session?.onTyping(),
    onDraft: (draft) => session?.onDraft(draft),
  });
  const { waiting } = here;
  here.waiting = undefined;
  if (waiting) here.take(waiting);
}
