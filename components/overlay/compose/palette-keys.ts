import type { DockHost } from '../../../utils/compose/hand-over.ts';
import { listen } from '../../../utils/lib/listen.ts';
import type { PaletteState } from './palette-state.ts';

/**
 * Keys for the open palette are taken before the page and its editor see them, wherever the focus is; while it is
 * closed every key passes. A press beside it closes it.
 */
export function listenForPalette(palette: PaletteState, host: DockHost, layer: HTMLElement, signal: AbortSignal): void {
  const { defaultView: view } = layer.ownerDocument;
  const taken = new Set<string>();
  const isOurs = (event: Event): boolean => host.holds(event.composedPath()[0] ?? null);
  const isPlain = (event: KeyboardEvent): boolean =>
    !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  const options = { capture: true, signal };

  const onKey = (event: KeyboardEvent): void => {
    if (!palette.open || isOurs(event) || !isPlain(event) || !palette.takeKey(event.key)) return;
    taken.add(event.key);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (taken.delete(event.key)) event.stopImmediatePropagation();
  };
  const onPress = (event: Event): void => {
    if (palette.open && !isOurs(event)) palette.close();
  };
  listen(view, 'keydown', onKey, options);
  listen(view, 'keyup', onKeyUp, options);
  listen(view, 'pointerdown', onPress, options);

  // Inside of ours: a press leaves the focus, and with it the caret, in the editor; Enter presses the focused button.
  listen(
    layer,
    'click',
    ({ target }) => {
      const option = target instanceof Element && target.closest('[role="option"]');
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
}

/** Esc, and a press beside ours, close what is open; `close` says whether something was. */
export function closeByHand(host: DockHost, layer: HTMLElement, close: () => boolean, signal: AbortSignal): void {
  const { defaultView: view } = layer.ownerDocument;
  const options = { capture: true, signal };
  listen(
    view,
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || !close()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
  listen(view, 'pointerdown', (event) => void (host.holds(event.composedPath()[0] ?? null) || close()), options);
}
