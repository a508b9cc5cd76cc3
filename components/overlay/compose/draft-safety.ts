import type { Handed } from '../../../utils/compose/hand-over.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';
import type { KeptDraft } from '../../../utils/model/cards.ts';
import type { Call } from '../../../utils/protocol/client.ts';

export interface DraftSafety {
  /** What was typed here before, until it is answered. */
  readonly offer: KeptDraft | undefined;
  /** It was forgotten just now, which can still be taken back. */
  readonly isForgotten: boolean;
  /** After each rest. Keeps it soon; what stood in the editor at first is nothing that was typed here. */
  onText(text: string): void;
  /** It stands in the editor again. */
  settle(): void;
  /** It is not wanted any more. */
  forget(): void;
  /** It is wanted after all. */
  takeBack(): void;
}

const keepAfterMs = 1000;
const takenBackMs = 10_000;
const nothing = (): void => undefined;
const none: DraftSafety = {
  offer: undefined,
  isForgotten: false,
  onText: nothing,
  settle: nothing,
  forget: nothing,
  takeBack: nothing,
};

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
  let forgotten: KeptDraft | undefined;
  let forgottenTimer: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (pending !== undefined) void call('drafts.keep', { ...place, session, text: pending });
    pending = undefined;
  };
  onEnd(signal, () => {
    clearTimeout(timer);
    clearTimeout(forgottenTimer);
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
  const settle = (): void => {
    // What stands in the editor first: a crash between the two loses nothing.
    keep();
    if (offer) void call('drafts.forget', { ...place, session: offer.session });
    offer = undefined;
    onOffer();
  };
  /** Who has just forgotten it holds it a while longer, and nobody else. */
  const hold = (draft: KeptDraft | undefined): void => {
    clearTimeout(forgottenTimer);
    forgotten = draft;
    if (draft) forgottenTimer = setTimeout(() => (hold(undefined), onOffer()), takenBackMs);
  };

  return {
    get offer() {
      return offer;
    },
    get isForgotten() {
      return forgotten !== undefined;
    },
    onText(text) {
      first ??= text;
      // An editor that is empty was published, or emptied: what was kept before stays until it is seen.
      pending = text === first || !text.trim() ? undefined : text.slice(0, 70_000);
      if (pending !== undefined) timer ??= setTimeout(keep, keepAfterMs);
    },
    settle,
    forget() {
      hold(offer);
      settle();
    },
    takeBack() {
      if (forgotten) void call('drafts.keep', { ...place, ...forgotten });
      offer = forgotten;
      hold(undefined);
      onOffer();
    },
  };
}
