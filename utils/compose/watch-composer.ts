import { listen } from '../lib/listen.ts';
import { onEnd } from '../lib/lifetime.ts';
import type { TabState } from '../model/cards.ts';
import type { Composer, Network } from '../networks/types.ts';
import type { Draft } from './draft.ts';
import { bind } from './editors/bind.ts';
import { editableField } from './editors/editable.ts';
import type { Binding } from './editors/types.ts';
import type { Writing } from './writing/types.ts';

/** A composer that has the user's attention, from focus until they leave it. */
export interface OpenComposer {
  readonly composer: Composer;
  readonly binding: Binding;
  /** Reads now instead of after the next rest. */
  refresh(): Draft;
  /** Ends when the user leaves it, it leaves the page, or the watch ends. */
  readonly signal: AbortSignal;
}

interface Watching {
  readonly network: Network;
  readonly writing: Writing;
  readonly document: Document;
  readonly signal: AbortSignal;
  onComposer(state: TabState['composer']): void;
  onOpen?(open: OpenComposer): void;
  /** After each rest, and once when it opens. */
  onDraft?(draft: Draft, state: NonNullable<TabState['composer']>): void;
  /** Focus on this element does not count as leaving. */
  isOurs?(element: Element): boolean;
  /** Tells what gets the focus, where somebody listens for it already. */
  onFocus?(listener: (target: Element) => void, signal: AbortSignal): void;
}

const restMs = 150;

/** Follows which composer has focus and how long its draft is. Listens only: the page's DOM is not touched. */
export function watchComposer(watching: Watching): void {
  const { network, document, signal, isOurs = () => false } = watching;
  let current: { readonly open: OpenComposer; close(): void } | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    current?.close();
    current = undefined;
  };
  const enter = (element: Element): void => {
    if (isOurs(element)) return;
    const composer = network.composerOf(element);
    if (!composer || composer.element === current?.open.composer.element) return;
    close();
    current = follow(watching, composer, close);
  };
  /** A window that lost focus, or a press on the composer's own buttons, is not leaving. */
  const leaveUnlessInside = (): void => {
    const active = focusedIn(document);
    if (!current || !document.hasFocus() || (active && isOurs(active))) return;
    if (!current.open.composer.frame.contains(active)) close();
  };

  const options = { capture: true, signal };
  if (watching.onFocus) watching.onFocus(enter, signal);
  else
    listen(
      document,
      'focusin',
      (event) => {
        const [target] = event.composedPath();
        if (target instanceof Element) enter(target);
      },
      options,
    );
  listen(
    document,
    'focusout',
    () => {
      clearTimeout(leaving);
      if (current) leaving = setTimeout(leaveUnlessInside, 0);
    },
    options,
  );
  onEnd(signal, () => {
    clearTimeout(leaving);
    close();
  });

  const active = focusedIn(document);
  if (active) enter(active);
}

function follow(watching: Watching, composer: Composer, close: () => void): { open: OpenComposer; close(): void } {
  const { writing, onComposer, onOpen, onDraft } = watching;
  const life = new AbortController();
  const field = editableField(composer.element, life.signal);
  const binding = bind(field, writing.insertFor(composer), life.signal);
  const limit = writing.limits[composer.purpose];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastText: string | undefined;

  const refresh = (): Draft => {
    clearTimeout(timer);
    const draft = binding.read();
    if (draft.text !== lastText) {
      lastText = draft.text;
      const state = { purpose: composer.purpose, used: writing.lengthOf(draft.text), limit };
      onComposer(state);
      onDraft?.(draft, state);
    }
    return draft;
  };
  const open: OpenComposer = { composer, binding, refresh, signal: life.signal };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(refresh, restMs);
  };
  // An editor that is taken out of the page tells nobody; its box becomes empty.
  const box = new ResizeObserver(() => {
    if (!composer.element.isConnected) close();
  });
  box.observe(composer.element);
  binding.onChange(rest, life.signal);
  onOpen?.(open);
  refresh();

  return {
    open,
    close() {
      clearTimeout(timer);
      box.disconnect();
      life.abort();
      onComposer(undefined);
    },
  };
}

/** The focused element, through open shadow roots. */
function focusedIn(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
