import type { Handed } from '../../../utils/compose/hand-over.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';
import type { KeptDraft } from '../../../utils/model/cards.ts';
import type { Call } from '../../../utils/protocol/client.ts';

export interface DraftSafety {
  /** What was typed here before, until it is answered. */
  readonly offer: KeptDraft | undefined;
  /** After each rest. Keeps it soon; what stood in the editor at first is nothing that was typed here. */
  onText(text: string): void;
  /** It stands in the editor again, or is not wanted any more. */
  settle(): void;
}

const keepAfterMs = 1000;
const none: DraftSafety = { offer: undefined, onText: () => undefined, settle: () => undefined };

/**
 * Keeps what is typed in this browser until it is published. Not messages, which are for one person alone, and not
 * where nobody can tell what a reply is to: it would be offered under something else.
 */
export function createDraftSafety(handed: Handed, call: Call, signal: AbortSignal, onOffer: () => void): DraftSafety {
  const { network, purpose } = handed;
  const about = purpose === 'reply' || purpose === 'comment' ? handed.about() : '';
  if (purpose === 'message' || about === undefined) return none;
  const place = { network, context: `${purpose}:${about}`.slice(0, 300) };
  const session = crypto.randomUUID();
  let offer: KeptDraft | undefined;
  let first: string | undefined;
  let pending: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (pending !== undefined) void call('drafts.keep', { ...place, session, text: pending });
    pending = undefined;
  };
  onEnd(signal, () => {
    clearTimeout(timer);
    // In another workspace from now on: what was typed does not belong there.
    if (!handed.signal.aborted) keep();
  });
  const look = async (): Promise<void> => {
    const answer = await call('drafts.find', { ...place, session });
    if (!answer.ok || !answer.value || signal.aborted) return;
    offer = answer.value;
    onOffer();
  };
  void look();

  return {
    get offer() {
      return offer;
    },
    onText(text) {
      first ??= text;
      // An editor that is empty was published, or emptied: what was kept before stays until it is seen.
      pending = text === first || !text.trim() ? undefined : text.slice(0, 70_000);
      if (pending !== undefined) timer ??= setTimeout(keep, keepAfterMs);
    },
    settle() {
      // What stands in the editor first: a crash between the two loses nothing.
      keep();
      if (offer) void call('drafts.forget', { ...place, session: offer.session });
      offer = undefined;
      onOffer();
    },
  };
}
