import type { DockHost } from '../../../utils/compose/hand-over.ts';
import { listen } from '../../../utils/lib/listen.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';
import type { KeyTaker } from './listen-for-keys.ts';
import type { PaletteState } from './palette-state.ts';

/**
 * Keys for the open palette are taken before the page and its editor see them, wherever the focus is; while it is
 * closed every key passes. A press beside it closes it. Gives what takes those keys.
 */
export function listenForPalette(
  palette: PaletteState,
  host: DockHost,
  layer: HTMLElement,
  signal: AbortSignal,
): KeyTaker {
  const { defaultView: view } = layer.ownerDocument;
  const taken = new Set<string>();
  /** Until what was taken is let go: every other key is heard of once. */
  let lifting: AbortController | undefined;
  const isOurs = (event: Event): boolean => host.holds(event.composedPath()[0] ?? null);
  const isPlain = (event: KeyboardEvent): boolean =>
    !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);

  const onKey = (event: KeyboardEvent): void => {
    if (!palette.open || isOurs(event) || !isPlain(event) || !palette.takeKey(event.key)) return;
    taken.add(event.key);
    if (!lifting) {
      lifting = new AbortController();
      listen(view, 'keyup', onKeyUp, { capture: true, signal: lifting.signal });
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (taken.delete(event.key)) event.stopImmediatePropagation();
    if (taken.size === 0) lift();
  };
  const lift = (): void => {
    lifting?.abort();
    lifting = undefined;
  };
  onEnd(signal, lift);
  const onPress = (event: Event): void => {
    if (palette.open && !isOurs(event)) palette.close();
  };
  listen(view, 'pointerdown', onPress, { capture: true, signal });

  // Inside of ours: a press leaves the focus, and with it the caret, in the editor; Enter presses the focused button.
  listen(
    layer,
    'click',
    ({ target }) => {
      const option = target instanceof Element && target.closest('[role=option]');
      if (option && option.parentElement) palette.choose([...option.parentElement.children].indexOf(option));
    },
    { signal },
  );
  listen(layer, 'mousedown', (event) => event.preventDefault(), { signal });
  listen(
    layer,
    'keydown',
    (event) => {
      if (event.key !== 'Enter' && isPlain(event) && palette.takeKey(event.key)) event.preventDefault();
    },
    { signal },
  );
  return onKey;
}

/** Esc, and a press beside ours, close what is open; `close` says whether something was. Gives what takes the Esc. */
export function closeByHand(host: DockHost, layer: HTMLElement, close: () => boolean, signal: AbortSignal): KeyTaker {
  const { defaultView: view } = layer.ownerDocument;
  const onPress = (event: Event): void => void (host.holds(event.composedPath()[0] ?? null) || close());
  listen(view, 'pointerdown', onPress, { capture: true, signal });
  return (event) => {
    if (event.key !== 'Escape' || event.isComposing || !close()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
