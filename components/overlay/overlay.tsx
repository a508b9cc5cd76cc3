import { listen } from '../../utils/lib/listen.ts';
import type { Watch } from '../../utils/capture/types.ts';
import { meeting } from '../../utils/compose/hand-over.ts';
import type { OverlayTexts } from '../../utils/model/overlay-texts.ts';
import type { Network } from '../../utils/networks/types.ts';
import type { Call } from '../../utils/protocol/client.ts';
import type { CallError } from '../../utils/protocol/protocol.ts';
import { createCards } from './cards.tsx';
import { createAsk } from './ask.ts';
import type { Desk } from './desk.ts';
import { createHost, type OverlayHost } from './host.ts';
import { createKnown } from './known.ts';
import { anchorTo, showMarks } from './marks.tsx';
import { watchRest } from './rest.ts';
import { createToasts } from './toasts.tsx';

export interface Overlay {
  readonly host: OverlayHost;
  /** A failure elsewhere in this page that a person must know of; undefined when it is over. */
  problem(reason: CallError['reason'] | undefined): void;
}

export interface OverlayDeps {
  readonly network: Network;
  readonly watch: Watch;
  readonly call: Call;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** What goes on while the extension is there: ended here when it is gone, and then one last line is all that stays. */
  readonly reading: AbortController;
  readonly document: Document;
}

/** Marks and cards over one page of a network, until the signal aborts: then the page's DOM is as it was before. */
export function mountOverlay(deps: OverlayDeps): Overlay {
  const { network, call, reading, document, signal } = deps;
  const host = createHost({ document, network, signal });
  // The first one: all others lie above it.
  host.layer('marks', 'page');
  let problem: Problem | undefined;
  const dress = async (): Promise<void> => {
    const answer = await call('overlay.dress', { network: network.id });
    if (!answer.ok || reading.signal.aborted) return;
    const { style, texts, kept } = answer.value;
    host.dress(style, texts.language);
    problem = furnish(deps, host, texts, kept);
  };
  void dress();
  return { host, problem: (reason) => problem?.(reason) };
}

type Problem = (reason: CallError['reason'] | undefined, isOwnDoing?: boolean) => void;

/** Gives a way to tell of what failed elsewhere. */
function furnish(
  { network, watch, call, signal, reading, document }: OverlayDeps,
  host: OverlayHost,
  texts: OverlayTexts,
  kept: readonly string[] | undefined,
): Problem {
  let isGone = false;

  const toasts = createToasts(host, texts, signal, () => {
    if (isGone) host.element.remove();
  });

  const problem: Problem = (reason, isOwnDoing) => {
    if (isGone || signal.aborted) return;
    if (reason === undefined) toasts.clear(texts.full);
    else if (reason === 'storage-full') toasts.say({ text: texts.full, stays: true });
    else if (reason === 'gone') {
      reading.abort();
      toasts.clear();
      isGone = true;
      toasts.say({ text: texts.gone, stays: true });
    } else if (isOwnDoing) toasts.say({ text: texts.failed });
  };
  const ask = createAsk(call, problem);

  const refreshMarks = (): void => marks.refresh();
  const refreshNames = (): void => marks.refreshNames();
  const known = createKnown({ network: network.id, kept, ask, onAnswer: refreshNames, signal: reading.signal });
  const desk: Desk = { document, network, watch, host, ask, known, toasts, texts, signal: reading.signal };
  const cards = createCards(desk, () => {
    forgetRest();
    refreshMarks();
  });
  const marks = showMarks({ desk, open: cards.open, isOpen: cards.isOpen });
  const forgetRest = watchRest({ host, cards, openerOf: marks.openerOf, signal: reading.signal });
  watch.on('page', host.settle, reading.signal);
  host.onMove(refreshMarks);

  const here = meeting();
  const openNearest = (code: string): boolean => {
    if (code === 'KeyP') {
      const name = marks.nearestName();
      if (name) cards.open({ profile: name.profile }, anchorTo(name.element));
      return name !== undefined;
    }
    const post = marks.reachedPost();
    if (post) {
      const { post: ref, author } = post.shown;
      cards.open({ post: ref, author }, marks.anchorOf(post));
    }
    return post !== undefined;
  };
  listen(
    window,
    'keydown',
    (event) => {
      const { altKey } = event;
      // With most keys, which write a letter, there is nothing more to ask.
      if (!altKey && !event.key?.[1]) return;
      here.onKey?.(event);
      const { code, ctrlKey, metaKey, shiftKey } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || (code !== 'KeyP' && code !== 'KeyO')) return;
      if (!openNearest(code)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal: reading.signal, capture: true },
  );

  return problem;
}
