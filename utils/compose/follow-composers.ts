import { listen } from '../lib/listen.ts';
import { focusedIn } from '../page/focused.ts';
import type { Draft } from './draft.ts';
import { bind } from './editors/bind.ts';
import { editableField } from './editors/editable.ts';
import { textareaField } from './editors/textarea.ts';
import type { Binding } from './editors/types.ts';
import type { Handed } from './hand-over.ts';
import { insertFor } from './writing/index.ts';

/** A composer that has the user's attention, from focus until they leave it. */
export interface OpenComposer {
  readonly handed: Handed;
  readonly binding: Binding;
  /** Reads now instead of after the next rest. */
  refresh(): Draft;
  /** Ends when the user leaves it, it leaves the page, or the network's script ends. */
  readonly signal: AbortSignal;
}

interface Following {
  onOpen?(open: OpenComposer): void;
  /** With the first change after a rest: the draft is not what it was. */
  onTyping?(): void;
  /** After each rest, and once when it opens. */
  onDraft?(draft: Draft): void;
}

interface Followed {
  readonly field: HTMLElement;
  close(): void;
}

/** Of the typing, ms. What it costs the page is in docs/decisions/012. */
const restMs = 150;

/** Gives what takes composers over: follows the one that has the focus, and what is written in it. */
export function followComposers(following: Following): (handed: Handed) => void {
  let current: Followed | undefined;
  return (handed) => {
    const { field, signal } = handed;
    // It may have waited, and be left by now.
    if (field === current?.field || signal.aborted || isLeft(handed)) return;
    current?.close();
    const followed = follow(following, handed, () => {
      if (current === followed) current = undefined;
    });
    current = followed;
  };
}

function follow({ onOpen, onTyping, onDraft }: Following, handed: Handed, onClose: () => void): Followed {
  const { field: element, editor, purpose } = handed;
  const { ownerDocument: document } = element;
  const life = new AbortController();
  const { signal } = life;
  const insert = insertFor[handed.network]({ element, editor });
  const plain = element instanceof HTMLTextAreaElement && element;
  const binding = bind(plain ? textareaField(plain) : editableField(element, signal), insert, signal, handed.isMidWord);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let lastText: string | undefined;

  const close = (): void => {
    if (signal.aborted) return;
    clearTimeout(timer);
    clearTimeout(leaving);
    box.disconnect();
    life.abort();
    onClose();
    handed.tell(undefined);
  };
  const refresh = (): Draft => {
    clearTimeout(timer);
    timer = undefined;
    const draft = binding.read();
    if (draft.text !== lastText && !signal.aborted) {
      lastText = draft.text;
      handed.tell({ purpose, text: draft.text });
      onDraft?.(draft);
    }
    return draft;
  };
  /** A timer that is set anew costs less than one that runs between two keys and finds that somebody still types. */
  const rest = (): void => {
    if (timer) clearTimeout(timer);
    else onTyping?.();
    timer = setTimeout(refresh, restMs);
  };
  // An editor that is taken out of the page tells nobody; its box becomes empty.
  const box = new ResizeObserver(() => {
    if (!element.isConnected) close();
  });
  box.observe(element);
  const onLeave = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(() => isLeft(handed) && close(), 0);
  };
  // Focus that moves within a shadow root is told of there alone.
  for (const root of [document, element.getRootNode()]) listen(root, 'focusout', onLeave, { capture: true, signal });
  listen(handed.signal, 'abort', close, { signal });
  binding.onChange(rest, signal);
  onOpen?.({ handed, binding, refresh, signal });
  refresh();
  return { field: element, close };
}

/** A window that lost focus, or a press on the composer's own buttons or on ours, is not leaving. */
function isLeft({ field, frame, host }: Handed): boolean {
  const { ownerDocument: document } = field;
  const active = focusedIn(document);
  return document.hasFocus() && !frame.contains(active) && !(active && host?.holds(active));
}
